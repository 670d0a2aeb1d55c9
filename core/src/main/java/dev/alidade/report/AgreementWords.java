// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.handoff.AgreedTerms;
import dev.alidade.measure.Resolution;
import java.time.Duration;

/** What sales and marketing owe each other for leads, and which clock each time runs by, in one sentence. */
final class AgreementWords {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private AgreementWords() {}

    static String of(AgreedTerms terms, Resolution resolution) {
        boolean business = terms.businessHours().isPresent();
        String clock =
                terms.businessHours().map("in business time (%s)"::formatted).orElse("in calendar time");
        String byDay = resolution == Resolution.DAY ? ", from the end of its day to the end of a day" : "";
        return "%s: first attempt within %s and decision within %s of the hand-over, %s%s; %s within %s of the calendar; %s."
                .formatted(
                        terms.standardTimes() ? "By the standard times" : "Agreed",
                        business ? Figures.hours(terms.respondWithin()) : calendar(terms.respondWithin()),
                        business ? Figures.hours(terms.decideWithin()) : calendar(terms.decideWithin()),
                        clock,
                        byDay,
                        Figures.count(terms.attempts(), "attempt", "attempts"),
                        calendar(terms.persistWithin()),
                        terms.owedLeads()
                                .map(owed -> "marketing owes %s a month%s"
                                        .formatted(
                                                Figures.count(owed.perMonth(), "lead", "leads"),
                                                owed.valuePerMonth()
                                                        .map(" worth %s"::formatted)
                                                        .orElse("")))
                                .orElse("nothing is agreed that marketing owes"));
    }

    /** Whole days in days, from two on. */
    private static String calendar(Duration time) {
        boolean days =
                time.compareTo(TWO_DAYS) >= 0 && Duration.ofDays(time.toDays()).equals(time);
        return days ? time.toDays() + " d" : Figures.hours(time);
    }
}
