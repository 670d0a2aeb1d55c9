// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import dev.alidade.stats.CronbachAlpha;
import dev.alidade.stats.SampleMoments;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calculates the scores of one department on instruments. A score is one of those only who rated all items; beside the items'
 * means it must not tell of the few who did not.
 */
final class InstrumentSummary {
    private final Raters raters;
    private final Department department;

    InstrumentSummary(Raters raters, Department department) {
        this.raters = raters;
        this.department = department;
    }

    ImmutableList<InstrumentScore> scores() {
        return raters.settings().instruments().stream().map(this::score).collect(ImmutableList.toImmutableList());
    }

    private InstrumentScore score(Instrument instrument) {
        List<ItemRatings> items = instrument.items().stream()
                .map(item -> raters.ratings(item, department))
                .toList();
        ToldPersons told = raters.told(department);
        TreeSet<String> complete = new TreeSet<>(items.get(0).byPerson().keySet());
        items.forEach(item -> complete.retainAll(item.byPerson().keySet()));
        State state = raters.settings().suppression().state(complete.size());
        if (state == State.VALUE && items.stream().anyMatch(item -> told.reveals(item, complete))) {
            state = State.SUPPRESSED;
        }
        if (state != State.VALUE) {
            return new InstrumentScore(
                    instrument.id(),
                    department,
                    state,
                    OptionalLong.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty());
        }
        items.forEach(item -> told.tell(item, complete));
        return score(instrument, items, complete);
    }

    private InstrumentScore score(Instrument instrument, List<ItemRatings> items, Set<String> persons) {
        double[][] rows = new double[persons.size()][items.size()];
        long total = 0;
        for (int at = 0; at < items.size(); at++) {
            RatingItem item = items.get(at).item();
            boolean reversed = instrument.reversed().contains(item.item());
            int row = 0;
            for (String person : persons) {
                long rating = items.get(at).byPerson().getOrDefault(person, 0);
                long scored = reversed ? (long) item.lowest() + item.highest() - rating : rating;
                total = Math.addExact(total, scored);
                rows[row++][at] = (double) scored;
            }
        }
        Arrays.sort(rows, Arrays::compare); // so that not even rounding depends on who gave which ratings
        long parts = persons.size() * (instrument.scoring() == InstrumentScoring.MEAN ? (long) items.size() : 1);
        double each = parts / (double) persons.size();
        SampleMoments moments = SampleMoments.of(Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row).sum() / each)
                .toArray());
        double level = raters.settings().level();
        double unseen = raters.unseen(department, persons.size());
        Optional<CronbachAlpha> alpha = CronbachAlpha.of(rows, level);
        return new InstrumentScore(
                instrument.id(),
                department,
                State.VALUE,
                OptionalLong.of(persons.size()),
                OptionalDouble.of(total / (double) parts),
                moments.ofFinite(unseen).limits(level).map(raters::interval),
                band(instrument, total, parts),
                alpha.map(found -> OptionalDouble.of(found.alpha())).orElse(OptionalDouble.empty()),
                alpha.map(found -> raters.interval(found.limits())));
    }

    /** The band of the score {@code total / parts}, compared exactly. */
    private static Optional<String> band(Instrument instrument, long total, long parts) {
        Optional<String> found = Optional.empty();
        for (ScoreBand band : instrument.bands()) {
            if (band.from().multiply(BigDecimal.valueOf(parts)).compareTo(BigDecimal.valueOf(total)) <= 0) {
                found = Optional.of(band.name());
            }
        }
        return found;
    }
}
