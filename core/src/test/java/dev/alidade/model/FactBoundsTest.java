// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The largest and smallest values that facts accept, and the first ones that they don't. */
class FactBoundsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Money MONEY = Money.of("5", "EUR");

    private static void assertRefused(String part, Runnable making) {
        String message =
                assertThrows(IllegalArgumentException.class, making::run).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Something that was made to see whether it can be. */
    private static void made(Object unused) {}

    @Test
    void periodsMayCoverAllYearsAndNotADayMore() {
        List<BiFunction<LocalDate, LocalDate, Object>> periods = List.of(
                (from, to) -> new Spend("C1", from, to, MONEY),
                (from, to) -> DemandEstimate.of("north", from, to, 1),
                (from, to) -> new CustomerPeriod("C1", from, to, MONEY, MONEY),
                (from, to) -> new Quota(Optional.empty(), from, to, MONEY),
                (from, to) -> Goal.builder("G1", from, to).build(),
                (from, to) -> SellingSeason.of("S1", from, to));
        for (BiFunction<LocalDate, LocalDate, Object> period : periods) {
            assertDoesNotThrow(() -> period.apply(FIRST, LAST.plusDays(1)));
            assertRefused("years 1 to 9999", () -> made(period.apply(FIRST.minusDays(1), LAST)));
            assertRefused("years 1 to 9999", () -> made(period.apply(FIRST, LAST.plusDays(2))));
            assertRefused("the day after the last", () -> made(period.apply(LAST, LAST)));
        }
    }

    @Test
    void daysMayBeOfAllYearsAndOfNoOther() {
        List<Function<LocalDate, Object>> days = List.of(
                day -> new DueDate(NOON, day),
                day -> new CommitmentEvent.DateSet(NOON, day, Optional.empty()),
                day -> StaffMember.of("P1", Department.SALES).from(day),
                day -> StaffMember.of("P1", Department.SALES).until(day),
                day -> Launch.of("L1", day));
        for (Function<LocalDate, Object> fact : days) {
            assertDoesNotThrow(() -> fact.apply(FIRST));
            assertDoesNotThrow(() -> fact.apply(LAST));
            assertRefused("years 1 to 9999", () -> made(fact.apply(FIRST.minusDays(1))));
            assertRefused("years 1 to 9999", () -> made(fact.apply(LAST.plusDays(1))));
        }
    }

    @Test
    void instantsMayBeOfAllYearsAndOfNoOther() {
        assertEquals(Window.EARLIEST, new LeadEvent.Won(Window.EARLIEST).at());
        Instant last = Window.LATEST.minusNanos(1);
        assertEquals(last, new LeadEvent.Won(last).at());
        assertRefused("milliseconds", () -> new LeadEvent.Won(Window.EARLIEST.minusNanos(1)));
        assertRefused("milliseconds", () -> new LeadEvent.Won(Window.LATEST));
    }

    @Test
    void aProbabilityMayBe0Or1() {
        for (double sure : new double[] {0, 1}) {
            assertEquals(sure, new OpportunityEvent.ProbabilityChanged(NOON, sure).probability());
        }
        assertRefused("percentage", () -> new OpportunityEvent.ProbabilityChanged(NOON, Math.nextUp(1)));
        assertRefused("percentage", () -> new OpportunityEvent.ProbabilityChanged(NOON, -Double.MIN_VALUE));
    }

    @Test
    void numbersMayHave18DecimalsAnd30DigitsBeforeThePoint() {
        for (String number : List.of("1E-18", "9E+29", "123456789012345678901234567890.123456789012345678")) {
            BigDecimal value = new BigDecimal(number);
            BigDecimal kept = new KeyResultReading("K1", NOON, value).value();
            assertEquals(0, value.compareTo(kept));
            assertTrue(kept.scale() >= 0, number);
        }
        for (String number : List.of("1E-19", "1E+30", "1234567890123456789012345678901", "0.1234567890123456789")) {
            assertRefused("18 decimals", () -> new KeyResultReading("K1", NOON, new BigDecimal(number)));
        }
    }

    @Test
    void aWeightMayBe0Or1AndHave12Decimals() {
        for (String weight : List.of("0", "1", "0.000000000001")) {
            assertDoesNotThrow(() -> pay(weight));
        }
        assertRefused("between 0 and 1", () -> pay("1.000000000001"));
        assertRefused("12 decimals", () -> pay("0.0000000000011"));
    }

    private static CompensationComponent pay(String weight) {
        return CompensationComponent.of("head", Department.SALES, new BigDecimal(weight), "G1");
    }

    @Test
    void payIsForOneDayAtLeast() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertRefused("the day after the last", () -> payed(Optional.of(day), Optional.of(day)));
        assertDoesNotThrow(() -> payed(Optional.of(day), Optional.of(day.plusDays(1))));
        assertDoesNotThrow(() -> payed(Optional.empty(), Optional.of(day)));
        assertDoesNotThrow(() -> payed(Optional.of(day), Optional.empty()));
    }

    private static CompensationComponent payed(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new CompensationComponent("head", Department.SALES, BigDecimal.ONE, Optional.of("G1"), from, to);
    }

    @Test
    void anAgreementHasTimesUpTo1000DaysAndAttemptsUpTo1000() {
        ServiceLevelAgreement standard = ServiceLevelAgreement.standard();
        for (Duration time : List.of(Duration.ofNanos(1), Duration.ofDays(1_000))) {
            assertEquals(time, standard.withRespondWithin(time).respondWithin());
            assertEquals(time, standard.withDecideWithin(time).decideWithin());
            assertEquals(time, standard.withAttempts(1, time).persistWithin());
        }
        for (Duration time : List.of(
                Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(1_000).plusNanos(1))) {
            assertRefused("respondWithin", () -> standard.withRespondWithin(time));
            assertRefused("decideWithin", () -> standard.withDecideWithin(time));
            assertRefused("persistWithin", () -> standard.withAttempts(1, time));
        }
        for (int attempts : new int[] {1, 1_000}) {
            assertEquals(
                    attempts,
                    standard.withAttempts(attempts, Duration.ofDays(1)).attempts());
        }
        assertRefused("0 attempts", () -> standard.withAttempts(0, Duration.ofDays(1)));
        assertRefused("1001 attempts", () -> standard.withAttempts(1_001, Duration.ofDays(1)));
    }

    @Test
    void owedAreOneLeadToAThousandMillionOfSomeValue() {
        assertEquals(1, OwedLeads.of(1).perMonth());
        assertEquals(1_000_000_000, OwedLeads.of(1_000_000_000).perMonth());
        assertRefused("0 per month", () -> OwedLeads.of(0));
        assertRefused("1000000001 per month", () -> OwedLeads.of(1_000_000_001));
        Money cent = Money.of("0.01", "EUR");
        assertEquals(Optional.of(cent), OwedLeads.of(1).withValue(cent).valuePerMonth());
        assertRefused("not positive", () -> OwedLeads.of(1).withValue(Money.of("0", "EUR")));
    }

    @Test
    void aSeriesOfMeetingsHasACadenceOfMonthsOrOfDays() {
        for (Period cadence :
                List.of(Period.ofDays(1), Period.ofDays(36_525), Period.ofMonths(1), Period.ofMonths(1_200))) {
            assertEquals(
                    cadence.normalized(),
                    MeetingSeries.every("S1", cadence).cadence().normalized());
        }
        assertEquals(
                Period.ofMonths(12),
                MeetingSeries.every("S1", Period.ofYears(1)).cadence());
        for (Period cadence : List.of(
                Period.ZERO,
                Period.ofDays(-1),
                Period.ofMonths(-1),
                Period.of(0, 1, 1),
                Period.ofDays(36_526),
                Period.ofMonths(1_201))) {
            assertRefused("cadence", () -> MeetingSeries.every("S1", cadence));
        }
    }

    @Test
    void aSeriesOfMeetingsHasAQuorumOf0OrMoreAndADay() {
        MeetingSeries monthly = MeetingSeries.monthly("S1");
        assertEquals(1, monthly.salesQuorum());
        assertEquals(1, monthly.marketingQuorum());
        assertEquals(0, monthly.quorum(0, 2).salesQuorum());
        assertEquals(0, monthly.quorum(2, 0).marketingQuorum());
        assertRefused("negative", () -> monthly.quorum(-1, 0));
        assertRefused("negative", () -> monthly.quorum(0, -1));
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertRefused("the day after the last", () -> monthly.from(day).until(day));
        MeetingSeries once = monthly.from(day).until(day.plusDays(1));
        assertEquals(Optional.of(day), once.from());
        assertEquals(Optional.of(day.plusDays(1)), once.to());
    }

    @Test
    void aMeetingMaySpendNoTimeOnDisputesAndAtMostTenThousandHours() {
        for (Duration time : List.of(Duration.ZERO, Duration.ofHours(10_000))) {
            assertEquals(Optional.of(time), disputed(time).onDisputes());
        }
        assertRefused("on disputes", () -> disputed(Duration.ofNanos(-1)));
        assertRefused("on disputes", () -> disputed(Duration.ofHours(10_001)));
    }

    private static Meeting disputed(Duration time) {
        return Meeting.builder("M1", MeetingKind.TEAM, NOON).onDisputes(time).build();
    }

    @Test
    void clocksMayDifferBy1000Days() {
        assertEquals(
                Duration.ofDays(1_000), ClockSkew.of(Duration.ofDays(1_000)).tolerance());
    }

    @Test
    void aBudgetMayBeZero() {
        Money nothing = Money.of("0", "EUR");
        assertEquals(
                Optional.of(nothing),
                Campaign.builder("C1").budget(nothing).build().budget());
    }
}
