// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static dev.alidade.attribution.Vectors.credited;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** First, last, linear and position-based credits as published. */
final class SingleAndEvenVectorsTest {
    /** eeghor/mta, tests/conftest.py; credits from tests/test_heuristic_models.py. */
    private static final List<PathRow> MTA = List.of(
            PathRow.of("direct", 2, 0),
            PathRow.of("search > email", 3, 0),
            PathRow.of("search > social > email", 5, 0));

    private static final PathRow DIRECT_TWICE =
            PathRow.of("Direct > Organic_Search > Direct", 1, 0).withValue(new BigDecimal("140"));
    private static final PathRow DISPLAY =
            PathRow.of("Display_Other > Organic_Search", 1, 0).withValue(new BigDecimal("66.50"));

    @Test
    void firstAndLastOfThreeRows() {
        assertConversions("direct 2, search 8", credited(Models.first(), MTA));
        assertConversions("direct 2, email 8", credited(Models.last(), MTA));
    }

    @Test
    void linearOfThreeRows() {
        assertConversions("direct 2, search 19/6, email 19/6, social 5/3", credited(Models.linear(), MTA));
    }

    @Test
    void positionOfThreeRowsWithTwoTouchesHalfAndHalf() {
        assertConversions(
                "direct 2, search 7/2, email 7/2, social 1",
                credited(Models.position(PositionWeights.of(40, 20, 40)), MTA));
    }

    @Test
    void aRepeatedChannelCountsByTouchOrOnce() {
        // eeghor/mta.
        PathRow row = PathRow.of("a > a > b", 6, 0);
        assertConversions("a 4, b 2", credited(Models.linear(), row));
        assertConversions("a 3, b 3", credited(Models.linearByCampaign(), row));
    }

    @Test
    void revenueAsInSnowplow() {
        // snowplow/dbt-snowplow-attribution, integration_tests/data/expected/
        // snowplow_attribution_channel_attributions_expected.csv: 140 as 46.67 each, as 56, 28, 56; 66.50 as 33.25
        // each.
        assertValues("Direct 140", credited(Models.first(), DIRECT_TWICE));
        assertValues("Direct 140", credited(Models.last(), DIRECT_TWICE));
        assertValues("Direct 280/3, Organic_Search 140/3", credited(Models.linear(), DIRECT_TWICE));
        assertValues("Direct 112, Organic_Search 28", credited(Models.position(PositionWeights.GOOGLE), DIRECT_TWICE));
        assertValues(
                "Display_Other 33.25, Organic_Search 33.25",
                credited(Models.position(PositionWeights.GOOGLE), DISPLAY));
    }

    @Test
    void theUOfSalesforce() {
        // Salesforce Marketing Intelligence help, mktg.mc_mi_mta_models: 40, 10, 10 and 40 %.
        assertConversions(
                "Email 40, Meta 10, LinkedIn 10, Google 40",
                credited(
                        Models.position(PositionWeights.SALESFORCE_U),
                        PathRow.of("Email > Meta > LinkedIn > Google", 100, 0)));
    }

    @Test
    void theJsOfHubSpot() {
        // 6thman.digital/articles/j-shaped-attribution-model-explained: 20 first, 20 between, 60 converting; and its
        // mirror.
        PathRow row = PathRow.of("a > b > c > d", 100, 0);
        assertConversions("a 20, b 10, c 10, d 60", credited(Models.position(PositionWeights.J), row));
        assertConversions("a 60, b 10, c 10, d 20", credited(Models.position(PositionWeights.INVERSE_J), row));
    }

    @Test
    void theUOfGoogle() {
        // Google Ads API, AttributionModelEnum: 40 % to the first and the last click, 20 % spread over the others.
        assertConversions(
                "a 40, b 5, c 5, d 5, e 5, f 40",
                credited(Models.position(PositionWeights.GOOGLE), PathRow.of("a > b > c > d > e > f", 100, 0)));
    }
}
