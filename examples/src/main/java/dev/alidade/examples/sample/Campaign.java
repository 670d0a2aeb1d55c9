// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * Where leads come from, and how the sample company treats them.
 *
 * @param id the campaign; empty text for leads without one
 * @param source what kind of source it is
 * @param sourcedBy the department that found the lead
 * @param leads how many leads it brings
 * @param first the first day of their creation
 * @param last the last day of their creation
 * @param handedOver how many percent are handed over to sales
 * @param handOver after how many working minutes
 * @param followedUp how many percent of the hand-overs somebody tries to reach
 * @param response after how many working minutes
 * @param decided how many percent of the hand-overs sales decides on
 * @param accepted how many percent of the decisions on contacted leads are acceptances
 * @param quirk what is special about it
 */
record Campaign(
        String id,
        String source,
        String sourcedBy,
        int leads,
        LocalDate first,
        LocalDate last,
        int handedOver,
        Span handOver,
        int followedUp,
        Span response,
        int decided,
        int accepted,
        Quirk quirk) {

    /** What is special about a campaign. */
    enum Quirk {
        NONE,
        /** A rule in the CRM accepts each lead at its hand-over. */
        ACCEPTED_BY_RULE,
        /** The activities were imported from another system, which didn't say what a machine had sent. */
        IMPORTED
    }

    /** From so many working minutes to so many. */
    record Span(int least, int most) {
        static Span hours(int least, int most) {
            return new Span(least * 60 + 5, most * 60);
        }

        int from(Dice dice) {
            return dice.between(least, most);
        }
    }

    /** All campaigns of the sample company's year. */
    static ImmutableList<Campaign> all() {
        return ImmutableList.of(
                // The leads of the fair are typed in at home, reach sales about two weeks later, and hardly
                // anybody calls them.
                new Campaign(
                        "spring-trade-fair",
                        "event",
                        "MARKETING",
                        62,
                        day(4, 22),
                        day(4, 25),
                        100,
                        Span.hours(72, 81),
                        22,
                        Span.hours(16, 110),
                        55,
                        45,
                        Quirk.NONE),
                // Sales helped to plan the webinar and calls everybody the same day.
                new Campaign(
                        "seal-life-webinar",
                        "webinar",
                        "MARKETING",
                        36,
                        day(9, 17),
                        day(9, 18),
                        100,
                        Span.hours(1, 3),
                        100,
                        Span.hours(0, 6),
                        100,
                        88,
                        Quirk.NONE),
                new Campaign(
                        "website-form",
                        "website",
                        "MARKETING",
                        66,
                        day(1, 3),
                        day(12, 20),
                        92,
                        Span.hours(0, 16),
                        84,
                        Span.hours(0, 14),
                        88,
                        68,
                        Quirk.NONE),
                // The week before the year ends: too late for the agreed times to be over.
                new Campaign(
                        "website-form",
                        "website",
                        "MARKETING",
                        7,
                        day(12, 29),
                        day(12, 31),
                        100,
                        Span.hours(0, 1),
                        60,
                        Span.hours(0, 4),
                        40,
                        80,
                        Quirk.NONE),
                new Campaign(
                        "catalogue-mailing",
                        "mailing",
                        "MARKETING",
                        28,
                        day(2, 5),
                        day(3, 15),
                        86,
                        Span.hours(4, 24),
                        72,
                        Span.hours(3, 30),
                        80,
                        55,
                        Quirk.IMPORTED),
                new Campaign(
                        "online-configurator",
                        "website",
                        "MARKETING",
                        30,
                        day(6, 3),
                        day(12, 13),
                        100,
                        new Span(1, 4),
                        60,
                        Span.hours(2, 34),
                        100,
                        100,
                        Quirk.ACCEPTED_BY_RULE),
                new Campaign(
                        "partner-referral",
                        "referral",
                        "BOTH",
                        22,
                        day(1, 15),
                        day(12, 10),
                        100,
                        Span.hours(1, 8),
                        95,
                        Span.hours(0, 8),
                        96,
                        90,
                        Quirk.NONE),
                new Campaign(
                        "newsletter",
                        "email",
                        "MARKETING",
                        26,
                        day(3, 4),
                        day(11, 28),
                        70,
                        Span.hours(8, 40),
                        66,
                        Span.hours(2, 24),
                        75,
                        45,
                        Quirk.NONE),
                // What sales finds itself is never handed over.
                new Campaign(
                        "",
                        "cold call",
                        "SALES",
                        13,
                        day(2, 1),
                        day(11, 22),
                        0,
                        Span.hours(0, 1),
                        0,
                        Span.hours(0, 1),
                        0,
                        0,
                        Quirk.NONE));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(SampleCompany.YEAR, month, day);
    }
}
