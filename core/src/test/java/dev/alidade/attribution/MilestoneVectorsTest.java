// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;

import org.junit.jupiter.api.Test;

/** Presets of vendors on one journey: t0 is the first touch, t2 led to the lead, t4 to the opportunity, t6 to the win. */
final class MilestoneVectorsTest {

    private static ModelResult credited(MilestoneWeights weights) {
        return WalkedJourney.creditedWithLead(Models.milestones(weights), 10, 20, 30, 0, 5, 10, 15, 20, 25, 30);
    }

    @Test
    void adobe() {
        // experienceleague.adobe.com, Marketo Measure Attribution Models: U is 50 / 50 with nothing to the middle, W is
        // 30 / 30 /
        // 30 and 10 to the intermediaries, full path 22.5 four times and 10.
        assertConversions("t0 1/2, t2 1/2", credited(MilestoneWeights.ADOBE_MARKETO_MEASURE_U));
        assertConversions(
                "t0 3/10, t1 1/40, t2 3/10, t3 1/40, t4 3/10, t5 1/40, t6 1/40",
                credited(MilestoneWeights.ADOBE_MARKETO_MEASURE_W));
        assertConversions(
                "t0 9/40, t1 1/30, t2 9/40, t3 1/30, t4 9/40, t5 1/30, t6 9/40",
                credited(MilestoneWeights.ADOBE_MARKETO_MEASURE_FULL_PATH));
    }

    @Test
    void hubSpot() {
        // thewayhow.com/learn-something/marketing-attribution-models: U is 40 first, 40 lead creation, 20 others; W is
        // 30 / 30 /
        // 30 / 10; full path 22.5 four times and 10.
        assertConversions(
                "t0 2/5, t1 1/25, t2 2/5, t3 1/25, t4 1/25, t5 1/25, t6 1/25", credited(MilestoneWeights.HUBSPOT_U));
        assertConversions(
                "t0 3/10, t1 1/40, t2 3/10, t3 1/40, t4 3/10, t5 1/40, t6 1/40", credited(MilestoneWeights.HUBSPOT_W));
        assertConversions(
                "t0 9/40, t1 1/30, t2 9/40, t3 1/30, t4 9/40, t5 1/30, t6 9/40",
                credited(MilestoneWeights.HUBSPOT_FULL_PATH));
    }
}
