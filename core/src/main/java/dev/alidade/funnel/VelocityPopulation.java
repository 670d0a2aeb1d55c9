// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

/** Which deals a {@link Velocity} counts as opportunities. */
public enum VelocityPopulation {
    /** All that are open at as-of. */
    OPEN,
    /** Those open at as-of whose cycle has begun: with {@link DealSettings#cycleStarts()}, without mere prospects. */
    STARTED,
    /** Those closed in the window: a flow where the others are a stock, and so no forecast. */
    CLOSED
}
