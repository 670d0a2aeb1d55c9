// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * How long buyers waited for the first outreach of a person, over all hand-overs whose time for responding is over. Those
 * never contacted count as still waiting, at their age at as-of or, when the lead was handed over again, up to then. A
 * rejection doesn't end the wait. What took longer than the agreed time never shares a step with it: where waits are
 * floored to the same value, the longer ones count with the next value, so that the share within the agreed time is exact.
 *
 * @param calendar the wait in calendar time
 * @param business the wait in business time; empty without business hours in the agreement, and where only dates are known
 */
public record ResponseClock(TimeToEvent calendar, Optional<TimeToEvent> business) {
    /** Checks that nothing is missing. */
    public ResponseClock {
        requireNonNull(calendar, "calendar");
        requireNonNull(business, "business");
    }

    /**
     * Within what calendar time half of all hand-overs were followed up.
     *
     * @return the median; empty when fewer than half were
     */
    public Optional<Duration> median() {
        return calendar.median();
    }
}
