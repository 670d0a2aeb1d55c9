// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A deal of 12,000 on day 38 with touches on days 0, 5, 12, 30 and 38, from coreyhaines31/marketingskills,
 * skills/attribution/references/attribution-models.md.
 */
final class DecayVectorsTest {
    private static final int[] DAYS = {0, 5, 12, 30, 38};

    private static ModelResult credited(AttributionModel model) {
        return WalkedJourney.credited(model, 38, DAYS);
    }

    @Test
    void firstLinearAndUAsPublished() {
        assertValues("t0 12000", credited(Models.first()));
        assertValues("t0 2400, t1 2400, t2 2400, t3 2400, t4 2400", credited(Models.linear()));
        assertValues(
                "t0 4800, t1 800, t2 800, t3 800, t4 4800", credited(Models.position(PositionWeights.of(40, 20, 40))));
    }

    @Test
    void aHalfLifeOfSevenDays() {
        // Published rounded to 5: 175, 290, 575, 3415, 7545. Here 12000 * 2^(-age / 7 d) / sum, computed with 30
        // digits.
        double[] published = {175, 290, 575, 3415, 7545};
        double[] exact = {175.19517568, 287.43759363, 574.87518726, 3417.04498096, 7545.44706246};
        ModelResult result = credited(Models.timeDecay(Duration.ofDays(7)));
        for (int i = 0; i < DAYS.length; i++) {
            Credit credit = result.credit("t" + i).orElseThrow();
            assertEquals(exact[i], 12_000 * credit.conversions().doubleValue(), 6e-9);
            assertEquals(exact[i], credit.value().orElseThrow().doubleValue(), 0.01, "to the cent");
            assertEquals(published[i], credit.value().orElseThrow().doubleValue(), 3);
        }
        assertEquals(0, new BigDecimal("12000").compareTo(result.value().orElseThrow()));
    }

    @Test
    void halfAsMuchForEachWholeWeek() {
        // DP6 Marketing-Attribution-Models: 0.5^floor(hours / 168). Ages of 5, 4, 3, 1 and 0 weeks: 1, 2, 4, 16 and 32
        // parts.
        ModelResult result = credited(Models.timeDecayByWeek());
        assertConversions("t0 1/55, t1 2/55, t2 4/55, t3 16/55, t4 32/55", result);
        assertValues("t0 218.18, t1 436.36, t2 872.73, t3 3490.91, t4 6981.82", result);
    }

    @Test
    void partsByRank() {
        // The "time decay" of eeghor/mta: 1, 2, 3, 4, 5 parts; computed from its formula.
        assertValues("t0 800, t1 1600, t2 2400, t3 3200, t4 4000", credited(Models.timeDecayByRank()));
    }

    @Test
    void googlesTimeDecayHasAHalfLifeOfAWeek() {
        // Google Ads API, AttributionModelEnum: exponential, half-life one week. 7 days before: half of the last
        // touch's.
        assertConversions("t0 1/3, t1 2/3", WalkedJourney.credited(Models.timeDecay(Duration.ofDays(7)), 7, 0, 7));
    }

    @Test
    void weightsThatDontSumToOneAreRefused() {
        // HubSpot's "simple decay" of 2016: 50, 25, 12.5, 6.25, 3.125, 1.563 % of the last six touches.
        TouchWeights simpleDecay = new TouchWeights() {
            @Override
            public String id() {
                return "simple-decay";
            }

            @Override
            public double[] weights(TouchPath path) {
                return new double[] {.01563, .03125, .0625, .125, .25, .5};
            }
        };
        PathRow row = PathRow.of("a > b > c > d > e > f", 1, 0);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Vectors.credited(Models.custom(simpleDecay), row));
        assertTrue(refused.getMessage().contains("0.984"), refused.getMessage());
    }
}
