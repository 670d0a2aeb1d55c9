// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * The loss of a chain of one order on each fold, counted on the other folds. A next step that was seen n times of N in a
 * state has the probability (n + 1/2) / (N + A/2), where A is the number of possible next steps: all names, and but for the
 * start conversion and null. So unseen steps have a probability too, and an unseen state foretells all the same (R. E.
 * Krichevsky and V. K. Trofimov, "The performance of universal encoding", 1981).
 */
final class HeldOutLoss {
    static final int EDGES = 0;
    static final int CONVERSIONS = 1;
    static final int NULLS = 2;
    static final int PLANES = 3;

    private static final double PRIOR = 0.5;

    private final SequenceSums sums;
    private final int folds;
    private final int order;
    private final ChainStates states;
    private final double[] counts; // by fold, of one step
    private double[][] all = {}; // by state and fold: how often it was left
    private BigDecimal steps = BigDecimal.ZERO;
    private long parameters;
    private double loss;

    HeldOutLoss(SequenceSums sums, int order, int folds) {
        this.sums = sums;
        this.order = order;
        this.folds = folds;
        counts = new double[folds];
        states = new ChainStates(sums, order, node -> any(node, EDGES));
    }

    OrderScore score() {
        BitSet names = new BitSet();
        all = new double[states.size()][folds];
        BigDecimal ended = BigDecimal.ZERO;
        for (int i = 0; i < states.edges(); i++) {
            names.set(sums.name(states.edge(i)));
            BigDecimal journeys = count(states.edge(i), EDGES, states.source(i));
            ended = states.source(i) == 0 ? ended.subtract(journeys) : ended;
        }
        for (int state = 1; state < states.size(); state++) {
            ended = ended.add(count(states.node(state), CONVERSIONS, state))
                    .add(count(states.node(state), NULLS, state));
        }
        check(ended);
        int choices = names.cardinality();
        for (int i = 0; i < states.edges(); i++) {
            int source = states.source(i);
            foretell(states.edge(i), EDGES, source, source == 0 ? choices : choices + 2);
        }
        for (int state = 1; state < states.size(); state++) {
            foretell(states.node(state), CONVERSIONS, state, choices + 2);
            foretell(states.node(state), NULLS, state, choices + 2);
        }
        return new OrderScore(
                order,
                steps.signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss / steps.doubleValue()),
                Decimals.plain(steps),
                states.size(),
                parameters - (steps.signum() == 0 ? 0 : states.size()));
    }

    private BigDecimal count(int node, int plane, int state) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int fold = 0; fold < folds; fold++) {
            BigDecimal count = sums.value(node, PLANES * fold + plane);
            if (count.signum() < 0) {
                throw new IllegalStateException(
                        "%s journeys at %s are not possible.".formatted(count, sums.sequence(node)));
            }
            all[state][fold] += count.doubleValue();
            sum = sum.add(count);
        }
        parameters += sum.signum();
        steps = steps.add(sum);
        return sum;
    }

    private void check(BigDecimal ended) {
        if (ended.signum() != 0) {
            throw new IllegalStateException("%s more journeys end than begin.".formatted(ended));
        }
        sums.forEach(node -> {
            if (states.state(node) <= 0 && (any(node, CONVERSIONS) || any(node, NULLS))) {
                throw new IllegalStateException(
                        "No journey comes to %s, where some end.".formatted(sums.sequence(node)));
            }
        });
        if (any(SequenceSums.ROOT, EDGES) || any(SequenceSums.ROOT, CONVERSIONS) || any(SequenceSums.ROOT, NULLS)) {
            throw new IllegalStateException("Journeys without a touch have no steps.");
        }
    }

    private boolean any(int node, int plane) {
        for (int fold = 0; fold < folds; fold++) {
            if (sums.value(node, PLANES * fold + plane).signum() != 0) {
                return true;
            }
        }
        return false;
    }

    private void foretell(int node, int plane, int state, int choices) {
        Arrays.setAll(counts, fold -> sums.doubleValue(node, PLANES * fold + plane));
        for (int fold = 0; fold < folds; fold++) {
            if (counts[fold] > 0) {
                double probability = (others(counts, fold) + PRIOR) / (others(all[state], fold) + PRIOR * choices);
                loss -= counts[fold] * StrictMath.log(probability);
            }
        }
    }

    /** The sum over the folds that are not held out. */
    private static double others(double[] byFold, int heldOut) {
        double sum = 0;
        for (int fold = 0; fold < byFold.length; fold++) {
            sum += fold == heldOut ? 0 : byFold[fold];
        }
        return sum;
    }
}
