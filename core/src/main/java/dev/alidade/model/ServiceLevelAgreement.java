// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * What the departments owe each other: sales for a lead that is handed over, marketing in qualified leads. The times for
 * responding and deciding run from the hand-over.
 *
 * <pre>{@code
 * ServiceLevelAgreement agreement = ServiceLevelAgreement.standard()
 *         .withRespondWithin(Duration.ofHours(4))
 *         .withBusinessHours(officeHours)
 *         .withOwedLeads(OwedLeads.of(120));
 * }</pre>
 *
 * @param respondWithin the time for the first attempt to reach the buyer, positive, at most 1,000 days
 * @param decideWithin the time for accepting or rejecting the lead, positive, at most 1,000 days
 * @param attempts how many attempts a lead gets that is never reached, from 1 to 1,000
 * @param persistWithin the time for these attempts, in calendar time whatever the business hours, positive, at most
 *     1,000 days
 * @param businessHours when the times for responding and deciding run: a time of 8 hours is then 8 hours of open
 *     business, and one of 3 days 72 of them; empty when they run day and night
 * @param owedLeads what marketing owes; empty when nothing was agreed
 */
public record ServiceLevelAgreement(
        Duration respondWithin,
        Duration decideWithin,
        int attempts,
        Duration persistWithin,
        Optional<BusinessHours> businessHours,
        Optional<OwedLeads> owedLeads) {
    /** The time for the first attempt unless agreed otherwise: a working figure of this library, without source. */
    public static final Duration DEFAULT_RESPOND_WITHIN = Duration.ofHours(24);

    /** The time for the decision unless agreed otherwise: a working figure of this library, without source. */
    public static final Duration DEFAULT_DECIDE_WITHIN = Duration.ofDays(3);

    /** The number of attempts unless agreed otherwise: a working figure of this library, without source. */
    public static final int DEFAULT_ATTEMPTS = 3;

    /** The time for the attempts unless agreed otherwise: a working figure of this library, without source. */
    public static final Duration DEFAULT_PERSIST_WITHIN = Duration.ofDays(14);

    private static final Duration LONGEST = Duration.ofDays(1_000);
    private static final int MOST_ATTEMPTS = 1_000;

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if a time is not positive or longer than 1,000 days, or the number of attempts is
     *     not between 1 and 1,000
     */
    public ServiceLevelAgreement {
        requireUsable(respondWithin, "respondWithin");
        requireUsable(decideWithin, "decideWithin");
        requireUsable(persistWithin, "persistWithin");
        requireNonNull(businessHours, "businessHours");
        requireNonNull(owedLeads, "owedLeads");
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("Service level agreement: %s attempts are not between 1 and %s."
                    .formatted(attempts, MOST_ATTEMPTS));
        }
    }

    /**
     * An agreement on the times for responding and deciding in calendar time, with the default attempts, and nothing
     * that marketing owes.
     *
     * @param respondWithin the time for the first attempt to reach the buyer, positive, at most 1,000 days
     * @param decideWithin the time for accepting or rejecting the lead, positive, at most 1,000 days
     * @throws IllegalArgumentException if a time is not positive or longer than 1,000 days
     */
    public ServiceLevelAgreement(Duration respondWithin, Duration decideWithin) {
        this(respondWithin, decideWithin, DEFAULT_ATTEMPTS, DEFAULT_PERSIST_WITHIN, Optional.empty(), Optional.empty());
    }

    private static void requireUsable(Duration duration, String what) {
        requireNonNull(duration, what);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Service level agreement: %s %s is not between 1 ns and 1000 days.".formatted(what, duration));
        }
    }

    /**
     * The agreement with the default times, in calendar time, and nothing that marketing owes.
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
        return new ServiceLevelAgreement(time, decideWithin, attempts, persistWithin, businessHours, owedLeads);
    }

    /**
     * This agreement with another time for the decision.
     *
     * @param time the time, positive, at most 1,000 days
     * @return a new agreement
     */
    public ServiceLevelAgreement withDecideWithin(Duration time) {
        return new ServiceLevelAgreement(respondWithin, time, attempts, persistWithin, businessHours, owedLeads);
    }

    /**
     * This agreement with other attempts for leads that are never reached.
     *
     * @param number how many attempts, from 1 to 1,000
     * @param time the calendar time for them, positive, at most 1,000 days
     * @return a new agreement
     */
    public ServiceLevelAgreement withAttempts(int number, Duration time) {
        return new ServiceLevelAgreement(respondWithin, decideWithin, number, time, businessHours, owedLeads);
    }

    /**
     * This agreement with times for responding and deciding that run only while business is open.
     *
     * @param hours when business is open
     * @return a new agreement
     */
    public ServiceLevelAgreement withBusinessHours(BusinessHours hours) {
        return new ServiceLevelAgreement(
                respondWithin, decideWithin, attempts, persistWithin, Optional.of(hours), owedLeads);
    }

    /**
     * This agreement with leads that marketing owes.
     *
     * @param owed what marketing owes in each calendar month
     * @return a new agreement
     */
    public ServiceLevelAgreement withOwedLeads(OwedLeads owed) {
        return new ServiceLevelAgreement(
                respondWithin, decideWithin, attempts, persistWithin, businessHours, Optional.of(owed));
    }
}
