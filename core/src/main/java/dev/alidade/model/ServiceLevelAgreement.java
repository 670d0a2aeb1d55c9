// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What sales owes marketing for a lead that is handed over. Both times run from the hand-over.
 *
 * @param respondWithin the time for the first attempt to reach the buyer, positive, at most 1,000 days
 * @param decideWithin the time for accepting or rejecting the lead, positive, at most 1,000 days
 */
public record ServiceLevelAgreement(Duration respondWithin, Duration decideWithin) {
    /** The time for the first attempt unless agreed otherwise: a working figure of this library, without source. */
    public static final Duration DEFAULT_RESPOND_WITHIN = Duration.ofHours(24);

    /** The time for the decision unless agreed otherwise: a working figure of this library, without source. */
    public static final Duration DEFAULT_DECIDE_WITHIN = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofDays(1_000);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if a time is not positive or longer than 1,000 days
     */
    public ServiceLevelAgreement {
        requireUsable(respondWithin, "respondWithin");
        requireUsable(decideWithin, "decideWithin");
    }

    private static void requireUsable(Duration duration, String what) {
        requireNonNull(duration, what);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Service level agreement: %s %s is not between 1 ns and 1000 days.".formatted(what, duration));
        }
    }

    /**
     * The agreement with the default times.
     *
     * @return an agreement to start from
     */
    public static ServiceLevelAgreement standard() {
        return new ServiceLevelAgreement(DEFAULT_RESPOND_WITHIN, DEFAULT_DECIDE_WITHIN);
    }

    /**
     * This agreement with another time for the first attempt.
     *
     * @param time the time, positive, at most 1,000 days
     * @return a new agreement
     */
    public ServiceLevelAgreement withRespondWithin(Duration time) {
        return new ServiceLevelAgreement(time, decideWithin);
    }

    /**
     * This agreement with another time for the decision.
     *
     * @param time the time, positive, at most 1,000 days
     * @return a new agreement
     */
    public ServiceLevelAgreement withDecideWithin(Duration time) {
        return new ServiceLevelAgreement(respondWithin, time);
    }
}
