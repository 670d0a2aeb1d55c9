// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.score.MetricChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Splits the difference of two totals: see {@link ScoreChange} for the method. */
final class Comparison {
    private final ScoringModel model;
    private final Map<String, Judged> before;
    private final Map<String, Judged> after;
    private final List<ModelEntry> common;
    private final Shares commonShares;

    Comparison(Scorecard earlier, Scorecard later) {
        model = later.model();
        before = counting(earlier);
        after = counting(later);
        common = entries(before).stream()
                .filter(entry -> after.containsKey(entry.id()))
                .toList();
        commonShares = Shares.of(model, common);
    }

    private static Map<String, Judged> counting(Scorecard card) {
        Map<String, Judged> counting = new TreeMap<>();
        for (EntryScore line : card.entries()) {
            if (line.standing() == Standing.COUNTS) {
                counting.put(line.id(), Judged.of(line.entry(), line.measurement()));
            }
        }
        return counting;
    }

    private static List<ModelEntry> entries(Map<String, Judged> side) {
        return side.values().stream().map(Judged::entry).toList();
    }

    ScoreChange change() {
        Shares sharesBefore = Shares.of(model, entries(before));
        Shares sharesAfter = Shares.of(model, entries(after));
        Ratio from = sharesBefore.mean(before.values());
        Ratio to = sharesAfter.mean(after.values());
        Ratio middle = from.plus(to).over(Ratio.asWritten(2));
        List<MetricChange> changes = new ArrayList<>();
        for (Judged one : before.values()) {
            Judged same = after.get(one.id());
            if (same != null) {
                changes.add(changed(one, same));
            } else {
                Ratio gain = inPlaceOf(one, before, middle).minus(one.share());
                changes.add(
                        oneSided(one, Kind.DISAPPEARED, sharesBefore.share(one).times(gain)));
            }
        }
        for (Judged one : after.values()) {
            if (!before.containsKey(one.id())) {
                Ratio gain = one.share().minus(inPlaceOf(one, after, middle));
                changes.add(oneSided(one, Kind.APPEARED, sharesAfter.share(one).times(gain)));
            }
        }
        changes.sort(Comparator.<MetricChange>comparingDouble(change -> Math.abs(change.points()))
                .reversed()
                .thenComparing(change -> change.metric().id()));
        return new ScoreChange(
                from.toPoints(), to.toPoints(), to.minus(from).toPoints(), ImmutableList.copyOf(changes));
    }

    /** What stands for an entry where only the common ones are. */
    private Ratio inPlaceOf(Judged missing, Map<String, Judged> side, Ratio middle) {
        return Stream.<Predicate<ModelEntry>>of(
                        entry -> entry.topic().equals(missing.entry().topic()),
                        entry -> entry.heading() == missing.entry().heading(),
                        entry -> true)
                .map(group -> common.stream().filter(group).toList())
                .filter(group -> !group.isEmpty())
                .findFirst()
                .map(group -> Shares.of(model, group).mean(side.values()))
                .orElse(middle);
    }

    private MetricChange changed(Judged one, Judged same) {
        Ratio weight = commonShares.share(one);
        OptionalDouble error = one.standardError();
        OptionalDouble other = same.standardError();
        return new MetricChange(
                same.entry().metric(),
                Kind.CHANGED,
                OptionalDouble.of(one.share().toPoints()),
                OptionalDouble.of(same.share().toPoints()),
                weight.times(same.share().minus(one.share())).toPoints(),
                error.isPresent() && other.isPresent()
                        ? OptionalDouble.of(
                                weight.toPoints() * StrictMath.hypot(error.getAsDouble(), other.getAsDouble()))
                        : OptionalDouble.empty(),
                interval(one, same, weight.toPoints()));
    }

    /** The interval of a difference of scores, in points: the squares of the distances to both limits add up. */
    private static Optional<Interval> interval(Judged one, Judged same, double points) {
        Optional<Interval> before = one.measurement().flatMap(Measurement::interval);
        Optional<Interval> after = same.measurement().flatMap(Measurement::interval);
        if (before.isEmpty()
                || after.isEmpty()
                || Double.compare(before.get().level(), after.get().level()) != 0) {
            return Optional.empty();
        }
        double middle = Judged.unit(same.score() - one.score());
        double below = StrictMath.hypot(Judged.unit(same.score() - same.low()), Judged.unit(one.high() - one.score()));
        double above = StrictMath.hypot(Judged.unit(same.high() - same.score()), Judged.unit(one.score() - one.low()));
        return Optional.of(new Interval(
                points * (middle - below),
                points * (middle + above),
                before.get().level()));
    }

    private static MetricChange oneSided(Judged one, Kind kind, Ratio moved) {
        OptionalDouble score = OptionalDouble.of(one.share().toPoints());
        return new MetricChange(
                one.entry().metric(),
                kind,
                kind == Kind.APPEARED ? OptionalDouble.empty() : score,
                kind == Kind.APPEARED ? score : OptionalDouble.empty(),
                moved.toPoints(),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
