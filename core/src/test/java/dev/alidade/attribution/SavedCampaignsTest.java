// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedCampaignsTest {
    private static final Analysis<AttributionFact, CampaignReport> CAMPAIGNS =
            Attribution.campaigns(CampaignFixture.settings());

    private static byte[] saved() {
        Tally<AttributionFact, CampaignReport> tally = CAMPAIGNS.tally(QUARTER);
        tally.add(Journey.builder("J1")
                .touchpoint(touch(2, "C1"))
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(3))
                        .amount(euros(5))
                        .won(day(5))
                        .build())
                .build());
        tally.add(Spend.ofDay("C1", LocalDate.of(2024, 4, 3), euros(1)));
        return tally.toBytes();
    }

    /** The saved tally with another number in a count, under a checksum that fits. */
    private static byte[] with(String cell, int count) {
        return ChangedTally.with(saved(), cell, 'C', 0, count);
    }

    @Test
    void whatWasSavedIsReadBack() {
        CampaignReport report = CAMPAIGNS.tally(QUARTER, saved()).result();
        assertEquals(1, report.totals().revenue().influenced().deals());
        assertEquals(1, report.totals().spend().records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipelineDealsValued",
                "pipelineInfluenced",
                "pipelineInfluencedValued",
                "revenueDeals",
                "revenueDealsValued",
                "revenueInfluenced"
            })
    void moreThanThereCanBeIsRefused(String cell) {
        assertRefused(with(cell, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipelineDeals", "pipelineDealsValued", "pipelineInfluenced", "revenueDeals"})
    void lessThanCampaignsHaveIsRefused(String cell) {
        assertRefused(with(cell, 0));
    }

    private static void assertRefused(byte[] bytes) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CAMPAIGNS.tally(QUARTER, bytes));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
    }
}
