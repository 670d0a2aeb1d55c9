// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.WINDOW;
import static dev.alidade.goals.GoalFixture.joint;
import static dev.alidade.goals.GoalFixture.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.GoalFact;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
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
    void spendOfACampaignWithoutARecordIsRefused() {
        assertRefused(with("spend records", 'K', 3, '2'));
    }

    @Test
    void moreUnconvertedSpendThanThereIsIsRefused() {
        assertRefused(with("unconverted", 'C', 0, 2));
    }
}
