// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.stats.ClusterSums;
import dev.alidade.stats.ClusteredShare;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Counts the matching answers of persons, with uncoded answers left out, as mismatches, and as matches. */
final class ShareCounts {
    private final PersonSums coded = new PersonSums();
    private final PersonSums mismatching = new PersonSums();
    private final PersonSums matching = new PersonSums();
    private long uncoded;

    ShareCounts add(Cohort cohort, ToLongFunction<AnswerSheet> matches) {
        for (AnswerSheet sheet : cohort.sheets()) {
            long matched = matches.applyAsLong(sheet);
            coded.add(matched, sheet.size());
            mismatching.add(matched, sheet.size() + sheet.uncoded());
            matching.add(matched + sheet.uncoded(), sheet.size() + sheet.uncoded());
            uncoded = Math.addExact(uncoded, sheet.uncoded());
        }
        return this;
    }

    AnswerShare share(OptionalLong staff, SurveySettings settings) {
        Proportion proportion = Proportion.of(coded.matches, coded.answers);
        boolean none = proportion.total() == 0;
        Optional<Interval> interval = coded.interval(staff, settings.level());
        return new AnswerShare(
                none ? State.NO_DATA : State.VALUE,
                OptionalLong.of(coded.persons),
                Optional.of(proportion),
                OptionalLong.of(uncoded),
                interval,
                bounds(interval, staff, settings.level()),
                none
                        ? Optional.empty()
                        : Optional.of(proportion.below(
                                settings.threshold().numerator(),
                                settings.threshold().denominator())));
    }

    /**
     * Not knowing what answers mean never makes anything surer: when all persons agree but for uncoded answers, the
     * limits of the whole would otherwise lie inside of the interval.
     */
    private Optional<Interval> bounds(Optional<Interval> interval, OptionalLong staff, double level) {
        Optional<Interval> lower = mismatching.interval(staff, level);
        Optional<Interval> upper = matching.interval(staff, level);
        if (lower.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        double low = Math.min(lower.get().low(), interval.map(Interval::low).orElse(1.0));
        double high = Math.max(upper.get().high(), interval.map(Interval::high).orElse(0.0));
        return Optional.of(new Interval(low, high, level));
    }

    /** Sums over persons with at least one answer, built without an object a person. */
    private static final class PersonSums {
        private long persons;
        private long matches;
        private long answers;
        private long matchesSquared;
        private long matchesTimesAnswers;
        private long answersSquared;

        void add(long matching, long given) {
            if (given == 0) {
                return;
            }
            persons++;
            matches = Math.addExact(matches, matching);
            answers = Math.addExact(answers, given);
            matchesSquared = Math.addExact(matchesSquared, Math.multiplyExact(matching, matching));
            matchesTimesAnswers = Math.addExact(matchesTimesAnswers, Math.multiplyExact(matching, given));
            answersSquared = Math.addExact(answersSquared, Math.multiplyExact(given, given));
        }

        Optional<Interval> interval(OptionalLong staff, double level) {
            if (persons == 0) {
                return Optional.empty();
            }
            ClusterSums sums =
                    new ClusterSums(persons, matches, answers, matchesSquared, matchesTimesAnswers, answersSquared);
            return ClusteredShare.of(sums, staff, level)
                    .map(share ->
                            new Interval(share.limits().low(), share.limits().high(), level));
        }
    }
}
