// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.model.BusinessHours;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.util.Optional;

/**
 * The agreement that hand-overs were judged by, so that who reads a report knows it.
 *
 * @param respondWithin the time for the first attempt, of business hours where there are some, else of the calendar
 * @param decideWithin the time for accepting or rejecting, likewise
 * @param attempts how many attempts a lead gets that is never reached
 * @param persistWithin the time for these attempts, always of the calendar
 * @param businessHours when these hours are, in words; empty when times run day and night
 * @param owedLeads what marketing owes; empty when nothing was agreed
 */
public record AgreedTerms(
        Duration respondWithin,
        Duration decideWithin,
        int attempts,
        Duration persistWithin,
        Optional<String> businessHours,
        Optional<OwedLeads> owedLeads) {
    /** Checks that nothing is missing. */
    public AgreedTerms {
        requireNonNull(respondWithin, "respondWithin");
        requireNonNull(decideWithin, "decideWithin");
        requireNonNull(persistWithin, "persistWithin");
        requireNonNull(businessHours, "businessHours");
        requireNonNull(owedLeads, "owedLeads");
    }

    /**
     * The terms of an agreement.
     *
     * @param agreement the agreement
     * @return its terms
     */
    public static AgreedTerms of(ServiceLevelAgreement agreement) {
        return new AgreedTerms(
                agreement.respondWithin(),
                agreement.decideWithin(),
                agreement.attempts(),
                agreement.persistWithin(),
                agreement.businessHours().map(BusinessHours::inWords),
                agreement.owedLeads());
    }

    /**
     * Whether all times and attempts are those of {@link ServiceLevelAgreement#standard()}: commonly nobody agreed on them.
     *
     * @return true if so, whatever the business hours and what marketing owes
     */
    public boolean standardTimes() {
        return respondWithin.equals(ServiceLevelAgreement.DEFAULT_RESPOND_WITHIN)
                && decideWithin.equals(ServiceLevelAgreement.DEFAULT_DECIDE_WITHIN)
                && attempts == ServiceLevelAgreement.DEFAULT_ATTEMPTS
                && persistWithin.equals(ServiceLevelAgreement.DEFAULT_PERSIST_WITHIN);
    }
}
