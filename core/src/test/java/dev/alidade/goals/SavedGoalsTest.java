// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Longs;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.GoalFact;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedGoalsTest {
    private static final Analysis<GoalFact, GoalReport> GOALS = Goals.of(GoalSettings.builder()
            .goal(joint("G1").raise("K1", "leads", "0", "10").build())
            .currency(SomeGoals.EUR)
            .build());

    private static byte[] saved() {
        Tally<GoalFact, GoalReport> tally = GOALS.tally(WINDOW);
        tally.add(reading("K1", 5, "5"));
        tally.add(Spend.ofDay("C1", GoalFixture.FIRST, Money.of("7", "EUR")));
        tally.add(CompensationComponent.of("head", Department.MARKETING, new BigDecimal("0.5"), "G1"));
        return tally.toBytes();
    }

    /** The saved tally with another byte, some places after the name of a cell and its kind, under a checksum that fits. */
    private static byte[] with(String cell, char kind, int places, int value) {
        return ChangedTally.with(saved(), cell, kind, places, value);
    }

    private static void assertRefused(byte[] saved) {
        ChangedTally.assertRefused(GOALS, WINDOW, saved);
    }

    @Test
    void whatWasSavedIsReadBack() {
        GoalReport report = GOALS.tally(WINDOW, saved()).result();
        assertEquals(1, report.measured().orElseThrow().hits());
        assertEquals(1, report.pay().tied().hits());
        assertEquals(new BigDecimal("7.00"), report.spend().spend().orElseThrow());
    }

    @Test
    void readingsThatAreNotOnRecordAreRefused() {
        assertRefused(with("recorded", 'C', 0, 0));
    }

    @Test
    void moreReadingsThatCountThanAreOnRecordAreRefused() {
        Tally<GoalFact, GoalReport> tally = GOALS.tally(WINDOW);
        tally.add(reading("K1", 5, "5"));
        tally.add(reading("K1", 6, "6"));
        assertRefused(ChangedTally.with(tally.toBytes(), "recorded", 'C', 0, 1));
    }

    @Test
    void moreReadingsInTheWindowThanThereAreAreRefused() {
        assertRefused(with("readings", 'K', 5, 9)); // size, length of the id, its two letters, kind of the cell
    }

    @Test
    void aReadingOfAnotherKeyResultIsRefused() {
        assertRefused(with("latest", 'K', 3, '2'));
    }

    @Test
    void payThatIsTiedAndNotOnRecordIsRefused() {
        assertRefused(with("tied", 'K', 2, 'b'));
    }

    @Test
    void aRoleWithNothingTiedIsNotAmongThoseTied() {
        Tally<GoalFact, GoalReport> tally = GOALS.tally(WINDOW);
        tally.add(CompensationComponent.of(
                "head", Department.MARKETING, new BigDecimal("0.000000000001"), "G1")); // the least there is
        byte[] saved = tally.toBytes();
        assertEquals(1, GOALS.tally(WINDOW, saved).result().pay().tied().hits());
        assertRefused(ChangedTally.with(saved, "tied", 'K', 22, 0)); // size, length, four letters, kind, sixteen bytes
    }

    @Test
    void aCampaignWithSpendHasARecordOfIt() {
        assertRefused(with("spend records", 'K', 5, 0));
    }

    /** A fraction of a cent: one of 10^18 parts, as saved in the last eight bytes of a sum. */
    @Test
    void fractionsOfACentAreMoreThanNothingAndLessThanACentEach() {
        Currency dollars = Currency.getInstance("USD");
        Analysis<GoalFact, GoalReport> goals = Goals.of(GoalSettings.builder()
                .rates(ExchangeRates.to(SomeGoals.EUR)
                        .rate(GoalFixture.FIRST, dollars, new BigDecimal("0.000000000000000001"))
                        .build())
                .build());
        Tally<GoalFact, GoalReport> tally = goals.tally(WINDOW);
        tally.add(Spend.ofDay("C1", GoalFixture.FIRST, Money.of("0.01", "USD")));
        byte[] saved = tally.toBytes();
        long cent = 1_000_000_000_000_000_000L;

        assertEquals(
                new BigDecimal("0.01"),
                goals.tally(WINDOW, withFraction(saved, cent - 1))
                        .result()
                        .spend()
                        .spend()
                        .orElseThrow());
        ChangedTally.assertRefused(goals, WINDOW, withFraction(saved, 0));
        ChangedTally.assertRefused(goals, WINDOW, withFraction(saved, cent));
        ChangedTally.assertRefused(goals, WINDOW, ChangedTally.with(saved, "spend fractions", 'K', 3, '2'));
    }

    private static byte[] withFraction(byte[] saved, long fraction) {
        byte[] changed = saved;
        byte[] bytes = Longs.toByteArray(fraction);
        for (int i = 0; i < bytes.length; i++) { // behind size, length, two letters, kind and the high half
            changed = ChangedTally.with(changed, "spend fractions", 'K', 13 + i, bytes[i]);
        }
        return changed;
    }

    @Test
    void spendOfACampaignWithoutARecordIsRefused() {
        assertRefused(with("spend records", 'K', 3, '2'));
    }

    @Test
    void moreUnconvertedSpendThanThereIsIsRefused() {
        assertRefused(with("unconverted", 'C', 0, 2));
    }
}
