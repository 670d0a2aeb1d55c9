// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import java.util.List;

/**
 * How far sums over decided statements may be off by chance, several statements about one deal taken as one deal: by the
 * mean of each row, which deals have in common, and what statements of one bin differ from it.
 */
final class ClusterErrors {
    private final List<DecidedGroups.Value> values;
    private final CalibrationFigures figures;

    /** What a statement adds to a sum, less its expectation. */
    interface Contribution {
        double of(double probability, boolean won);
    }

    ClusterErrors(List<DecidedGroups.Value> values, CalibrationFigures figures) {
        this.values = values;
        this.figures = figures;
    }

    double variance(Contribution sum) {
        return covariance(sum, sum);
    }

    double covariance(Contribution one, Contribution other) {
        double[] oneWon = means(one, true);
        double[] oneLost = means(one, false);
        double[] otherWon = means(other, true);
        double[] otherLost = means(other, false);
        double within = 0;
        for (DecidedGroups.Value value : values) {
            int row = value.row();
            double p = value.probability();
            double products = value.won() * (one.of(p, true) - oneWon[row]) * (other.of(p, true) - otherWon[row])
                    + value.lost() * (one.of(p, false) - oneLost[row]) * (other.of(p, false) - otherLost[row]);
            within += products * figures.rows.get(row).repeats();
        }
        return figures.clusters.covariance(oneWon, oneLost, otherWon, otherLost) + within;
    }

    /** By row, of its won or of its lost statements; 0 where there are none. */
    private double[] means(Contribution sum, boolean won) {
        double[] means = new double[figures.rows.size()];
        for (DecidedGroups.Value value : values) {
            means[value.row()] += (won ? value.won() : value.lost()) * sum.of(value.probability(), won);
        }
        for (int row = 0; row < means.length; row++) {
            RowFigures of = figures.rows.get(row);
            means[row] = (won ? of.won : of.lost).mean(means[row]);
        }
        return means;
    }
}
