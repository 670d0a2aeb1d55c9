// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long meetings were: those held in the window, of all kinds. A meeting's time counts once, whoever was there.
 *
 * @param measured meetings whose length is known
 * @param unmeasured meetings without an end, with one before their beginning, or not over by as-of
 * @param total the time of all meetings; empty when no length is known
 * @param together the time of those at which somebody of each side was; empty when no length is known of a meeting with
 *     attendance on record
 * @param salesTime the time that the persons of sales spent in meetings, each person's added; empty as for {@code together}
 * @param marketingTime the same of marketing
 * @param noted meetings of known length of which it is noted how much went to disputes
 * @param onDisputes how much of these went to disputes; empty when it was never noted
 * @param disputeShare that time, of the whole time of these meetings; empty when it was never noted, or they took none
 */
public record MeetingTime(
        long measured,
        long unmeasured,
        Optional<Duration> total,
        Optional<Duration> together,
        Optional<Duration> salesTime,
        Optional<Duration> marketingTime,
        long noted,
        Optional<Duration> onDisputes,
        OptionalDouble disputeShare) {
    /** Checks that nothing is missing. */
    public MeetingTime {
        requireNonNull(total, "total");
        requireNonNull(together, "together");
        requireNonNull(salesTime, "salesTime");
        requireNonNull(marketingTime, "marketingTime");
        requireNonNull(onDisputes, "onDisputes");
        requireNonNull(disputeShare, "disputeShare");
    }
}
