// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

class PathLaws extends AnalysisLaws<PathRow, PathReport> {
    @Override
    protected Analysis<PathRow, PathReport> analysis() {
        return Attribution.paths(
                Models.first(),
                Models.lastNonDirect("a"),
                Models.linear(),
                Models.linearByCampaign(),
                Models.position(PositionWeights.of(40, 20, 40)),
                Models.timeDecayByDoubledRank());
    }

    @Override
    protected Window window() {
        return Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-04-01T00:00:00Z"));
    }

    @Override
    protected Arbitrary<PathRow> fact() {
        Arbitrary<BigDecimal> counts = Arbitraries.of("0", "0", "1", "3", "0.5", "0.333333333333333333", "12345678901")
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
