// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.OptionalDouble;

/** The squared distance \( d^T V^{-1} d \) of a vector from zero, in terms of its covariance. */
final class QuadraticForm {
    private static final double SINGULAR = 1e-10; // relative to the diagonal: what is left of a variance

    private QuadraticForm() {}

    /**
     * The squared distance, by elimination without pivots, as a covariance allows.
     *
     * @return the distance, not negative; empty when the covariance is singular
     */
    static OptionalDouble of(double[][] covariance, double[] vector) {
        int size = vector.length;
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++) {
            left[i] = covariance[i].clone();
        }
        double[] rest = vector.clone();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double pivot = left[i][i];
            if (!(pivot > SINGULAR * covariance[i][i])) {
                return OptionalDouble.empty();
            }
            sum += rest[i] * rest[i] / pivot;
            for (int j = i + 1; j < size; j++) {
                double factor = left[j][i] / pivot;
                rest[j] -= factor * rest[i];
                for (int k = i + 1; k < size; k++) {
                    left[j][k] -= factor * left[i][k];
                }
            }
        }
        return OptionalDouble.of(sum);
    }
}
