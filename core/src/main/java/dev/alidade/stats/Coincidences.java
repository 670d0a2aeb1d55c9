// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * The coincidences of values within units: how often each code was given, and how often each two different codes met in
 * units of each size. From them alpha follows for every level of measurement. Whole numbers only, so units may come in any
 * order and parts may be merged: the result has the same bits. One thread at a time.
 *
 * <p>Krippendorff's coincidence matrix weighs a pair in a unit of m values by 1 / (m - 1); here pairs are counted apart for
 * each m and weighed at the end.
 */
public final class Coincidences {

    private final LongCounts values = new LongCounts();
    private final TreeMap<Long, LongCounts> pairsBySize = new TreeMap<>();

    /** Starts without units. */
    public Coincidences() {}

    /**
     * Adds a unit. A unit with fewer than two values has nothing to compare and is left out.
     *
     * @param codes what the coders gave, in any order: codes from 0, or {@link Krippendorff#MISSING}
     * @throws IllegalArgumentException if a code is negative and not missing
     */
    public void add(int... codes) {
        int[] sorted = Krippendorff.presentSorted(codes);
        if (sorted.length < 2) {
            return;
        }
        LongCounts pairs = pairsOf(sorted.length);
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            end = Krippendorff.endOfRun(sorted, start);
            values.add(sorted[start], end - start);
            int otherEnd;
            for (int other = end; other < sorted.length; other = otherEnd) {
                otherEnd = Krippendorff.endOfRun(sorted, other);
                pairs.add(key(sorted[start], sorted[other]), (long) (end - start) * (otherEnd - other));
            }
        }
    }

    /**
     * Adds a unit that is known by how many values it has in each category.
     *
     * @param counts at the place of a code, how many coders gave it; not negative
     * @throws IllegalArgumentException if a count is negative
     */
    public void addCounts(long... counts) {
        long size = 0;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] < 0) {
                throw new IllegalArgumentException("Count %d of code %d is negative.".formatted(counts[code], code));
            }
            size = Math.addExact(size, counts[code]);
        }
        if (size < 2) {
            return;
        }
        LongCounts pairs = pairsOf(size);
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] == 0) {
                continue;
            }
            values.add(code, counts[code]);
            for (int other = code + 1; other < counts.length; other++) {
                if (counts[other] != 0) {
                    pairs.add(key(code, other), Math.multiplyExact(counts[code], counts[other]));
                }
            }
        }
    }

    /**
     * Adds all units of another part. The other stays unchanged.
     *
     * @param other coincidences of other units
     * @throws IllegalArgumentException if it is this one itself
     */
    public void merge(Coincidences other) {
        requireNonNull(other, "other");
        if (other == this) {
            throw new IllegalArgumentException(
                    "These coincidences can't be merged into themselves: units would count twice.");
        }
        addRenumbered(other, code -> code);
    }

    /** Adds all units of another part whose codes have other numbers; the new numbers must differ as the old ones do. */
    void addRenumbered(Coincidences other, IntUnaryOperator newCode) {
        for (long code : other.values.sortedKeys()) {
            values.add(newCode.applyAsInt((int) code), other.values.get(code));
        }
        for (Map.Entry<Long, LongCounts> entry : other.pairsBySize.entrySet()) {
            LongCounts theirs = entry.getValue();
            LongCounts ours = pairsOf(entry.getKey());
            for (long pair : theirs.sortedKeys()) {
                int a = newCode.applyAsInt(smaller(pair));
                int b = newCode.applyAsInt(larger(pair));
                ours.add(key(Math.min(a, b), Math.max(a, b)), theirs.get(pair));
            }
        }
    }

    /**
     * Alpha of categories without order: two are the same or they are not.
     *
     * @return alpha, bit for bit that of {@link NominalCoincidences}
     */
    public Alpha nominal() {
        LongCounts disagreements = new LongCounts();
        pairsBySize.forEach((size, pairs) -> {
            for (long pair : pairs.sortedKeys()) {
                disagreements.add(size, pairs.get(pair));
            }
        });
        return NominalCoincidences.alpha(values, disagreements);
    }

    /**
     * Alpha of ranks: codes in their order, as far apart as there are values between them,
     * \( \delta_{ck} = \sum_{g=c}^k n_g - (n_c + n_k)/2 \).
     *
     * @return alpha with what it is made of
     */
    public Alpha ordinal() {
        return alpha(LevelDistance.ordinal(values));
    }

    /**
     * Alpha of numbers with equal steps: \( \delta_{ck} = c - k \).
     *
     * @param valueOf the number that a code stands for; finite
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a number is not finite
     */
    public Alpha interval(IntToDoubleFunction valueOf) {
        requireNonNull(valueOf, "valueOf");
        return alpha(LevelDistance.interval(values.sortedKeys(), valueOf));
    }

    /**
     * Alpha of amounts with a true zero: \( \delta_{ck} = (c - k) / (c + k) \).
     *
     * @param valueOf the amount that a code stands for; finite and not negative
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public Alpha ratio(IntToDoubleFunction valueOf) {
        requireNonNull(valueOf, "valueOf");
        return alpha(LevelDistance.ratio(values.sortedKeys(), valueOf));
    }

    /**
     * Alpha with a distance of the caller's. Its bits don't depend on the order of the units, but sums run in the order of
     * the codes: number the categories by a rule of their own, not by first appearance.
     *
     * @param distance the disagreement of two categories
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a distance is negative or not finite
     */
    public Alpha alpha(Distance distance) {
        requireNonNull(distance, "distance");
        long[] codes = values.sortedKeys();
        long n = Arrays.stream(codes).map(values::get).reduce(0, Math::addExact);
        if (n == 0) {
            return Alpha.NOTHING_TO_COMPARE;
        }
        double observed = 0;
        for (Map.Entry<Long, LongCounts> entry : pairsBySize.entrySet()) {
            LongCounts pairs = entry.getValue();
            double sum = 0;
            for (long pair : pairs.sortedKeys()) {
                sum += pairs.get(pair) * checked(distance, smaller(pair), larger(pair));
            }
            observed += 2 * sum / (entry.getKey() - 1);
        }
        double expected = 0;
        for (int i = 0; i < codes.length; i++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += values.get(codes[j]) * checked(distance, (int) codes[j], (int) codes[i]);
            }
            expected += 2 * sum * values.get(codes[i]);
        }
        return Alpha.of(observed / n, expected / n / (n - 1), n);
    }

    private static double checked(Distance distance, int a, int b) {
        double value = distance.between(a, b);
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Distance %s of codes %d and %d: wanted a finite number, not negative."
                    .formatted(Double.toString(value), a, b));
        }
        return value;
    }

    private LongCounts pairsOf(long unitSize) {
        return pairsBySize.computeIfAbsent(unitSize, size -> new LongCounts());
    }

    private static long key(int smaller, int larger) {
        return ((long) smaller << 32) | larger;
    }

    private static int smaller(long key) {
        return (int) (key >>> 32);
    }

    private static int larger(long key) {
        return (int) key;
    }
}
