// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/**
 * Whether outcomes may not have been recorded from the beginning: the first one on record comes long after the first
 * members, though of those that were old enough by then some should have had one.
 */
final class LateOutcomes {
    /** So many outcomes expected and none seen has a probability of exp(-5) = .0067 (Poisson). */
    private static final long ENOUGH = 5;

    private LateOutcomes() {}

    /** Whether so many of the old enough members should have had an outcome, at the rate of all, that none is no chance. */
    static boolean suspicious(double rateOfAll, long oldEnough) {
        return rateOfAll * oldEnough >= ENOUGH;
    }

    /** Members of whole months that at the first outcome had had the median time that outcomes took. */
    static long oldEnough(Map<YearMonth, Long> membersByMonth, Instant first, TimeToEvent time, ZoneId zone) {
        long seen = 0;
        Duration median = Duration.ZERO;
        for (TimeToEvent.Step step : time.steps()) {
            if (2 * seen < time.events()) {
                median = step.at(); // events are still to come, so the last one set here has some
            }
            seen += step.events();
        }
        Instant latest = first.minus(median);
        long members = 0;
        for (Map.Entry<YearMonth, Long> month : membersByMonth.entrySet()) {
            Instant end =
                    month.getKey().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            if (!end.isAfter(latest)) {
                members += month.getValue();
            }
        }
        return members;
    }
}
