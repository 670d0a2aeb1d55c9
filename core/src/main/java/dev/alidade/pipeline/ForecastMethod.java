// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** What a forecast adds up of the deals that are to be closed in a period. */
public enum ForecastMethod {
    /** The amount of each deal times its probability: its own where one is on record, else that of its stage. */
    WEIGHTED,
    /** The full amounts of the deals in some forecast categories: their own where one is on record, else that of the stage. */
    CATEGORIES
}
