// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The definition of the total, written down naively: a mean of means of means over what has a value. */
final class NestedMean {
    private NestedMean() {}

    static Optional<Double> of(
            ScoringModel model, List<EntryScore> lines, Function<EntryScore, Optional<Double>> value) {
        return mean(
                group(lines, line -> line.entry().heading()),
                model.headingWeights()::get,
                ofHeading -> mean(
                        group(ofHeading, line -> line.entry().topic()),
                        model.topicWeights()::get,
                        ofTopic -> mean(
                                group(ofTopic, EntryScore::id),
                                id -> model.entry(id).orElseThrow().weight(),
                                single -> value.apply(single.get(0)))));
    }

    private static <K> Map<K, List<EntryScore>> group(List<EntryScore> lines, Function<EntryScore, K> key) {
        return lines.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static <K> Optional<Double> mean(
            Map<K, List<EntryScore>> parts,
            Function<K, Double> weight,
            Function<List<EntryScore>, Optional<Double>> value) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<K, List<EntryScore>> part : parts.entrySet()) {
            Optional<Double> mean = value.apply(part.getValue());
            if (mean.isPresent()) {
                sum += weight.apply(part.getKey()) * mean.get();
                weights += weight.apply(part.getKey());
            }
        }
        return weights > 0 ? Optional.of(sum / weights) : Optional.empty();
    }
}
