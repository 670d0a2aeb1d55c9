// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A model of a few topics with any weights and scales, and measurements for two windows; made from a number. */
record Review(ScoringModel model, ImmutableList<String> scope, List<Measurement> before, List<Measurement> after) {
    private static final ImmutableList<Heading> HEADINGS = ImmutableList.copyOf(Heading.values());
    private static final ImmutableList<Direction> DIRECTIONS = ImmutableList.copyOf(Direction.values());
    private static final double[] WEIGHTS = {0.1, 0.3, 1, 1, 1, 2, 7};

    static Review of(long seed) {
        Random random = new Random(seed);
        List<ModelEntry> entries = new ArrayList<>();
        int topics = 1 + random.nextInt(6);
        ScoringModel.Builder builder = ScoringModel.builder("made of " + seed).minimumCoverage(0);
        for (int topic = 0; topic < topics; topic++) {
            Heading heading = HEADINGS.get(random.nextInt(3));
            int metrics = 1 + random.nextInt(4);
            for (int metric = 0; metric < metrics; metric++) {
                entries.add(entry("topic" + topic + ".m" + metric, heading, random));
            }
            builder.topicWeight("topic" + topic, weight(random));
            builder.headingWeight(heading, weight(random));
        }
        List<Measurement> before = new ArrayList<>();
        List<Measurement> after = new ArrayList<>();
        for (ModelEntry entry : entries) {
            measure(entry.metric(), random).ifPresent(before::add);
            measure(entry.metric(), random).ifPresent(after::add);
        }
        ImmutableList<String> scope = entries.stream()
                .map(ModelEntry::topic)
                .distinct()
                .filter(topic -> random.nextInt(8) > 0)
                .collect(ImmutableList.toImmutableList());
        return new Review(builder.entries(entries).build(), scope, before, after);
    }

    Scorecard cardBefore() {
        return Scorecard.of(model, scope, before);
    }

    Scorecard cardAfter() {
        return Scorecard.of(model, scope, after);
    }

    private static ModelEntry entry(String id, Heading heading, Random random) {
        Direction direction = DIRECTIONS.get(random.nextInt(3));
        double one = random.nextInt(9) / 20.0;
        double other = 0.5 + random.nextInt(11) / 20.0;
        return ModelEntry.of(
                        Metric.builder(id, id).direction(direction).build(),
                        heading,
                        direction == Direction.LOWER_IS_BETTER ? Scale.of(other, one) : Scale.of(one, other))
                .withWeight(weight(random));
    }

    private static double weight(Random random) {
        return WEIGHTS[random.nextInt(WEIGHTS.length)];
    }

    private static Optional<Measurement> measure(Metric metric, Random random) {
        double value = random.nextInt(1001) / 1000.0;
        return switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Samples.absent(metric, State.NO_DATA));
            case 2 -> Optional.of(Samples.absent(metric, State.SUPPRESSED));
            case 3 -> Optional.of(Samples.value(metric, value));
            case 4 -> Optional.of(Samples.share(metric, random.nextInt(37), 37));
            default ->
                Optional.of(Measurement.of(
                        metric,
                        value,
                        Optional.of(
                                new Interval(value - random.nextDouble() / 4, value + random.nextDouble() / 4, 0.95)),
                        Evidence.over(100)));
        };
    }
}
