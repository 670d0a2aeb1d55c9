// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Conversion rates of names and of pairs of names, and what Shao and Li's model makes of them. */
final class PairStatistics {
    private final SequenceSums singles;
    private final SequenceSums pairs;
    private final int replicate;
    private final List<String> names = new ArrayList<>(); // in order
    private final Map<String, Integer> places = new HashMap<>(); // only looked up, never walked through
    private double[] rates = {};
    private double[] byConversions = {};
    private double[] byValue = {};

    private PairStatistics(SequenceSums singles, SequenceSums pairs, int replicate) {
        this.singles = singles;
        this.pairs = pairs;
        this.replicate = replicate;
    }

    /**
     * The statistics of one replicate.
     *
     * @throws IllegalStateException if the sums can't come from journeys
     */
    static PairStatistics of(SequenceSums singles, SequenceSums pairs, int replicate) {
        PairStatistics statistics = new PairStatistics(singles, pairs, replicate);
        statistics.takeSingles();
        statistics.takePairs();
        return statistics;
    }

    /** All conversions. */
    BigDecimal conversions() {
        return JourneySums.of(singles, SequenceSums.ROOT, replicate, JourneySums.CONVERSIONS);
    }

    /** Their value. */
    BigDecimal value() {
        return JourneySums.of(singles, SequenceSums.ROOT, replicate, JourneySums.VALUE);
    }

    /** The contribution of each name, in conversions and in value. */
    ImmutableList<Effect> contributions() {
        ImmutableList.Builder<Effect> contributions = ImmutableList.builder();
        for (int i = 0; i < rates.length; i++) {
            contributions.add(new Effect(
                    names.get(i),
                    OptionalDouble.of(byConversions[i]),
                    value().signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(byValue[i])));
        }
        return contributions.build();
    }

    private void takeSingles() {
        JourneySums.check(singles, SequenceSums.ROOT, replicate);
        List<Integer> nodes = new ArrayList<>();
        singles.forEach(node -> {
            if (JourneySums.any(singles, node, replicate)) {
                if (singles.depth(node) != 1) {
                    throw new IllegalStateException("%s is no single name.".formatted(singles.sequence(node)));
                }
                JourneySums.check(singles, node, replicate);
                places.put(singles.sequence(node).get(0), names.size());
                names.add(singles.sequence(node).get(0));
                nodes.add(node);
            }
        });
        rates = new double[nodes.size()];
        byConversions = new double[nodes.size()];
        byValue = new double[nodes.size()];
        for (int i = 0; i < rates.length; i++) {
            double converted = plane(singles, nodes.get(i), JourneySums.CONVERSIONS);
            rates[i] = converted / (converted + plane(singles, nodes.get(i), JourneySums.NULLS));
            byConversions[i] = rates[i] * converted;
            byValue[i] = rates[i] * plane(singles, nodes.get(i), JourneySums.VALUE);
        }
    }

    private void takePairs() {
        List<Integer> ofOnePair = new ArrayList<>();
        pairs.forEach(node -> {
            if (pairs.depth(node) == 2) {
                addPair(ofOnePair);
                ofOnePair.clear();
            } else if (pairs.depth(node) > 3) {
                throw new IllegalStateException("%s is no pair.".formatted(pairs.sequence(node)));
            }
            if (JourneySums.any(pairs, node, replicate)) {
                if (pairs.depth(node) != 3) {
                    throw new IllegalStateException("%s is no pair.".formatted(pairs.sequence(node)));
                }
                JourneySums.check(pairs, node, replicate);
                ofOnePair.add(node);
            }
        });
        addPair(ofOnePair);
    }

    /** Adds the surplus of one pair, over the nodes of its numbers of distinct names. */
    private void addPair(List<Integer> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        double converted = 0;
        double ended = 0;
        double conversionParts = 0;
        double valueParts = 0;
        for (int node : nodes) {
            int distinct = NumberNames.parse(pairs.sequence(node).get(2), 2, Integer.MAX_VALUE);
            double others = 2.0 * (distinct - 1);
            double here = plane(pairs, node, JourneySums.CONVERSIONS);
            converted += here;
            ended += plane(pairs, node, JourneySums.NULLS);
            conversionParts += here / others;
            valueParts += plane(pairs, node, JourneySums.VALUE) / others;
        }
        ImmutableList<String> pair = pairs.sequence(nodes.get(0));
        int first = place(pair.get(0));
        int second = place(pair.get(1));
        double surplus = converted / (converted + ended) - rates[first] - rates[second];
        byConversions[first] += surplus * conversionParts;
        byConversions[second] += surplus * conversionParts;
        byValue[first] += surplus * valueParts;
        byValue[second] += surplus * valueParts;
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalStateException("%s is in a pair and in no journey.".formatted(name));
        }
        return place;
    }

    private double plane(SequenceSums sums, int node, int plane) {
        return JourneySums.of(sums, node, replicate, plane).doubleValue();
    }
}
