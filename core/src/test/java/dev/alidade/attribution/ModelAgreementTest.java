// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ModelAgreementTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<PathRow> ROWS =
            List.of(PathRow.of("a > b > c", 4, 0), PathRow.of("b > a", 2, 0), PathRow.of("d > c", 1, 0));

    private static PathReport measured(AttributionModel... models) {
        return Attribution.paths(models).measure(ROWS, WINDOW);
    }

    @Test
    void everyTwoModelsAreComparedOverAllNames() {
        // first: a 4, b 2, c 0, d 1; last: a 2, b 0, c 5, d 0
        // scipy.stats 1.17.1: spearmanr([4,2,0,1],[2,0,5,0]) -0.316227766016838, kendalltau -0.182574185835055
        ModelAgreement agreement = measured(Models.first(), Models.last()).agreement();
        ModelAgreement.Pair pair = agreement.pairs().get(0);
        assertEquals("first", pair.one());
        assertEquals("last", pair.other());
        assertEquals(-0.316227766016838, pair.spearman().orElseThrow(), 1e-12);
        assertEquals(-0.182574185835055, pair.kendall().orElseThrow(), 1e-12);
        assertEquals(Optional.of(pair), agreement.smallest());
    }

    @Test
    void theSmallestIsOfTheTwoModelsThatAgreeLeast() {
        ModelAgreement.Pair smallest = measured(Models.first(), Models.linear(), Models.last())
                .agreement()
                .smallest()
                .orElseThrow();
        assertEquals("first and last", smallest.one() + " and " + smallest.other());
    }

    @Test
    void theSmallestIsBetweenStandardModelsOnly() {
        PathReport report =
                measured(Models.linear(), Models.position(PositionWeights.J), Models.custom(new OnlyLast()));
        ModelAgreement agreement = report.agreement();
        assertEquals(3, agreement.pairs().size());
        assertFalse(agreement.pairs().get(2).standard());
        assertEquals("position-j", agreement.smallest().orElseThrow().other());
    }

    @Test
    void namesAreToldWithBothCreditsTheLargestDifferenceFirst() {
        ImmutableList<ModelAgreement.Disagreement> disagreements = measured(
                        Models.first(), Models.linear(), Models.last())
                .agreement()
                .disagreements();
        assertEquals(
                new ModelAgreement.Disagreement("c", "last", new BigDecimal("5"), "first", BigDecimal.ZERO),
                disagreements.get(0));
        assertEquals(
                List.of("c", "b", "a", "d"),
                disagreements.stream().map(ModelAgreement.Disagreement::name).toList());
    }

    @Test
    void oneModelAgreesWithNobody() {
        PathReport report = measured(Models.first());
        assertEquals(ImmutableList.of(), report.agreement().pairs());
        assertEquals(ImmutableList.of(), report.agreement().disagreements());
        Measurement measurement = report.measurements().get(0);
        assertEquals(Measurement.State.NO_DATA, measurement.state());
        assertEquals(OptionalDouble.empty(), measurement.value());
    }

    @Test
    void creditsThatDifferByRoundingOnlyAreAlike() {
        // thirds: the odd unit of the last decimal goes to the first name
        PathReport report = Attribution.paths(Models.linear(), Models.linearByCampaign())
                .measure(List.of(PathRow.of("a > b > c", 1, 0)), WINDOW);
        assertEquals(OptionalDouble.empty(), report.agreement().pairs().get(0).spearman());
    }

    private static final class OnlyLast implements TouchWeights {
        @Override
        public String id() {
            return "only-last";
        }

        @Override
        public double[] weights(TouchPath path) {
            double[] weights = new double[path.size()];
            weights[path.size() - 1] = 1;
            return weights;
        }
    }

    @Test
    void aModelOfOnesOwnIsNoStandardWhicheverOfTheTwoItIs() {
        for (AttributionModel[] two : new AttributionModel[][] {
            {Models.custom(new OnlyLast()), Models.linear()}, {Models.linear(), Models.custom(new OnlyLast())}
        }) {
            ModelAgreement agreement = measured(two).agreement();
            assertFalse(agreement.pairs().get(0).standard());
            assertEquals(Optional.empty(), agreement.smallest());
        }
    }

    @Test
    void theMeasurementIsTheSmallestAgreement() {
        PathReport report = measured(Models.first(), Models.linear(), Models.last());
        Measurement measurement = report.measurements().get(0);
        assertEquals(-0.316227766016838, measurement.value().orElseThrow(), 1e-12);
        assertEquals(3, measurement.evidence().denominator().orElseThrow());
    }
}
