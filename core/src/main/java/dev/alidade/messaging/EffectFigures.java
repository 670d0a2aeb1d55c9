// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.Proportion;
import dev.alidade.messaging.DealEffects.PipelineEffects;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.stats.ClusteredStrata;
import dev.alidade.stats.MantelHaenszel;
import java.util.List;

/** The cases of one message and outcome, over the stages of all pipelines. */
final class EffectFigures {
    private final String message;
    private final Outcome outcome;
    private final long dealsWith;
    private final long dealsWithout;
    private final long[][] pairs;
    private final ClusteredStrata strata;
    private final MantelHaenszel sums;
    private final MantelHaenszel crude;

    private EffectFigures(
            String message, Outcome outcome, long dealsWith, long dealsWithout, long[][] pairs, int stages) {
        this.message = message;
        this.outcome = outcome;
        this.dealsWith = dealsWith;
        this.dealsWithout = dealsWithout;
        this.pairs = pairs;
        strata = ClusteredStrata.of(pairs);
        sums = sums(pairs, stages);
        crude = crude(pairs, stages);
    }

    static EffectFigures of(List<PipelineEffects> pipelines, String message, Outcome outcome) {
        int stages = 0;
        long with = 0;
        long without = 0;
        for (PipelineEffects pipeline : pipelines) {
            EffectCells cells = pipeline.cells(outcome);
            stages += cells.stages();
            with += cells.dealsWith(message);
            without += cells.dealsWithout(message);
        }
        long[][] pairs = new long[4 * stages][4 * stages];
        int begin = 0;
        for (PipelineEffects pipeline : pipelines) {
            EffectCells cells = pipeline.cells(outcome);
            int size = 4 * cells.stages();
            for (int g = 0; g < size; g++) {
                for (int h = 0; h < size; h++) {
                    pairs[begin + g][begin + h] = cells.together(message, g, h);
                }
            }
            begin += size;
        }
        return new EffectFigures(message, outcome, with, without, pairs, stages);
    }

    private static MantelHaenszel sums(long[][] pairs, int stages) {
        long[][] counts = new long[4][stages];
        for (int s = 0; s < stages; s++) {
            put(pairs, s, counts, s);
        }
        return MantelHaenszel.of(counts[0], counts[1], counts[2], counts[3]);
    }

    private static MantelHaenszel crude(long[][] pairs, int stages) {
        long[][] counts = new long[4][1];
        for (int s = 0; s < stages; s++) {
            put(pairs, s, counts, 0);
        }
        return MantelHaenszel.of(counts[0], counts[1], counts[2], counts[3]);
    }

    private static void put(long[][] pairs, int s, long[][] counts, int at) {
        counts[0][at] += cases(pairs, s, 1, 1);
        counts[1][at] += cases(pairs, s, 1, 0) + cases(pairs, s, 1, 1);
        counts[2][at] += cases(pairs, s, 0, 1);
        counts[3][at] += cases(pairs, s, 0, 0) + cases(pairs, s, 0, 1);
    }

    private static long cases(long[][] pairs, int stage, int with, int good) {
        int kind = 4 * stage + 2 * with + good;
        return pairs[kind][kind];
    }

    String message() {
        return message;
    }

    Outcome outcome() {
        return outcome;
    }

    long dealsWith() {
        return dealsWith;
    }

    long dealsWithout() {
        return dealsWithout;
    }

    /** The comparison stage by stage, for deals whose cases hang together. */
    ClusteredStrata strata() {
        return strata;
    }

    /** The comparison stage by stage. */
    MantelHaenszel sums() {
        return sums;
    }

    /** The comparison without stages. */
    MantelHaenszel crude() {
        return crude;
    }

    /** Good outcomes of a stage's cases with the message. */
    Proportion with(int stage) {
        long good = cases(pairs, stage, 1, 1);
        return Proportion.of(good, good + cases(pairs, stage, 1, 0));
    }

    /** Good outcomes of a stage's cases without it. */
    Proportion without(int stage) {
        long good = cases(pairs, stage, 0, 1);
        return Proportion.of(good, good + cases(pairs, stage, 0, 0));
    }
}
