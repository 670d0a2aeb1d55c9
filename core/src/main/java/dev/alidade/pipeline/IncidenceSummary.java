// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/** Scores all statements, with the share won of a row where an outcome is missing. */
final class IncidenceSummary {
    private final CalibrationFigures figures;
    private final RowErrors errors;
    private final OptionalDouble clip;
    private final double statements;
    private boolean certainFailed; // of what was scored last

    private IncidenceSummary(CalibrationFigures figures, RowErrors errors, OptionalDouble clip) {
        this.figures = figures;
        this.errors = errors;
        this.clip = clip;
        statements = (double) figures.statements();
    }

    static IncidenceScores of(CalibrationFigures figures, RowErrors errors, OptionalDouble clip) {
        OptionalDouble none = OptionalDouble.empty();
        return figures.statements() == 0
                ? new IncidenceScores(
                        0, 0, none, none, none, none, none, Optional.empty(), Optional.empty(), none, none)
                : new IncidenceSummary(figures, errors, clip).scores();
    }

    private IncidenceScores scores() {
        double forecast = 0;
        double won = 0;
        double undecided = 0;
        for (RowFigures row : figures.rows) {
            forecast += row.all().sum();
            won += row.statements() * row.incidence();
            undecided += row.statements() * row.undecided();
        }
        return new IncidenceScores(
                figures.statements(),
                figures.open.count(),
                OptionalDouble.of(forecast / statements),
                OptionalDouble.of(Math.min(1, won / statements)),
                OptionalDouble.of(Math.min(1, undecided / statements)),
                OptionalDouble.of(brier(false)),
                OptionalDouble.of(brier(true)),
                Optional.of(bias(forecast / statements, won / statements, undecided / statements)),
                IncidenceSlope.of(figures, errors, clip),
                logLoss(false),
                logLoss(true));
    }

    private Interval bias(double forecast, double won, double undecided) {
        double[] weights = figures.each(row -> row.statements() / statements);
        double low = forecast - won - undecided;
        double high = forecast - won;
        return RowFigures.within(
                -1,
                1,
                low - RowFigures.CRITICAL * Math.sqrt(errors.variance(undecided == 0, weights)),
                high + RowFigures.CRITICAL * Math.sqrt(errors.variance(true, weights)));
    }

    private double brier(boolean undecidedWon) {
        double sum = 0;
        for (RowFigures row : figures.rows) {
            ForecastMoments all = row.all();
            sum += all.squares()
                    + expected(
                            row,
                            row.share(undecidedWon),
                            all.count() - 2 * all.sum(),
                            row.won.count() - 2 * row.won.sum(),
                            row.decided() - 2 * (row.won.sum() + row.lost.sum()));
        }
        return Math.max(0, sum / statements);
    }

    private OptionalDouble logLoss(boolean undecidedWon) {
        certainFailed = false;
        double sum = 0;
        for (RowFigures row : figures.rows) {
            ForecastMoments all = row.all();
            double share = row.share(undecidedWon);
            certainFailed |= clip.isEmpty() && certainFails(row, share);
            sum += all.costIfLost()
                    + expected(
                            row,
                            share,
                            all.costIfWon() - all.costIfLost(),
                            row.won.costIfWon() - row.won.costIfLost(),
                            row.won.costIfWon() + row.lost.costIfWon() - row.won.costIfLost() - row.lost.costIfLost());
        }
        return certainFailed ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, sum / statements));
    }

    private static boolean certainFails(RowFigures row, double share) {
        ForecastMoments all = row.all();
        boolean single = all.zeros() == all.count() || all.ones() == all.count();
        boolean byShare = single && ((all.zeros() > 0 && share > 0) || (all.ones() > 0 && share < 1));
        boolean open = !single && row.open.zeros() + row.open.ones() > 0;
        return byShare || open || row.won.zeros() + row.lost.ones() > 0;
    }

    /**
     * What the won ones among all statements of a row add up to: the share won of the sum over all, and what the sums over
     * won and over all decided ones show of it that goes with winning.
     */
    private static double expected(RowFigures row, double share, double all, double won, double decided) {
        if (row.decided() == 0) {
            return share * all;
        }
        double together = won - row.won.count() / (double) row.decided() * decided;
        return share * all + together * row.statements() / row.decided();
    }
}
