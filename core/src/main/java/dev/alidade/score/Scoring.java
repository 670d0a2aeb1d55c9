// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Makes a card: judges each entry in scope by itself, then weighs them together. */
final class Scoring {
    private final ScoringModel model;
    private final ImmutableSortedSet<String> scope;
    private final Map<String, Measurement> unscored = new TreeMap<>();
    private final ImmutableList<Judged> judged;
    private final Shares inScope;
    private final Shares counting;
    private final boolean total;

    Scoring(ScoringModel model, Iterable<String> topics, Iterable<? extends Measurement> measurements) {
        this.model = requireNonNull(model, "model");
        scope = ImmutableSortedSet.copyOf(topics);
        for (Measurement measurement : measurements) {
            if (unscored.put(measurement.metric().id(), measurement) != null) {
                throw new IllegalArgumentException(
                        "There are two measurements of %s. Maybe two windows or groups were mixed: a card is for one."
                                .formatted(measurement.metric().id()));
            }
        }
        judged = model.entries().stream()
                .filter(entry -> scope.contains(entry.topic()))
                .map(entry -> Judged.of(entry, Optional.ofNullable(unscored.remove(entry.id()))))
                .collect(ImmutableList.toImmutableList());
        inScope = Shares.of(model, judged.stream().map(Judged::entry).toList());
        counting = Shares.of(
                model, judged.stream().filter(Judged::counts).map(Judged::entry).toList());
        BigInteger covered = inScope.of(judged.stream().filter(Judged::counts));
        Ratio wanted = Ratio.asWritten(model.minimumCoverage());
        total = covered.signum() > 0
                && covered.multiply(wanted.denominator())
                                .compareTo(inScope.whole().multiply(wanted.numerator()))
                        >= 0;
    }

    Scorecard card() {
        Optional<Part> whole = judged.isEmpty() ? Optional.empty() : Optional.of(part(judged));
        List<HeadingScore> headings = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            List<Judged> part = judged.stream()
                    .filter(one -> one.entry().heading() == heading)
                    .toList();
            if (!part.isEmpty()) {
                headings.add(heading(heading, part));
            }
        }
        return new Scorecard(
                model,
                scope.asList(),
                total ? whole.orElseThrow().score() : OptionalDouble.empty(),
                whole.map(Part::bounds).orElse(Bounds.WHOLE_SCALE),
                whole.map(part -> OptionalDouble.of(part.coverage())).orElse(OptionalDouble.empty()),
                ImmutableList.copyOf(headings),
                total ? Improvements.of(judged, counting) : ImmutableList.of(),
                ImmutableList.copyOf(unscored.values()));
    }

    private HeadingScore heading(Heading heading, List<Judged> entries) {
        ImmutableList<TopicScore> topics = entries.stream()
                .map(one -> one.entry().topic())
                .distinct()
                .sorted()
                .map(topic -> topic(
                        topic,
                        entries.stream()
                                .filter(one -> one.entry().topic().equals(topic))
                                .toList()))
                .collect(ImmutableList.toImmutableList());
        Part part = part(entries);
        return new HeadingScore(
                heading,
                part.score(),
                part.bounds(),
                part.coverage(),
                part.scopeWeight(),
                part.weight(),
                part.points(),
                topics);
    }

    private TopicScore topic(String id, List<Judged> entries) {
        Part part = part(entries);
        return new TopicScore(
                id,
                part.score(),
                part.bounds(),
                part.coverage(),
                part.scopeWeight(),
                part.weight(),
                part.points(),
                entries.stream()
                        .sorted(Comparator.comparing(Judged::id))
                        .map(this::line)
                        .collect(ImmutableList.toImmutableList()));
    }

    private EntryScore line(Judged one) {
        Part part = part(List.of(one));
        return new EntryScore(
                one.entry(),
                one.measurement(),
                one.standing(),
                part.score(),
                part.bounds(),
                part.scopeWeight(),
                part.weight(),
                part.points());
    }

    private Part part(List<Judged> entries) {
        return Part.of(entries, inScope, counting, total);
    }
}
