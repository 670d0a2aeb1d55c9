// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import dev.alidade.stats.PoissonWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Counts chains of all orders up to the highest, each by the part of the journeys that is held out together. */
final class OrderChoiceCells {
    private static final int MOST_FOLDS = 20;

    private final int folds;
    private final List<SequenceSums> orders = new ArrayList<>();

    OrderChoiceCells(int maxOrder, int folds, Names names, CellRegister register) {
        this.folds = folds;
        for (int order = 1; order <= maxOrder; order++) {
            orders.add(register.cell("order" + order, new SequenceSums(names, HeldOutLoss.PLANES * folds)));
        }
    }

    /** Checks the parameters. */
    static void check(int maxOrder, int folds) {
        if (maxOrder < 1 || maxOrder > Markov.HIGHEST_ORDER) {
            throw new IllegalArgumentException("Choice of an order: up to order %s is not between 1 and %s."
                    .formatted(maxOrder, Markov.HIGHEST_ORDER));
        }
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new IllegalArgumentException(
                    "Choice of an order: %s folds are not between 2 and %s.".formatted(folds, MOST_FOLDS));
        }
    }

    /** Takes a path with touches into account, in the fold that the hash of its journey says. */
    void add(JourneyPath path, long hash) {
        int plane = HeldOutLoss.PLANES * (int) Long.remainderUnsigned(PoissonWeights.mix(hash, 0), folds);
        for (int i = 0; i < orders.size(); i++) {
            SequenceSums sums = orders.get(i);
            int state = SequenceSums.ROOT;
            for (int touch = 0; touch < path.size; touch++) {
                int edge = sums.child(state, path.touches[touch]);
                addBoth(sums, edge, plane + HeldOutLoss.EDGES, path);
                state = sums.follow(edge, i + 1);
            }
            sums.add(state, plane + HeldOutLoss.CONVERSIONS, path.conversions, path.conversionsFraction);
            sums.add(state, plane + HeldOutLoss.NULLS, path.nulls, path.nullsFraction);
        }
    }

    private static void addBoth(SequenceSums sums, int node, int plane, JourneyPath path) {
        if (path.converts()) {
            sums.add(node, plane, path.conversions, path.conversionsFraction);
        }
        if (path.nulls != 0 || path.nullsFraction != 0) {
            sums.add(node, plane, path.nulls, path.nullsFraction);
        }
    }

    OrderChoiceReport report(ImmutableList<DataIssue> issues) {
        ImmutableList.Builder<OrderScore> scores = ImmutableList.builder();
        OptionalInt best = OptionalInt.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int order = 1; order <= orders.size(); order++) {
            OrderScore score = new HeldOutLoss(orders.get(order - 1), order, folds).score();
            scores.add(score);
            OptionalDouble loss = score.logLoss();
            if (loss.isPresent() && loss.getAsDouble() < least) {
                least = loss.getAsDouble();
                best = OptionalInt.of(order);
            }
        }
        ImmutableList<OrderScore> all = scores.build();
        for (OrderScore score : all) {
            if (score.steps().compareTo(all.get(0).steps()) != 0) {
                throw new IllegalStateException("Order %s foretells %s steps and order 1 %s."
                        .formatted(score.order(), score.steps(), all.get(0).steps()));
            }
        }
        return new OrderChoiceReport(folds, all, best, issues);
    }
}
