// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import java.util.OptionalDouble;

/**
 * Sums over some stated probabilities.
 *
 * @param count how many
 * @param sum their sum
 * @param squares the sum of their squares
 * @param costIfWon the sum of -ln(probability), those of 0 left out unless clipped
 * @param costIfLost the sum of -ln(1 - probability), those of 1 left out unless clipped
 * @param zeros how many were 0
 * @param ones how many were 1
 */
record ForecastMoments(
        long count, double sum, double squares, double costIfWon, double costIfLost, long zeros, long ones) {
    static final ForecastMoments NONE = new ForecastMoments(0, 0, 0, 0, 0, 0, 0);

    ForecastMoments {
        double rounding = 1e-9 * count;
        if (!(sum >= 0 && sum <= count + rounding && squares >= 0 && squares <= sum + rounding)
                || !(costIfWon >= 0 && costIfLost >= 0)
                || (count == 0 && costIfWon + costIfLost > 0)
                || zeros < 0
                || ones < 0
                || zeros + ones > count) {
            throw new IllegalStateException(
                    "%s probabilities with the sum %s, the sum of squares %s, %s zeros and %s ones are not possible."
                            .formatted(count, sum, squares, zeros, ones));
        }
    }

    /** Equal probabilities. */
    static ForecastMoments of(double forecast, long count, OptionalDouble clip) {
        return new ForecastMoments(
                count,
                count * forecast,
                count * (forecast * forecast),
                count * costIfWon(forecast, clip),
                count * costIfLost(forecast, clip),
                forecast == 0 ? count : 0,
                forecast == 1 ? count : 0);
    }

    /** What a probability costs that came true; 0 for one of 0, which costs infinitely much, unless it is clipped. */
    static double costIfWon(double forecast, OptionalDouble clip) {
        double taken = clipped(forecast, clip);
        return taken == 0 ? 0 : -StrictMath.log(taken);
    }

    /** What a probability costs that didn't come true. */
    static double costIfLost(double forecast, OptionalDouble clip) {
        double taken = clipped(forecast, clip);
        return taken == 1 ? 0 : -StrictMath.log1p(-taken);
    }

    /** The probability as logarithms take it. */
    static double clipped(double forecast, OptionalDouble clip) {
        return clip.isPresent() ? Math.min(1 - clip.getAsDouble(), Math.max(clip.getAsDouble(), forecast)) : forecast;
    }

    ForecastMoments plus(ForecastMoments other) {
        return new ForecastMoments(
                Math.addExact(count, other.count),
                sum + other.sum,
                squares + other.squares,
                costIfWon + other.costIfWon,
                costIfLost + other.costIfLost,
                zeros + other.zeros,
                ones + other.ones);
    }

    /** The mean of something that was summed up; 0 where nothing was, which then has no weight. */
    double mean(double total) {
        return count == 0 ? 0 : total / count;
    }
}
