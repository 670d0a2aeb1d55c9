// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** Whose statement a probability of winning is. */
public enum ForecastSource {
    /** That of the stage: a deal that comes to an open stage with a stated probability is said to be won with it. */
    STAGE,
    /** That of whoever looks after the deal: each probability that is set for the open deal itself. */
    DEAL
}
