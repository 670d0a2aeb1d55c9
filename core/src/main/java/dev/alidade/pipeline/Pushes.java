// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * How often and how far the close dates of open deals were moved later.
 *
 * @param deals how many open deals were pushed at least once
 * @param times how often, all together
 * @param pastPeriod how often past the end of the period in which the close date was
 * @param days by how many days, all together; moving a date earlier takes nothing away
 * @param daysEach the mean over the deals that were pushed, in days; empty when none was
 */
public record Pushes(long deals, long times, long pastPeriod, long days, OptionalDouble daysEach) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are more deals than pushes, or more pushes past a period than pushes, or more
     *     pushes than days
     */
    public Pushes {
        requireNonNull(daysEach, "daysEach");
        if (deals > times || pastPeriod > times || times > days || pastPeriod < 0 || (deals == 0 && times > 0)) {
            throw new IllegalArgumentException(
                    "Pushes: %s deals pushed %s times, %s of them past a period, by %s days are not possible."
                            .formatted(deals, times, pastPeriod, days));
        }
    }

    static Pushes of(long deals, long times, long pastPeriod, long days) {
        return new Pushes(
                deals,
                times,
                pastPeriod,
                days,
                deals == 0 ? OptionalDouble.empty() : OptionalDouble.of(days / (double) deals));
    }
}
