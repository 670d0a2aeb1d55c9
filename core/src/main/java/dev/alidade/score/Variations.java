// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a card that count, weighed and scaled in other ways. */
final class Variations {
    private final Scorecard card;
    private final ImmutableList<Judged> counting;

    Variations(Scorecard card) {
        this.card = card;
        counting = card.entries().stream()
                .filter(line -> line.standing() == Standing.COUNTS)
                .map(line -> Judged.of(line.entry(), line.measurement()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The topics as the card has them, the weakest first. */
    ImmutableList<String> topics() {
        return weakestFirst(scores(card.model(), counting));
    }

    Stream<Alternative> all() {
        ScoringModel model = card.model();
        List<Alternative> all = new ArrayList<>();
        for (Judged one : counting) {
            String id = one.id();
            double weight = one.entry().weight();
            all.add(halved(id, model.with(one.entry().withWeight(weight / 2))));
            all.add(doubled(id, model.with(one.entry().withWeight(weight * 2))));
            if (counting.size() > 1) {
                all.add(of(Variation.WITHOUT_ENTRY, Optional.of(id), model, others(one)));
            }
        }
        for (String topic : distinct(one -> one.entry().topic())) {
            double weight = model.topicWeights().getOrDefault(topic, 1.0);
            all.add(halved(topic, model.withTopicWeight(topic, weight / 2)));
            all.add(doubled(topic, model.withTopicWeight(topic, weight * 2)));
        }
        for (Heading heading : distinct(one -> one.entry().heading())) {
            double weight = model.headingWeights().getOrDefault(heading, 1.0);
            all.add(halved(heading.name(), model.withHeadingWeight(heading, weight / 2)));
            all.add(doubled(heading.name(), model.withHeadingWeight(heading, weight * 2)));
        }
        all.add(of(Variation.NATURAL_SCALES, Optional.empty(), model, natural()));
        all.add(equal());
        all.add(geometric());
        return all.stream();
    }

    private <K extends Comparable<K>> List<K> distinct(Function<Judged, K> part) {
        return counting.stream().map(part).distinct().sorted().toList();
    }

    private Alternative halved(String subject, ScoringModel model) {
        return of(Variation.HALF_WEIGHT, Optional.of(subject), model, reweighed(model));
    }

    private Alternative doubled(String subject, ScoringModel model) {
        return of(Variation.DOUBLE_WEIGHT, Optional.of(subject), model, reweighed(model));
    }

    private List<Judged> reweighed(ScoringModel model) {
        return counting.stream()
                .map(one -> Judged.of(model.entry(one.id()).orElseThrow(), one.measurement()))
                .toList();
    }

    private List<Judged> others(Judged left) {
        return counting.stream().filter(one -> !one.id().equals(left.id())).toList();
    }

    private List<Judged> natural() {
        return counting.stream()
                .map(one -> one.entry().metric().unit() == Unit.SHARE
                                && one.entry().metric().direction() != Direction.INFORMATION
                        ? Judged.of(
                                one.entry().withScale(Scale.natural(one.entry().metric())), one.measurement())
                        : one)
                .toList();
    }

    private Alternative of(Variation variation, Optional<String> subject, ScoringModel model, List<Judged> judged) {
        return alternative(variation, subject, mean(model, judged).toPoints(), scores(model, judged));
    }

    private Alternative equal() {
        Map<String, Double> topics = new TreeMap<>();
        byTopic(counting).forEach((topic, entries) -> topics.put(topic, plain(entries)));
        return alternative(Variation.EQUAL_WEIGHTS, Optional.empty(), plain(counting), topics);
    }

    /** The mean of scores that all weigh the same. */
    private static double plain(List<Judged> judged) {
        return Ratio.of(
                        judged.stream()
                                .map(one -> BigInteger.valueOf(one.score()))
                                .reduce(BigInteger.ZERO, BigInteger::add),
                        BigInteger.valueOf(Judged.ONE).multiply(BigInteger.valueOf(judged.size())))
                .toPoints();
    }

    private Alternative geometric() {
        Map<String, Double> topics = new TreeMap<>();
        byTopic(counting).forEach((topic, entries) -> topics.put(topic, geometric(entries)));
        return alternative(Variation.GEOMETRIC_MEAN, Optional.empty(), geometric(counting), topics);
    }

    /** With weights that multiply from level to level, the geometric mean of geometric means is that of the entries. */
    private double geometric(List<Judged> judged) {
        Shares shares =
                Shares.of(card.model(), judged.stream().map(Judged::entry).toList());
        double sum = 0;
        for (Judged one : judged) {
            sum += shares.share(one).toDouble()
                    * StrictMath.log(Math.max(Sensitivity.FLOOR, one.share().toPoints()));
        }
        return Math.min(100, StrictMath.exp(sum));
    }

    private Alternative alternative(
            Variation variation, Optional<String> subject, double total, Map<String, Double> topics) {
        return new Alternative(variation, subject, total, total - card.total().orElseThrow(), weakestFirst(topics));
    }

    private static ImmutableList<String> weakestFirst(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    private static Map<String, Double> scores(ScoringModel model, List<Judged> judged) {
        Map<String, Double> scores = new TreeMap<>();
        byTopic(judged)
                .forEach((topic, entries) ->
                        scores.put(topic, mean(model, entries).toPoints()));
        return scores;
    }

    private static Map<String, List<Judged>> byTopic(List<Judged> judged) {
        return judged.stream()
                .collect(Collectors.groupingBy(one -> one.entry().topic(), TreeMap::new, Collectors.toList()));
    }

    private static Ratio mean(ScoringModel model, List<Judged> judged) {
        return Shares.of(model, judged.stream().map(Judged::entry).toList()).mean(judged);
    }
}
