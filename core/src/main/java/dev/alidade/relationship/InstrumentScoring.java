// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

/** How the ratings of an instrument's items make one person's score. */
public enum InstrumentScoring {
    /** The mean over the items, on their scale. */
    MEAN,
    /** The sum over the items. */
    SUM
}
