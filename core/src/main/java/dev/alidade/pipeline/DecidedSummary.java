// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.stats.BrierTerms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Scores what was stated about deals that are won or lost. */
final class DecidedSummary {
    private final CalibrationFigures figures;
    private final OptionalDouble clip;
    private final DecidedGroups groups;
    private final ClusterErrors errors;
    private final double cases;
    private final double base;

    DecidedSummary(CalibrationTally tally, CalibrationFigures figures) {
        this.figures = figures;
        clip = tally.settings.clip();
        groups = new DecidedGroups(tally, figures);
        errors = new ClusterErrors(groups.values(), figures);
        cases = (double) figures.decided();
        base = figures.won.count() / cases;
    }

    static DecidedScores of(CalibrationTally tally, CalibrationFigures figures) {
        return figures.decided() == 0
                ? new DecidedScores(
                        Proportion.of(0, 0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                : new DecidedSummary(tally, figures).scores();
    }

    private DecidedScores scores() {
        double mean = (figures.won.sum() + figures.lost.sum()) / cases;
        BrierTerms byBin = BrierTerms.of(groups.byBin());
        double uncertainty = byBin.uncertainty();
        OptionalDouble skill =
                uncertainty > 0 ? OptionalDouble.of(1 - byBin.brier() / uncertainty) : OptionalDouble.empty();
        long failed = figures.won.zeros() + figures.lost.ones();
        return new DecidedScores(
                Proportion.of(figures.won.count(), figures.decided()),
                OptionalDouble.of(mean),
                OptionalDouble.of(mean - base),
                around(mean - base, biasVariance(mean - base), -1),
                OptionalDouble.of(byBin.brier()),
                OptionalDouble.of(uncertainty),
                skill,
                skill.isPresent()
                        ? around(
                                skill.getAsDouble(),
                                skillVariance(byBin.brier(), uncertainty),
                                Double.NEGATIVE_INFINITY)
                        : Optional.empty(),
                failed > 0 && clip.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((figures.won.costIfWon() + figures.lost.costIfLost()) / cases),
                OptionalDouble.of(entropy(base)),
                failed,
                RecalibrationSummary.of(groups, errors),
                groups.byValue().map(DecidedSummary::terms),
                Optional.of(terms(byBin)));
    }

    private static MurphyTerms terms(List<BrierTerms.Group> groups) {
        return terms(BrierTerms.of(groups));
    }

    private static MurphyTerms terms(BrierTerms terms) {
        return new MurphyTerms(
                terms.groups(),
                terms.reliability(),
                terms.resolution(),
                terms.uncertainty(),
                terms.withinVariance(),
                terms.withinCovariance());
    }

    private static double entropy(double share) {
        return share == 0 || share == 1 ? 0 : -share * StrictMath.log(share) - (1 - share) * StrictMath.log1p(-share);
    }

    /** Around something between the least it can be and 1. */
    private Optional<Interval> around(double value, double variance, double least) {
        if (figures.decidedDeals < 2) {
            return Optional.empty();
        }
        double reach = RowFigures.CRITICAL * Math.sqrt(Math.max(0, variance));
        return Optional.of(RowFigures.within(least, 1, value - reach, value + reach));
    }

    private double biasVariance(double bias) {
        return errors.variance((probability, won) -> (probability - (won ? 1 : 0) - bias) / cases);
    }

    /** Of 1 - B / U by the delta method: what a case adds to B and U, each less its mean. */
    private double skillVariance(double brier, double uncertainty) {
        double forUncertainty = brier / (uncertainty * uncertainty) * (1 - 2 * base);
        return errors.variance((probability, won) -> {
            double outcome = won ? 1 : 0;
            double square = (probability - outcome) * (probability - outcome);
            return (forUncertainty * (outcome - base) - (square - brier) / uncertainty) / cases;
        });
    }
}
