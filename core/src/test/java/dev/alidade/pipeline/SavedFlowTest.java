// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Saved tallies of the flow whose numbers contradict each other are refused, however well they are sealed. */
class SavedFlowTest {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final Instant BEFORE = Instant.parse("2023-12-01T00:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final Analysis<Opportunity, FlowReport> FLOW = OpenPipeline.flow(FlowSettings.standard());

    /** One deal, to be closed in the quarter at first. */
    private static byte[] saved(boolean movesOut) {
        Tally<Opportunity, FlowReport> tally = FLOW.tally(QUARTER);
        tally.add(Opportunity.builder("O1")
                .createdAt(BEFORE)
                .amount(Money.of("5", "EUR"))
                .closeDate(BEFORE, MARCH)
                .closeDate(QUARTER.start(), movesOut ? MAY : MARCH)
                .build());
        return tally.toBytes();
    }

    private static void assertRefused(byte[] saved, String cell, int count) {
        ChangedTally.assertRefused(FLOW, QUARTER, ChangedTally.with(saved, cell, 'C', 0, count));
    }

    @Test
    void whatWasSavedIsReadBack() {
        Flow closing =
                FLOW.tally(QUARTER, saved(true)).result().closingInPeriod().orElseThrow();
        assertEquals(1, closing.movedOut().deals());
    }

    @Test
    void dealsThatMovedOutNeitherGrewNorShrank() {
        assertRefused(saved(true), "CLOSING_IN_PERIOD increasedDeals", 1);
        assertRefused(saved(true), "CLOSING_IN_PERIOD decreasedDeals", 1);
    }

    @Test
    void dealsToBeClosedInThePeriodHaveADateOnRecord() {
        assertRefused(saved(true), "dated", 0);
        assertRefused(saved(false), "dated", 0);
    }

    @Test
    void anOpenDealHasACloseDateOrHasNone() {
        assertRefused(saved(false), "openUndated", 1);
    }
}
