// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class OrderChoiceLaws extends AnalysisLaws<PathRow, OrderChoiceReport> {
    @Override
    protected Analysis<PathRow, OrderChoiceReport> analysis() {
        return Attribution.orderChoice(3, 4);
    }

    @Override
    protected Window window() {
        return Vectors.ANY;
    }

    @Override
    protected Arbitrary<PathRow> fact() {
        return EffectLaws.rows();
    }

    /** Rows are sums without times: all are known. */
    @Override
    protected Optional<PathRow> known(PathRow row) {
        return Optional.of(row);
    }
}
