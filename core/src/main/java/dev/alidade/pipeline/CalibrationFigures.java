// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.ProbabilityCounts;
import dev.alidade.stats.ClusteredOutcomes;
import java.util.function.ToDoubleFunction;

/** What a tally has counted, row by row, checked for contradictions. */
final class CalibrationFigures {
    final ImmutableList<RowFigures> rows;
    final ClusteredOutcomes clusters;
    final long decidedDeals;
    final ForecastMoments won;
    final ForecastMoments lost;
    final ForecastMoments open;

    CalibrationFigures(CalibrationTally tally) {
        int size = tally.rows.size();
        double[][] hits = pairs(tally.wonPairs, size);
        double[][] misses = pairs(tally.lostPairs, size);
        decidedDeals = tally.decidedDeals.value();
        clusters = ClusteredOutcomes.of(decidedDeals, hits, misses);
        ImmutableList.Builder<RowFigures> all = ImmutableList.builder();
        ForecastMoments wonSoFar = ForecastMoments.NONE;
        ForecastMoments lostSoFar = ForecastMoments.NONE;
        ForecastMoments openSoFar = ForecastMoments.NONE;
        for (int i = 0; i < size; i++) {
            RowFigures row = new RowFigures(
                    tally.rows.all().get(i),
                    i,
                    tally.deals.value(i, CalibrationTally.DECIDED),
                    tally.deals.value(i, CalibrationTally.OPEN),
                    clusters);
            requireConsistent(tally, i, row);
            wonSoFar = wonSoFar.plus(row.won);
            lostSoFar = lostSoFar.plus(row.lost);
            openSoFar = openSoFar.plus(row.open);
            all.add(row);
        }
        rows = all.build();
        won = wonSoFar;
        lost = lostSoFar;
        open = openSoFar;
        requireDeals(decidedDeals, decided(), "decided");
        requireDeals(tally.openDeals.value(), open.count(), "open");
        requireValues(tally);
    }

    private static double[][] pairs(CountTable table, int size) {
        double[][] pairs = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                pairs[j][k] = (double) table.value(Math.min(j, k), Math.max(j, k));
                if (j > k && table.value(j, k) > 0) {
                    throw new IllegalStateException("Pair %s, %s of rows is counted in both orders.".formatted(j, k));
                }
            }
        }
        return pairs;
    }

    /** Products of numbers of statements: on the diagonal at least the statements, beside it at most what fits both. */
    private static void requireConsistent(CalibrationTally tally, int row, RowFigures figures) {
        boolean ofStages = tally.settings.source() == ForecastSource.STAGE;
        require(tally.wonPairs, row, figures.won.count(), ofStages);
        require(tally.lostPairs, row, figures.lost.count(), ofStages);
        requireDeals(tally.deals.value(row, CalibrationTally.DECIDED), figures.decided(), "decided");
        requireDeals(tally.deals.value(row, CalibrationTally.OPEN), figures.open.count(), "open");
    }

    private static void require(CountTable pairs, int row, long statements, boolean onceForEachDeal) {
        long own = pairs.value(row, row);
        boolean fits =
                onceForEachDeal ? own == statements : own >= statements && own <= statements * (double) statements;
        for (int other = 0; other < row && fits; other++) {
            double both = (double) pairs.value(other, row);
            fits = both * both <= (double) own * pairs.value(other, other);
        }
        if (!fits) {
            throw new IllegalStateException(
                    "%s statements in row %s don't fit what deals had in several rows.".formatted(statements, row));
        }
    }

    private static void requireDeals(long deals, long statements, String what) {
        if (deals > statements || (deals == 0) != (statements == 0)) {
            throw new IllegalStateException(
                    "%s statements about %s deals, %s ones, are not possible.".formatted(statements, deals, what));
        }
    }

    private void requireValues(CalibrationTally tally) {
        if (tally.settings.source() == ForecastSource.STAGE) {
            if (!tally.values.entries().isEmpty()) {
                throw new IllegalStateException("Probabilities of deals were counted with those of stages.");
            }
            return;
        }
        long hits = 0;
        long misses = 0;
        for (ProbabilityCounts.Entry entry : tally.values.entries()) {
            hits = Math.addExact(hits, entry.hits());
            misses = Math.addExact(misses, entry.misses());
        }
        if (hits != won.count() || misses != lost.count()) {
            throw new IllegalStateException("%s won and %s lost by probability, %s and %s by bin don't fit."
                    .formatted(hits, misses, won.count(), lost.count()));
        }
    }

    /** The statements whose deals are won or lost. */
    long decided() {
        return won.count() + lost.count();
    }

    /** All statements. */
    long statements() {
        return decided() + open.count();
    }

    /** Some number of each row. */
    double[] each(ToDoubleFunction<RowFigures> number) {
        return rows.stream().mapToDouble(number).toArray();
    }
}
