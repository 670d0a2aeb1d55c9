// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.MONDAY;
import static dev.alidade.handoff.HandoffFixture.WEEK;
import static dev.alidade.handoff.HandoffFixture.hour;
import static dev.alidade.handoff.HandoffFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Lead;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The share within the agreed time, read off the curves, against the share that met the deadline. */
class AgreedTimeTest {
    private static Lead waited(String id, Instant handedOff, Duration wait) {
        return Lead.builder(id)
                .createdAt(handedOff)
                .handedOff(handedOff)
                .attempt(handedOff.plus(wait))
                .build();
    }

    private static HandoffReport report(Duration agreed, Window window, Lead... leads) {
        return Handoff.under(AGREEMENT.withRespondWithin(agreed)).measure(List.of(leads), window);
    }

    private static void assertShare(double share, HandoffReport report) {
        for (String id : List.of("sla-compliance", "speed-to-lead", "response-time")) {
            assertEquals(share, measurement(report, "handoff." + id).value().orElseThrow(), 1e-12, id);
        }
    }

    @Test
    void whereOnlyDatesAreKnownFourHoursAreMetOnTheNextDay() {
        Window dates = WEEK.withResolution(Resolution.DAY);
        assertShare(1, report(Duration.ofHours(4), dates, waited("L1", hour(0), Duration.ofDays(1))));
        assertShare(0, report(Duration.ofHours(4), dates, waited("L1", hour(0), Duration.ofDays(2))));
        assertShare(1, report(Duration.ofHours(30), dates, waited("L1", hour(0), Duration.ofDays(2))));
        assertShare(0, report(Duration.ofHours(24), dates, waited("L1", hour(0), Duration.ofDays(2))));
    }

    @Test
    void theReportNamesTheAgreedTimeAsItIsJudged() {
        Duration agreed = Duration.ofHours(4);
        assertEquals(agreed, report(agreed, WEEK).respondWithin());
        assertEquals(
                Duration.ofDays(1),
                report(agreed, WEEK.withResolution(Resolution.DAY)).respondWithin());
    }

    @Test
    void timesAreThoseNobodyAgreedOnOnlyIfNoneOfThemWasChanged() {
        ServiceLevelAgreement standard = ServiceLevelAgreement.standard();
        Duration persist = standard.persistWithin();
        assertTrue(AgreedTerms.of(standard).standardTimes());
        assertTrue(AgreedTerms.of(standard.withBusinessHours(BusinessHours.standard(ZoneOffset.UTC))
                        .withOwedLeads(OwedLeads.of(60)))
                .standardTimes());
        for (ServiceLevelAgreement agreed : List.of(
                standard.withRespondWithin(Duration.ofHours(4)),
                standard.withDecideWithin(Duration.ofDays(2)),
                standard.withAttempts(4, persist),
                standard.withAttempts(standard.attempts(), persist.plusDays(1)))) {
            assertFalse(AgreedTerms.of(agreed).standardTimes(), agreed::toString);
        }
    }

    @Test
    void aBusinessDeadlineExactlyAtAsOfIsDue() {
        ServiceLevelAgreement agreement = AGREEMENT
                .withRespondWithin(Duration.ofHours(4))
                .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));
        List<Lead> leads = List.of(
                Lead.builder("L1").createdAt(hour(10)).handedOff(hour(10)).build());
        Window end = WEEK.withAsOf(hour(14));
        Window earlier = WEEK.withAsOf(hour(14).minusNanos(1));
        assertEquals(0, Handoff.under(agreement).measure(leads, end).responseNotDue());
        assertEquals(1, Handoff.under(agreement).measure(leads, earlier).responseNotDue());
    }

    @Test
    void whatIsLateByLessThanAStepOfTheCurveIsLate() {
        for (Duration agreed : List.of(
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                Duration.ofHours(48),
                Duration.ofHours(36).plusMinutes(5),
                Duration.ofDays(1).plusSeconds(30),
                Duration.ofDays(14),
                Duration.ofDays(20),
                Duration.ofDays(100))) {
            Window year = Window.of(MONDAY, MONDAY.plus(Duration.ofDays(365)));
            assertShare(
                    0.5,
                    report(
                            agreed,
                            year,
                            waited("L1", hour(0), agreed),
                            waited("L2", hour(0), agreed.plusNanos(1)),
                            waited("L3", hour(0), agreed.plusSeconds(30)),
                            waited("L4", hour(0), agreed.minusSeconds(1))));
        }
    }

    @Test
    void whatIsLateByLessThanAStepIsLateInBusinessTimeToo() {
        ServiceLevelAgreement agreement = AGREEMENT
                .withRespondWithin(Duration.ofHours(4))
                .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));
        HandoffReport report = Handoff.under(agreement)
                .measure(
                        List.of(
                                waited("L1", hour(10), Duration.ofHours(4)),
                                waited("L2", hour(10), Duration.ofHours(4).plusSeconds(1))),
                        WEEK);
        assertEquals(
                0.5,
                measurement(report, "handoff.speed-to-lead-business").value().orElseThrow());
    }

    /** Attempts between two seconds and 20 minutes after 48 hours, and as many up to 48 hours. */
    @Test
    void theShareWithinTwoDaysIsUnbiased() {
        Random random = new Random(20_240_306);
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int seconds = random.nextInt(1_200);
            leads.add(waited("E" + i, hour(0), Duration.ofDays(2).minusSeconds(seconds)));
            leads.add(waited("L" + i, hour(0), Duration.ofDays(2).plusSeconds(seconds + 2)));
        }
        assertShare(0.5, report(Duration.ofDays(2), WEEK, leads.toArray(new Lead[0])));
    }

    @Test
    void aLeadOfTheLastDayOfAllTimesIsNotDueInBusinessHours() {
        Window window = new Window(
                Window.LATEST.minus(Duration.ofDays(30)),
                Window.LATEST,
                Window.LATEST,
                ZoneId.of("Pacific/Apia"),
                Resolution.DAY);
        ServiceLevelAgreement agreement = AGREEMENT.withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));
        Lead last = Lead.builder("L1")
                .createdAt(Window.LATEST.minus(Duration.ofHours(1)))
                .handedOff(Window.LATEST.minus(Duration.ofHours(1)))
                .build();
        HandoffReport report = Handoff.under(agreement).measure(List.of(last), window);
        assertEquals(1, measurement(report, "handoff.sla-compliance").evidence().notDue());
    }
}
