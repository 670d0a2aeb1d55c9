// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.ProbabilityCounts;
import dev.alidade.stats.BrierTerms;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What was stated about deals that are won or lost, in groups of equal probabilities and in bins. */
final class DecidedGroups {
    private final CalibrationTally tally;
    private final CalibrationFigures figures;
    private final ImmutableList<Value> values;

    /** A probability, the row in which it was stated, and what came of it. */
    record Value(double probability, int row, long won, long lost) {}

    DecidedGroups(CalibrationTally tally, CalibrationFigures figures) {
        this.tally = tally;
        this.figures = figures;
        ImmutableList.Builder<Value> all = ImmutableList.builder();
        if (ofStages()) {
            for (int i = 0; i < figures.rows.size(); i++) {
                RowFigures row = figures.rows.get(i);
                all.add(new Value(row.label.from(), i, row.won.count(), row.lost.count()));
            }
        } else {
            for (ProbabilityCounts.Entry entry : tally.values.entries()) {
                all.add(new Value(
                        entry.probability(),
                        tally.rows.ofProbability(entry.probability()),
                        entry.hits(),
                        entry.misses()));
            }
        }
        values = all.build();
    }

    private boolean ofStages() {
        return tally.settings.source() == ForecastSource.STAGE;
    }

    /** Every probability with its row; of more than 1,000 different ones by thousandths. */
    ImmutableList<Value> values() {
        return values;
    }

    OptionalDouble clip() {
        return tally.settings.clip();
    }

    /** Equal probabilities in one group; empty for more than 1,000 different ones. */
    Optional<ImmutableList<BrierTerms.Group>> byValue() {
        if (!tally.values.exact()) {
            return Optional.empty();
        }
        Map<Double, Value> groups = new TreeMap<>();
        for (Value value : values) {
            groups.merge(
                    value.probability(),
                    value,
                    (one, other) -> new Value(
                            one.probability(), one.row(), one.won() + other.won(), one.lost() + other.lost()));
        }
        return Optional.of(groups.values().stream()
                .map(value -> BrierTerms.Group.of(value.probability(), value.won() + value.lost(), value.won()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Probabilities of one bin in one group. */
    ImmutableList<BrierTerms.Group> byBin() {
        Map<Integer, BrierTerms.Group> bins = new TreeMap<>();
        for (RowFigures row : figures.rows) {
            bins.merge(tally.rows.ofProbability(row.label.from()), group(row), DecidedGroups::both);
        }
        return ImmutableList.copyOf(bins.values());
    }

    private static BrierTerms.Group group(RowFigures row) {
        if (row.label.stage().isPresent()) {
            return BrierTerms.Group.of(row.label.from(), row.decided(), row.won.count());
        }
        return BrierTerms.Group.of(
                row.decided(),
                row.won.count(),
                row.won.sum() + row.lost.sum(),
                row.won.squares() + row.lost.squares(),
                row.won.sum());
    }

    private static BrierTerms.Group both(BrierTerms.Group one, BrierTerms.Group other) {
        return BrierTerms.Group.of(
                one.cases() + other.cases(),
                one.hits() + other.hits(),
                one.sum() + other.sum(),
                one.squares() + other.squares(),
                one.hitSum() + other.hitSum());
    }
}
