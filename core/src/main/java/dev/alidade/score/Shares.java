// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The weights of a model, renormalised to the entries that are there: within topics, then headings, then the whole. Each
 * entry has a whole number of equal units, so that weighted sums are exact and rounded once.
 *
 * @param units the units of each entry, by metric id
 * @param whole all units together
 */
record Shares(Map<String, BigInteger> units, BigInteger whole) {
    static Shares of(ScoringModel model, Collection<ModelEntry> entries) {
        Map<String, Ratio> ratios = ratios(model, entries);
        BigInteger whole = ratios.values().stream()
                .map(Ratio::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        Map<String, BigInteger> units = new HashMap<>();
        ratios.forEach(
                (id, ratio) -> units.put(id, whole.divide(ratio.denominator()).multiply(ratio.numerator())));
        return new Shares(units, whole);
    }

    private static Map<String, Ratio> ratios(ScoringModel model, Collection<ModelEntry> entries) {
        Map<String, Ratio> entriesOfTopic = new HashMap<>();
        Map<String, Heading> headingOfTopic = new HashMap<>();
        for (ModelEntry entry : entries) {
            entriesOfTopic.merge(entry.topic(), Ratio.asWritten(entry.weight()), Ratio::plus);
            headingOfTopic.put(entry.topic(), entry.heading());
        }
        Map<Heading, Ratio> topicsOfHeading = new EnumMap<>(Heading.class);
        headingOfTopic.forEach((topic, heading) -> topicsOfHeading.merge(heading, of(model, topic), Ratio::plus));
        Ratio headings = Ratio.ZERO;
        for (Heading heading : topicsOfHeading.keySet()) {
            headings = headings.plus(of(model, heading));
        }
        Map<String, Ratio> ratios = new HashMap<>();
        for (ModelEntry entry : entries) {
            ratios.put(
                    entry.id(),
                    Ratio.asWritten(entry.weight())
                            .over(get(entriesOfTopic, entry.topic()))
                            .times(of(model, entry.topic()))
                            .over(get(topicsOfHeading, entry.heading()))
                            .times(of(model, entry.heading()))
                            .over(headings));
        }
        return ratios;
    }

    private static Ratio of(ScoringModel model, String topic) {
        return Ratio.asWritten(model.topicWeights().getOrDefault(topic, 1.0));
    }

    private static Ratio of(ScoringModel model, Heading heading) {
        return Ratio.asWritten(model.headingWeights().getOrDefault(heading, 1.0));
    }

    private static <K, V> V get(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("There is no weight for %s.".formatted(key));
        }
        return value;
    }

    /** The units of one entry. */
    BigInteger of(Judged one) {
        return get(units, one.id());
    }

    /** The units of several entries. */
    BigInteger of(Stream<Judged> entries) {
        return entries.map(this::of).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What one entry is of the whole. */
    Ratio share(Judged one) {
        return Ratio.of(of(one), whole);
    }

    /** The weighted mean of the scores of those that have units, from 0 to 1; some have. */
    Ratio mean(Collection<Judged> judged) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger weight = BigInteger.ZERO;
        for (Judged one : judged) {
            if (units.containsKey(one.id())) {
                sum = sum.add(of(one).multiply(BigInteger.valueOf(one.score())));
                weight = weight.add(of(one));
            }
        }
        return Ratio.of(sum, weight.shiftLeft(Judged.ONE_BITS));
    }

    /** A sum of scores times units over all these units, in points of 100. */
    static double points(BigInteger sum, BigInteger units) {
        return Ratio.toPoints(sum, units.shiftLeft(Judged.ONE_BITS));
    }
}
