// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

/** How far the shares won of rows may be off by chance, and how that goes together where rows have deals in common. */
final class RowErrors {
    private final CalibrationFigures figures;
    private final double[][] correlations;

    RowErrors(CalibrationFigures figures) {
        this.figures = figures;
        int size = figures.rows.size();
        correlations = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                correlations[j][k] = j == k ? 1 : correlation(j, k);
            }
        }
    }

    /** As the outcomes of the deals go together that are decided and in both rows. */
    private double correlation(int j, int k) {
        double one = figures.rows.get(j).smoothed();
        double other = figures.rows.get(k).smoothed();
        double together = figures.clusters.product(j, k, one, other);
        double each = figures.clusters.product(j, j, one, one) * figures.clusters.product(k, k, other, other);
        return each > 0 ? Math.max(-1, Math.min(1, together / Math.sqrt(each))) : 0;
    }

    /** The covariances of errors with these standard deviations. */
    double[][] covariance(double[] errors) {
        double[][] covariance = new double[errors.length][errors.length];
        for (int j = 0; j < errors.length; j++) {
            for (int k = 0; k < errors.length; k++) {
                covariance[j][k] = errors[j] * errors[k] * correlations[j][k];
            }
        }
        return covariance;
    }

    /** The standard deviations of the shares won, or of the shares not lost; 0 without statements. */
    double[] each(boolean ofWon) {
        return figures.each(row -> row.statements() == 0 ? 0 : Math.sqrt(row.variance(ofWon)));
    }

    /** The variance of a sum over rows, each with a factor. */
    double variance(boolean ofWon, double[] factors) {
        return covariance(ofWon, factors, factors);
    }

    /** The covariance of two sums over rows. */
    double covariance(boolean ofWon, double[] factors, double[] others) {
        double[][] covariance = covariance(each(ofWon));
        double sum = 0;
        for (int j = 0; j < factors.length; j++) {
            for (int k = 0; k < factors.length; k++) {
                sum += factors[j] * others[k] * covariance[j][k];
            }
        }
        return sum;
    }
}
