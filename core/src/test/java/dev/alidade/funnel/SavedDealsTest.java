// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.model.Opportunity;
import dev.alidade.model.SomeOpportunities;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedDealsTest {
    private static final Analysis<Opportunity, DealReport> DEALS = Funnel.deals(
            DealSettings.builder().pipeline(SomeOpportunities.PIPELINE).build());
    private static final Instant START = SomeOpportunities.WINDOW.start();

    private static byte[] saved() {
        Tally<Opportunity, DealReport> tally = DEALS.tally(SomeOpportunities.WINDOW);
        tally.add(Opportunity.builder("O1")
                .createdAt(START)
                .amount(Money.of("5", "EUR"))
                .stage(START.plusSeconds(60), "Offer")
                .won(START.plusSeconds(120))
                .invoiced(START.plusSeconds(180))
                .paid(START.plusSeconds(240))
                .build());
        return tally.toBytes();
    }

    /** The saved tally with another number in a count, under a checksum that fits. */
    private static byte[] with(String cell, int count) {
        return ChangedTally.with(saved(), cell, 'C', 0, count);
    }

    @Test
    void whatWasSavedIsReadBack() {
        assertEquals(
                1,
                DEALS.tally(SomeOpportunities.WINDOW, saved())
                        .result()
                        .winRate()
                        .hits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "won",
                "lost",
                "started",
                "traceable",
                "recorded",
                "wonKnown",
                "lostUnknown",
                "invoiced",
                "paid",
                "pipeline0Open",
                "pipeline0Won",
                "pipeline0Entered2",
                "pipeline0Entered3",
                "pipeline0Furthest1"
            })
    void oneNumberThatCantBeIsRefused(String cell) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> DEALS.tally(SomeOpportunities.WINDOW, with(cell, 9)));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
    }
}
