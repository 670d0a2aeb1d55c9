// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Unit;
import dev.alidade.outcome.OutcomeCorrelation;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.List;

/** How past totals go with later outcomes. */
final class CorrelationBlocks {
    private static final int MEASURE = 30;

    /** From here on chance alone ranks all periods alike or reversed in less than 5 of 100 cases: 2 of 5! orders. */
    private static final int ENOUGH_PERIODS = 5;

    private CorrelationBlocks() {}

    static ImmutableList<Block> of(List<OutcomeCorrelation> correlations) {
        if (correlations.isEmpty()) {
            return ImmutableList.of();
        }
        Table.Builder table = Table.builder(
                Column.left("Outcome"),
                Column.right("Periods later"),
                Column.right("Periods"),
                Column.right("Rank correlation"),
                Column.right("Interval"),
                Column.left("Says"));
        for (OutcomeCorrelation one : correlations) {
            table.row(
                    Glyphs.shortened(Glyphs.inert(one.measure()), MEASURE),
                    Integer.toString(one.lag()),
                    Long.toString(one.periods()),
                    Figures.ratio(one.rho()),
                    Figures.interval(Unit.COEFFICIENT, one.interval()),
                    says(one));
        }
        return ImmutableList.of(
                new Paragraph("How past totals went with what came later, by rank:"),
                table.build(),
                new Paragraph(
                        "Association, not cause. Neighbouring periods are alike, so that the intervals are rather too"
                                + " narrow; of many measures one is high by chance."));
    }

    private static String says(OutcomeCorrelation one) {
        if (one.rho().isEmpty()) {
            return "nothing to compare";
        }
        if (one.interval().isEmpty() && one.periods() < ENOUGH_PERIODS) {
            return "too few periods to tell";
        }
        if (one.interval().filter(interval -> interval.contains(0)).isPresent()) {
            return "may be chance";
        }
        return one.rho().getAsDouble() > 0 ? "go together" : "go apart";
    }
}
