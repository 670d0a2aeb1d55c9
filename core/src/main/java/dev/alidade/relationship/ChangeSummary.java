// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.measure.Suppression;
import dev.alidade.model.Department;
import dev.alidade.model.RatingScale;
import dev.alidade.stats.MeanDifference;
import dev.alidade.stats.SampleMoments;
import dev.alidade.stats.ShareDifference;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calculates what changed since the round before, by item and department. Those who rated in both rounds count as pairs
 * where this tells of no few beside what else is told of either round, such as scores on instruments.
 */
final class ChangeSummary {
    private final Raters now;
    private final Raters before;

    ChangeSummary(Raters now, Raters before) {
        this.now = now;
        this.before = before;
    }

    ImmutableList<WaveChange> changes() {
        TreeSet<String> items = new TreeSet<>(now.round().items());
        items.retainAll(before.round().items());
        ImmutableList.Builder<WaveChange> changes = ImmutableList.builder();
        for (String item : items) {
            change(item, Department.SALES).ifPresent(changes::add);
            change(item, Department.MARKETING).ifPresent(changes::add);
        }
        return changes.build();
    }

    /** The change of one item; empty when one of the rounds has no ratings of it. */
    private Optional<WaveChange> change(String item, Department department) {
        ItemRatings first = before.ratings(item, department);
        ItemRatings second = now.ratings(item, department);
        if (first.persons() == 0 || second.persons() == 0) {
            return Optional.empty();
        }
        Suppression suppression = now.settings().suppression();
        Optional<Proportion> was = ProtectedShare.of(first.top(), suppression).proportion();
        Optional<Proportion> is = ProtectedShare.of(second.top(), suppression).proportion();
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.of(new WaveChange(
                    item,
                    second.item().text(),
                    department,
                    State.SUPPRESSED,
                    was,
                    is,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    WaveOverlap.APART));
        }
        return Optional.of(change(first, second, was.get(), is.get()));
    }

    private WaveChange change(ItemRatings first, ItemRatings second, Proportion was, Proportion is) {
        Set<String> both =
                Sets.intersection(first.byPerson().keySet(), second.byPerson().keySet());
        boolean apart = both.isEmpty()
                || before.told(first.department()).reveals(first, both)
                || now.told(second.department()).reveals(second, both);
        Pairs pairs = new Pairs(first, second, apart ? Set.of() : both);
        double level = now.settings().level();
        SampleMoments earlier = first.moments();
        SampleMoments later = second.moments();
        return new WaveChange(
                second.item().item(),
                second.item().text(),
                second.department(),
                State.VALUE,
                Optional.of(was),
                Optional.of(is),
                OptionalDouble.of(is.share().orElseThrow() - was.share().orElseThrow()),
                Optional.of(now.interval(pairs.table().limits(is.hits(), is.total(), was.hits(), was.total(), level))),
                OptionalDouble.of(later.mean() - earlier.mean()),
                MeanDifference.limits(later, earlier, pairs.persons(), pairs.correlation(), level)
                        .map(now::interval),
                apart
                        ? WaveOverlap.APART
                        : both.size() == first.persons() && both.size() == second.persons()
                                ? WaveOverlap.SAME_PERSONS
                                : WaveOverlap.SOME_PERSONS);
    }

    /** How the two ratings of those go together who rated in both rounds. */
    private record Pairs(ItemRatings first, ItemRatings second, Set<String> both) {
        long persons() {
            return both.size();
        }

        /** Persons by whether they are in the top-two box now and before. */
        ShareDifference table() {
            RatingScale scale = second.item().scale();
            long[] counts = new long[4];
            for (String person : both) {
                int place = (scale.top(later(person)) ? 0 : 2) + (scale.top(earlier(person)) ? 0 : 1);
                counts[place]++;
            }
            return new ShareDifference(counts[0], counts[1], counts[2], counts[3]);
        }

        /** Pearson's correlation; 0 where either rating is the same for all. */
        double correlation() {
            double[][] pairs = both.stream()
                    .map(person -> new double[] {earlier(person), later(person)})
                    .sorted(Arrays::compare) // so that not even rounding depends on who gave which ratings
                    .toArray(double[][]::new);
            double[] was = Arrays.stream(pairs).mapToDouble(pair -> pair[0]).toArray();
            double[] is = Arrays.stream(pairs).mapToDouble(pair -> pair[1]).toArray();
            if (was.length == 0) {
                return 0;
            }
            SampleMoments first = SampleMoments.of(was);
            SampleMoments second = SampleMoments.of(is);
            double product = 0;
            for (int i = 0; i < was.length; i++) {
                product += (was[i] - first.mean()) * (is[i] - second.mean());
            }
            double scale = Math.sqrt(first.variance() * second.variance()) * (was.length - 1);
            return scale == 0 ? 0 : Math.max(-1, Math.min(1, product / scale));
        }

        private int earlier(String person) {
            return first.byPerson().getOrDefault(person, 0);
        }

        private int later(String person) {
            return second.byPerson().getOrDefault(person, 0);
        }
    }
}
