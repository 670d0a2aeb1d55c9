// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedPipelineTest {
    private static final Analysis<Opportunity, PipelineReport> STATE = OpenPipeline.under(SomeOpenDeals.SETTINGS);
    private static final Analysis<Opportunity, PipelineHistory> HISTORY = OpenPipeline.history(SomeOpenDeals.SETTINGS);
    private static final Instant START = SomeOpenDeals.WINDOW.start();

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static <R> byte[] saved(Analysis<Opportunity, R> analysis) {
        Tally<Opportunity, R> tally = analysis.tally(SomeOpenDeals.WINDOW);
        tally.add(Opportunity.builder("O1")
                .createdAt(START)
                .pipeline("direct")
                .product("boat")
                .amount(Money.of("0.05", "EUR"))
                .stage(day(1), "Offer")
                .closeDate(day(2), LocalDate.of(2024, 2, 3))
                .closeDate(day(3), LocalDate.of(2024, 2, 9))
                .build());
        tally.add(Opportunity.builder("O2")
                .createdAt(START)
                .pipeline("direct")
                .stage(day(1), "Offer")
                .activity(day(2))
                .won(day(3))
                .build());
        return tally.toBytes();
    }

    /** The saved tally with another number in a count, under a checksum that fits. */
    private static byte[] with(byte[] saved, String cell, int count) {
        return ChangedTally.with(saved, cell, 'C', 0, count);
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(1, STATE.tally(SomeOpenDeals.WINDOW, saved(STATE)).result().open());
        assertEquals(
                1, HISTORY.tally(SomeOpenDeals.WINDOW, saved(HISTORY)).result().won());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushedDeals", "pushes", "pushesPastPeriod", "recordedCloseDate"})
    void oneNumberThatCantBeIsRefused(String cell) {
        int count = cell.startsWith("recorded") ? 0 : 9;
        byte[] changed = with(saved(STATE), cell, count);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> STATE.tally(SomeOpenDeals.WINDOW, changed));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
    }

    @Test
    void moreCyclesThanClosedDealsAreRefused() {
        byte[] changed = with(saved(HISTORY), "won", 0);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> HISTORY.tally(SomeOpenDeals.WINDOW, changed));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
    }

    /** An open deal, not yet in a cycle, of whose faults nothing but the stage is on record. */
    private static byte[] savedNew(boolean moved) {
        Tally<Opportunity, PipelineReport> tally = STATE.tally(SomeOpenDeals.WINDOW);
        OpportunityBuilder deal = Opportunity.builder("O1")
                .createdAt(SomeOpenDeals.WINDOW.asOf().minus(Duration.ofDays(1)))
                .pipeline("direct");
        Instant later = SomeOpenDeals.WINDOW.asOf().minus(Duration.ofHours(1));
        tally.add(
                moved
                        ? deal.stage(later.minusSeconds(60), "Offer")
                                .stage(later, "New")
                                .build()
                        : deal.build());
        return tally.toBytes();
    }

    @Test
    void aDealThatWentBackWithoutAStageOnRecordIsRefused() {
        ChangedTally.assertRefused(STATE, SomeOpenDeals.WINDOW, with(savedNew(true), "recordedStage", 0));
    }

    @Test
    void aDealReopenedWithoutAClosingOnRecordIsRefused() {
        Tally<Opportunity, PipelineReport> tally = STATE.tally(SomeOpenDeals.WINDOW);
        tally.add(Opportunity.builder("O1")
                .createdAt(START)
                .pipeline("direct")
                .lost(day(1))
                .reopened(day(2))
                .build());
        ChangedTally.assertRefused(STATE, SomeOpenDeals.WINDOW, with(tally.toBytes(), "recordedClosing", 0));
    }

    /** In a mask of faults 400 is dead wood, 3c0 that nothing is stated of the deal. */
    @Test
    void deadWoodIsNoDealWhoseCycleHasNotBegun() {
        byte[] changed = ChangedTally.with(savedNew(false), "3c0", "7c0");
        ChangedTally.assertRefused(STATE, SomeOpenDeals.WINDOW, changed);
    }
}
