// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Models that scale effects, over exchange rows. */
class EffectLaws extends AnalysisLaws<PathRow, PathReport> {
    @Override
    protected Analysis<PathRow, PathReport> analysis() {
        return Attribution.paths(
                Models.markov().withOrder(2).withSequences(List.of(List.of("a", "b"), List.of("b", "b"))),
                Models.markov().withoutNulls().withRepeatsCollapsed(),
                Models.markov().withRemoval(Removal.BYPASS),
                Models.shapley(ShapleyGame.ORDERED),
                Models.shapley(ShapleyGame.POOLED_RATE).clippingNegatives(),
                Models.shaoLi(),
                Models.transformed(PathTransform.frequency(), Models.markov()));
    }

    @Override
    protected Window window() {
        return Vectors.ANY;
    }

    @Override
    protected Arbitrary<PathRow> fact() {
        return rows();
    }

    /** Rows with and without conversions, value and nulls, some of them huge or fractions. */
    static Arbitrary<PathRow> rows() {
        Arbitrary<BigDecimal> counts = Arbitraries.of(
                        "0", "0", "1", "3", "0.5", "0.333333333333333333", "9007199254740993")
                .map(BigDecimal::new);
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c d", "\u6771")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        counts,
                        Arbitraries.of("0", "1", "-2.50", "99.99")
                                .map(BigDecimal::new)
                                .optional(0.7),
                        counts)
                .as(PathRow::of);
    }

    /** Rows are sums without times: all are known. */
    @Override
    protected Optional<PathRow> known(PathRow row) {
        return Optional.of(row);
    }
}
