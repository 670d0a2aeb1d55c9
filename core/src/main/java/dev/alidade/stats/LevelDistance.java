// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Krippendorff's squared differences for codes that stand for ranks, numbers or amounts. */
final class LevelDistance {

    private LevelDistance() {}

    static Distance ordinal(LongCounts values) {
        long[] codes = values.sortedKeys();
        double[] middle = new double[codes.length]; // the mean rank of the values with this code, but for a constant
        long before = 0;
        for (int i = 0; i < codes.length; i++) {
            long count = values.get(codes[i]);
            middle[i] = before + count / 2.0;
            before += count;
        }
        return squaredDifference(codes, middle);
    }

    static Distance interval(long[] codes, IntToDoubleFunction valueOf) {
        return squaredDifference(codes, numbers(codes, valueOf));
    }

    static Distance ratio(long[] codes, IntToDoubleFunction valueOf) {
        double[] amounts = numbers(codes, valueOf);
        for (double amount : amounts) {
            if (amount < 0) {
                throw new IllegalArgumentException(
                        "Amount %s is negative: the ratio level needs a true zero. Maybe the interval level fits."
                                .formatted(Double.toString(amount)));
            }
        }
        return (a, b) -> {
            double x = amounts[Arrays.binarySearch(codes, a)];
            double y = amounts[Arrays.binarySearch(codes, b)];
            double difference = x + y > 0 ? (x - y) / (x + y) : 0;
            return difference * difference;
        };
    }

    private static Distance squaredDifference(long[] codes, double[] numbers) {
        return (a, b) -> {
            double difference = numbers[Arrays.binarySearch(codes, a)] - numbers[Arrays.binarySearch(codes, b)];
            return difference * difference;
        };
    }

    private static double[] numbers(long[] codes, IntToDoubleFunction valueOf) {
        return Arrays.stream(codes)
                .mapToDouble(code -> number((int) code, valueOf))
                .toArray();
    }

    private static double number(int code, IntToDoubleFunction valueOf) {
        double value = valueOf.applyAsDouble(code);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Code %d stands for %s: wanted a finite number.".formatted(code, Double.toString(value)));
        }
        return value;
    }
}
