// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * The weighted sum of squares of distances that are estimated with correlated, nearly normal errors: \( Q = \sum_k w_k
 * \hat d_k^2 \), which chance makes larger than \( \sum_k w_k d_k^2 \). The distribution of Q by its first three cumulants,
 * as that of a shifted and stretched chi-square (K. Pearson's approximation as extended by J. P. Imhof, "Computing the
 * distribution of quadratic forms in normal variables", Biometrika 48 (1961)). For the lower limit the
 * true distances are taken to lie in the direction of the estimated ones, for the upper one also in that of the errors.
 */
public final class SquaredDistances {
    private static final int HALVINGS = 200;
    private static final double FARTHEST = 1e9;

    private final double[] cumulants = new double[3]; // of the errors alone: traces of powers of W V
    private final double observed;
    private final Direction along; // the estimated distances
    private final Direction widest; // all off by their own standard error: where chance may hide most

    /** A direction of true distances: what one of length 1 adds to the cumulants, and its sum of squares. */
    private record Direction(double first, double second, double third, double squares) {}

    private SquaredDistances(double[] weights, double[] distances, double[][] covariance) {
        int size = weights.length;
        double[][] product = new double[size][size]; // W V
        double[] errors = new double[size];
        for (int j = 0; j < size; j++) {
            errors[j] = Math.sqrt(Math.max(0, covariance[j][j]));
            for (int k = 0; k < size; k++) {
                product[j][k] = weights[j] * covariance[j][k];
            }
        }
        double[][] power = product;
        for (int order = 0; order < cumulants.length; order++) {
            for (int j = 0; j < size; j++) {
                cumulants[order] += power[j][j];
            }
            power = times(power, product);
        }
        observed = sum(weights, distances);
        widest = direction(weights, errors, product);
        along = observed > 0 ? direction(weights, distances, product) : widest;
    }

    private static Direction direction(double[] weights, double[] distances, double[][] product) {
        double[] shifted = new double[3]; // d' W (V W)^j d
        double[] moved = new double[distances.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = weights[k] * distances[k];
        }
        for (int order = 0; order < shifted.length; order++) {
            for (int k = 0; k < moved.length; k++) {
                shifted[order] += moved[k] * distances[k];
            }
            moved = times(product, moved);
        }
        return new Direction(shifted[0], shifted[1], shifted[2], sum(weights, distances));
    }

    private static double sum(double[] weights, double[] distances) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * distances[k] * distances[k];
        }
        return sum;
    }

    private static double[][] times(double[][] one, double[][] other) {
        double[][] product = new double[one.length][one.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                for (int k = 0; k < one.length; k++) {
                    product[i][k] += one[i][j] * other[j][k];
                }
            }
        }
        return product;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    /**
     * Some estimated distances.
     *
     * @param weights their weights, not negative
     * @param distances the estimated distances
     * @param covariance the covariances of their errors
     * @return the sum of squares, with what can be said of it
     */
    public static SquaredDistances of(double[] weights, double[] distances, double[][] covariance) {
        return new SquaredDistances(weights, distances, covariance);
    }

    /**
     * The weighted sum of squares of the estimated distances.
     *
     * @return Q, not negative
     */
    public double observed() {
        return observed;
    }

    /**
     * The probability that chance alone makes Q at least as large as it is.
     *
     * @return the probability, 0 to 1; 1 where the errors have no variance and Q is 0
     */
    public double probability() {
        return above(along, 0);
    }

    /**
     * The lower limit of the sum of squares of the true distances.
     *
     * @param tail the probability below, such as 0.025
     * @return the limit; 0 when chance alone makes Q so large with at least this probability
     */
    public double low(double tail) {
        return above(along, 0) >= tail ? 0 : solve(along, tail, 1);
    }

    /**
     * The upper limit of the sum of squares of the true distances, never below Q: the larger one of the direction of the
     * estimated distances and of that in which chance may hide most.
     *
     * @param tail the probability above, such as 0.025
     * @return the limit
     */
    public double high(double tail) {
        return Math.max(observed, Math.max(high(along, tail), high(widest, tail)));
    }

    private double high(Direction direction, double tail) {
        double far = 1;
        while (far < FARTHEST && above(direction, far) < 1 - tail) {
            far *= 2;
        }
        return solve(direction, 1 - tail, far);
    }

    /** The sum of squares at which Q is exceeded with a probability, which grows with the length of the distances. */
    private double solve(Direction direction, double probability, double farthest) {
        double low = 0;
        double high = farthest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            } else if (above(direction, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * high * direction.squares();
    }

    /** The probability of at least Q when the true distances are so many times a direction. */
    private double above(Direction direction, double times) {
        double square = times * times;
        double first = cumulants[0] + square * direction.first();
        double second = cumulants[1] + 2 * square * direction.second();
        double third = cumulants[2] + 3 * square * direction.third();
        if (!(second > 0)) {
            return observed <= first ? 1 : 0;
        }
        double df = third > 0 ? second / third * (second / third) * second : first * first / second;
        double x = (observed - first) * Math.sqrt(df / second) + df;
        return Gamma.upperTail(df / 2, x / 2);
    }
}
