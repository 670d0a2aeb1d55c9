// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static dev.alidade.handoff.HandoffFixture.AGREEMENT;
import static dev.alidade.handoff.HandoffFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Disputed.Outcome;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What marketing owes: 60 leads a month, decided on within two days, from January to March 2024 in Berlin. */
class MarketingDeliveryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Window QUARTER = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), BERLIN);
    private static final ServiceLevelAgreement OWED = AGREEMENT.withOwedLeads(OwedLeads.of(60));

    private static Instant day(int month, int day) {
        return LocalDate.of(2024, month, day).atStartOfDay(BERLIN).toInstant().plusSeconds(36_000);
    }

    private static LeadBuilder lead(String id, int month, int day) {
        return Lead.builder(id).createdAt(day(month, day)).handedOff(day(month, day));
    }

    private static MarketingDelivery delivery(ServiceLevelAgreement agreement, Window window, LeadBuilder... leads) {
        return report(agreement, window, leads).delivery().orElseThrow();
    }

    private static HandoffReport report(ServiceLevelAgreement agreement, Window window, LeadBuilder... leads) {
        return Handoff.under(agreement)
                .measure(List.of(leads).stream().map(LeadBuilder::build).toList(), window);
    }

    @Test
    void whatIsOwedAccruesByDayOnceTheDayCanBeJudged() {
        MarketingDelivery delivery = delivery(OWED, QUARTER, lead("L1", 1, 5));
        assertEquals(60 + 60 + 60 * 28 / 31.0, delivery.owed(), 1e-12); // 48 hours after 29 March it is 1 h in April
        assertEquals(1 / delivery.owed(), delivery.share().orElseThrow(), 1e-15);
        assertEquals(new Obligation(0, 2, 1), delivery.months());
        assertEquals(
                180,
                delivery(OWED, QUARTER.withAsOf(day(4, 10)), lead("L1", 1, 5)).owed());
    }

    @Test
    void aMonthIsMetWhenAllItsLeadsCameAndTheShareIsAtMostOne() {
        List<LeadBuilder> leads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            leads.add(lead("L" + i, 1, 1 + i % 31));
        }
        MarketingDelivery delivery = delivery(OWED, QUARTER, leads.toArray(new LeadBuilder[0]));
        assertEquals(new Obligation(1, 1, 1), delivery.months());
        assertEquals(1, delivery.share().orElseThrow());
    }

    @Test
    void aMonthThatIsMetExactlyIsMet() {
        Window february = Window.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), BERLIN)
                .withAsOf(day(3, 10));
        List<LeadBuilder> leads = new ArrayList<>();
        for (int i = 0; i < 59; i++) {
            leads.add(lead("L" + i, 2, 1 + i % 29));
        }
        assertEquals(
                new Obligation(0, 1, 0),
                delivery(OWED, february, leads.toArray(new LeadBuilder[0])).months());
        leads.add(lead("L59", 2, 29));
        MarketingDelivery met = delivery(OWED, february, leads.toArray(new LeadBuilder[0]));
        assertEquals(new Obligation(1, 0, 0), met.months());
        assertEquals(1, met.share().orElseThrow());
    }

    @Test
    void aRejectedLeadIsNotDeliveredUnlessTheDisputeWasOverturned() {
        MarketingDelivery delivery = delivery(
                OWED,
                QUARTER,
                lead("L1", 1, 5).rejected(day(1, 6), "student", Rejected.Kind.QUALITY),
                lead("L2", 1, 5)
                        .rejected(day(1, 6), "student", Rejected.Kind.QUALITY)
                        .event(new Disputed(day(1, 7), Outcome.OVERTURNED)),
                lead("L3", 1, 5)
                        .rejected(day(1, 6), "student", Rejected.Kind.QUALITY)
                        .accepted(day(2, 6)),
                lead("L4", 3, 31));
        assertEquals(2, delivery.qualified());
        assertEquals(1, delivery.rejected());
        assertEquals(1, delivery.notDue());
    }

    @Test
    void aLeadIsDeliveredByItsFirstHandOverOnly() {
        MarketingDelivery delivery = delivery(
                OWED,
                QUARTER,
                lead("L1", 1, 5).handedOff(day(2, 5)),
                Lead.builder("L2")
                        .createdAt(day(1, 1).minusSeconds(864_000))
                        .handedOff(day(1, 1).minusSeconds(86_400))
                        .handedOff(day(2, 5)));
        assertEquals(1, delivery.qualified());
    }

    @Test
    void theValueCountsInTheAgreedCurrencyOnly() {
        ServiceLevelAgreement agreement =
                AGREEMENT.withOwedLeads(OwedLeads.of(60).withValue(Money.of("1000", "EUR")));
        HandoffReport report = report(
                agreement,
                QUARTER.withAsOf(day(4, 10)),
                lead("L1", 1, 5).value(Money.of("750", "EUR")),
                lead("L2", 1, 6).value(Money.of("750", "USD")),
                lead("L3", 1, 6),
                lead("L4", 1, 6).value(Money.of("-3", "EUR")),
                lead("L5", 1, 6).value(Money.of("0", "EUR")));
        ValueDelivery value = report.delivery().orElseThrow().value().orElseThrow();
        assertEquals(new BigDecimal("750.00"), value.delivered());
        assertEquals(new BigDecimal("3000.00"), value.owed());
        assertEquals(OptionalDouble.of(0.25), value.share());
        assertEquals(3, value.withoutValue());
        assertEquals(new Obligation(0, 3, 0), value.months());
        assertEquals(
                3,
                report.issues().stream()
                        .filter(issue -> issue.kind().equals(HandoffIssues.UNUSABLE_VALUE))
                        .mapToLong(DataIssue::count)
                        .sum());
    }

    /** 500 euros are owed for half of November, 1000 for each month after it. */
    @Test
    void theValueCountsInTheMonthOfTheWindowsZone() {
        Window winter = Window.ofDays(LocalDate.of(2023, 11, 16), LocalDate.of(2024, 2, 1), BERLIN)
                .withAsOf(day(2, 10));
        Instant december = LocalDate.of(2023, 12, 1).atStartOfDay(BERLIN).toInstant();
        Instant january = LocalDate.of(2024, 1, 1).atStartOfDay(BERLIN).toInstant();
        assertEquals(
                new Obligation(2, 1, 0),
                valueMonths(
                        winter,
                        valued("L1", december.minusNanos(1), "500"),
                        valued("L2", december, "600"),
                        valued("L3", january.minusNanos(1), "400"),
                        valued("L4", january, "999.99")));
    }

    @Test
    void theValueCountsInItsMonthHoweverLongTheWindowIs() {
        Window years = Window.ofDays(LocalDate.of(2018, 1, 1), LocalDate.of(2025, 1, 1), BERLIN)
                .withAsOf(LocalDate.of(2025, 2, 1).atStartOfDay(BERLIN).toInstant());
        assertEquals(
                new Obligation(3, 7 * 12 - 3, 0),
                valueMonths(
                        years,
                        valued("L1", Instant.parse("2022-12-31T12:00:00Z"), "1000"),
                        valued("L2", Instant.parse("2023-01-01T12:00:00Z"), "1000"),
                        valued("L3", Instant.parse("2024-12-31T12:00:00Z"), "1000")));
    }

    private static LeadBuilder valued(String id, Instant at, String euros) {
        return Lead.builder(id).createdAt(at).handedOff(at).value(Money.of(euros, "EUR"));
    }

    private static Obligation valueMonths(Window window, LeadBuilder... leads) {
        ServiceLevelAgreement agreement =
                AGREEMENT.withOwedLeads(OwedLeads.of(60).withValue(Money.of("1000", "EUR")));
        return delivery(agreement, window, leads).value().orElseThrow().months();
    }

    @Test
    void withoutAHandOverThatCanBeJudgedABadMonthMayBeAMissingFile() {
        ServiceLevelAgreement agreement =
                AGREEMENT.withOwedLeads(OwedLeads.of(60).withValue(Money.of("1000", "EUR")));
        HandoffReport report = report(agreement, QUARTER);
        assertEquals(0, report.delivery().orElseThrow().share().orElseThrow());
        assertEquals(State.NO_DATA, measurement(report, "handoff.marketing-sla").state());
        assertEquals(
                State.NO_DATA,
                measurement(report, "handoff.marketing-sla-value").state());
    }

    @Test
    void whereNoLeadHasAValueNothingIsSaidAboutIt() {
        HandoffReport report = report(
                AGREEMENT.withOwedLeads(OwedLeads.of(60).withValue(Money.of("1000", "EUR"))),
                QUARTER,
                lead("L1", 1, 5));
        assertEquals(
                State.NO_DATA,
                measurement(report, "handoff.marketing-sla-value").state());
        assertEquals(State.VALUE, measurement(report, "handoff.marketing-sla").state());
    }

    @Test
    void theEvidenceRoundsWhatIsOwedUpAndTheValueNothing() {
        HandoffReport report = report(OWED, QUARTER, lead("L1", 1, 5));
        assertEquals(
                OptionalLong.of(1),
                measurement(report, "handoff.marketing-sla").evidence().numerator());
        assertEquals(
                OptionalLong.of(175),
                measurement(report, "handoff.marketing-sla").evidence().denominator());
        assertEquals(
                1 / (60 + 60 + 60 * 28 / 31.0),
                measurement(report, "handoff.marketing-sla").value().orElseThrow(),
                1e-15);
    }

    @Test
    void withoutQualifiedLeadTheDeliveredValueIsZero() {
        HandoffReport report = report(
                AGREEMENT.withOwedLeads(OwedLeads.of(60).withValue(Money.of("1000", "EUR"))),
                QUARTER,
                lead("L1", 1, 5).rejected(day(1, 6), "student", Rejected.Kind.QUALITY));
        assertEquals(
                0, measurement(report, "handoff.marketing-sla-value").value().orElseThrow());
    }

    @Test
    void nothingIsOwedBeforeTheFirstDayCanBeJudgedAndWithoutAgreement() {
        HandoffReport early = report(OWED, QUARTER.withAsOf(day(1, 2)), lead("L1", 1, 1));
        assertEquals(State.NO_DATA, measurement(early, "handoff.marketing-sla").state());
        HandoffReport without = report(AGREEMENT, QUARTER, lead("L1", 1, 5));
        assertTrue(without.delivery().isEmpty());
        assertTrue(without.measurements().stream()
                .noneMatch(measured -> measured.metric().id().startsWith("handoff.marketing")));
    }

    @Test
    void theLongestGapAndTheSpreadOfTheWeeksTellTheFlow() {
        Window weeks = Window.ofDays(LocalDate.of(2024, 3, 18), LocalDate.of(2024, 4, 1), BERLIN); // 23 hours in it
        HandoffReport report =
                report(AGREEMENT, weeks, lead("L1", 3, 18), lead("L2", 3, 19), lead("L3", 3, 23), lead("L4", 3, 30));
        assertEquals(OptionalLong.of(6), report.flow().longestGap());
        assertEquals(LocalDate.of(2024, 3, 24), report.flow().gapFrom().orElseThrow());
        assertEquals(14, report.flow().days());
        assertEquals(
                Math.sqrt(2) / 2, report.flow().weeklyVariation().orElseThrow(), 1e-15); // 3 and 1: sd 1.414, mean 2
        assertEquals(
                6 * 86_400, measurement(report, "handoff.lead-flow-gap").value().orElseThrow());
    }

    @Test
    void onlyWholeDaysThatHaveEndedMakeAGap() {
        Window open = QUARTER.withAsOf(day(1, 10));
        HandoffReport report = report(AGREEMENT, open, lead("L1", 1, 3));
        assertEquals(9, report.flow().days());
        assertEquals(OptionalLong.of(6), report.flow().longestGap());
        assertEquals(
                new LeadFlow(9, OptionalLong.empty(), Optional.empty(), 1, OptionalDouble.empty()),
                report(AGREEMENT, open).flow());
    }

    @Test
    void ofGapsOfOneLengthTheEarliestIsNamed() {
        Window weeks = Window.ofDays(LocalDate.of(2024, 3, 18), LocalDate.of(2024, 4, 1), BERLIN);
        LeadFlow flow =
                report(AGREEMENT, weeks, lead("L1", 3, 22), lead("L2", 3, 27)).flow();
        assertEquals(OptionalLong.of(4), flow.longestGap());
        assertEquals(Optional.of(LocalDate.of(2024, 3, 18)), flow.gapFrom());
    }
}
