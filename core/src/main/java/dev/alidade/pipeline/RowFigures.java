// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.stats.ClusteredOutcomes;
import dev.alidade.stats.Limits;
import dev.alidade.stats.Normal;
import dev.alidade.stats.Wilson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What came of the statements of one row, open deals by incidence. */
final class RowFigures {
    static final double CRITICAL = Normal.quantile((1 + Interval.DEFAULT_LEVEL) / 2);
    private static final double PRIOR =
            2; // cases at the stated share that keep the variance of few cases from vanishing

    final ForecastRow.Label label;
    final ForecastMoments won;
    final ForecastMoments lost;
    final ForecastMoments open;
    private final long decidedDeals;
    private final long openDeals;
    private final double incidence;
    private final double undecided;
    private final double wonError;
    private final double lostError;
    private final double spread; // over clusters, what the sum of hits is off its mean, squared
    private final double repeats; // statements about one deal, as a statement sees them on average
    private final double design; // how many times the variance of independent cases

    RowFigures(ForecastRow row, int number, long decidedDeals, long openDeals, ClusteredOutcomes clusters) {
        label = row.label();
        won = row.won();
        lost = row.lost();
        open = row.open();
        this.decidedDeals = decidedDeals;
        this.openDeals = openDeals;
        CumulativeIncidence curves = row.incidence();
        if (curves.steps().isEmpty()) {
            incidence = 0;
            undecided = 0;
            wonError = 0;
            lostError = 0;
        } else {
            CumulativeIncidence.Step last = curves.steps().get(curves.steps().size() - 1);
            incidence = of(last.shares(), ForecastRow.WON);
            undecided = last.survival();
            wonError = of(last.standardErrors(), ForecastRow.WON);
            lostError = of(last.standardErrors(), ForecastRow.LOST);
        }
        double share = decided() == 0 ? 0 : won.count() / (double) decided();
        spread = clusters.product(number, number, share, share);
        double independent = decided() * share * (1 - share);
        repeats = decided() == 0 ? 1 : clusters.product(number, number, 0.5, 0.5) * 4 / decided();
        design = independent > 0 ? spread / independent : repeats;
    }

    private static double of(Map<String, Double> values, String outcome) {
        return requireNonNull(values.get(outcome), outcome);
    }

    long decided() {
        return won.count() + lost.count();
    }

    long statements() {
        return decided() + open.count();
    }

    ForecastMoments all() {
        return won.plus(lost).plus(open);
    }

    /** The mean forecast of all statements; meaningless without any. */
    double forecast() {
        return label.stage().isPresent() ? label.from() : all().mean(all().sum());
    }

    /** How many statements about its deal a decided statement has in this row on average, itself among them. */
    double repeats() {
        return repeats;
    }

    double incidence() {
        return incidence;
    }

    double undecided() {
        return undecided;
    }

    /** The share won when all that is undecided is lost, or won. */
    double share(boolean undecidedWon) {
        return undecidedWon ? Math.min(1, incidence + undecided) : incidence;
    }

    /** The forecast less the nearest share won that open deals leave possible. */
    double nearest() {
        double above = forecast() - incidence - undecided;
        double below = forecast() - incidence;
        if (undecided == 0) {
            return below;
        }
        return above > 0 ? above : Math.min(0, below);
    }

    /** The forecast less the farthest share won that open deals leave possible. */
    double farthest() {
        double above = forecast() - incidence - undecided;
        double below = forecast() - incidence;
        return Math.abs(below) >= Math.abs(above) ? below : above;
    }

    /** The variance of the end that {@link #nearest} or {@link #farthest} looks at: of the share won, or of all but lost. */
    double variance(boolean ofWon) {
        double decided = (double) Math.max(1, decided());
        double smoothed = smoothed();
        double independent = smoothed * (1 - smoothed) / decided;
        double error = ofWon ? wonError : lostError;
        return design * (open.count() > 0 && error > 0 ? error * error : independent);
    }

    /** Whether the farthest end is the share won, not all but lost. */
    boolean farthestIsWon() {
        return Math.abs(forecast() - incidence) >= Math.abs(forecast() - incidence - undecided);
    }

    /** The share won of the decided, drawn a little towards the forecast. */
    double smoothed() {
        return (won.count() + PRIOR * forecast()) / (decided() + PRIOR);
    }

    /** By how much chance alone lets the square of {@link #nearest} exceed what it should be (Ferro and Fricker 2012). */
    double excess() {
        if (decidedDeals < 2 || (undecided > 0 && nearest() == 0)) {
            return 0;
        }
        double error = nearest() > 0 && undecided > 0 ? lostError : wonError;
        double variance = open.count() > 0 ? design * error * error : spread / ((double) decided() * decided());
        return variance * decidedDeals / (decidedDeals - 1.0);
    }

    CalibrationRow row(int small) {
        boolean none = statements() == 0;
        return new CalibrationRow(
                label.pipeline(),
                label.stage(),
                label.from(),
                label.to(),
                none ? OptionalDouble.empty() : OptionalDouble.of(forecast()),
                statements(),
                decidedDeals + openDeals,
                Proportion.of(won.count(), decided()),
                decided() == 0
                        ? Optional.empty()
                        : Optional.of(interval(won.count() / (double) decided(), decided() / design)),
                open.count(),
                none ? OptionalDouble.empty() : OptionalDouble.of(incidence),
                none ? Optional.empty() : incidenceInterval(),
                none ? OptionalDouble.empty() : OptionalDouble.of(undecided),
                decided() < small);
    }

    /** Wilson's, for the number of independent cases that would have the same standard error. */
    private Optional<Interval> incidenceInterval() {
        double error = wonError * Math.sqrt(design);
        if (incidence > 0 && incidence < 1 && error > 0) {
            return Optional.of(interval(incidence, incidence * (1 - incidence) / (error * error)));
        }
        return decided() == 0 ? Optional.empty() : Optional.of(interval(incidence, decided() / design));
    }

    private static Interval interval(double share, double cases) {
        Limits limits = Wilson.limits(share, cases, CRITICAL);
        return new Interval(limits.low(), limits.high(), Interval.DEFAULT_LEVEL);
    }

    /** An interval of something that can't be less nor more than it can be. */
    static Interval within(double least, double most, double low, double high) {
        return new Interval(
                Math.min(Math.max(low, least), most), Math.min(Math.max(high, least), most), Interval.DEFAULT_LEVEL);
    }
}
