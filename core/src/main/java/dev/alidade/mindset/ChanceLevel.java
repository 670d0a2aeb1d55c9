// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The share of answers inside the three most named codes that is expected where nobody agrees with anybody: every person
 * names as many different codes as in truth, but by lot, all codes equally likely. With 12 codes and 3 answers each, 5
 * persons "share" about half of their answers, and 1,000 a little more than a quarter.
 *
 * <p>The mean over repeated drawings, as many as about 50,000 drawn codes allow (at least one, at most 4,000), which
 * leaves a standard error below .005. The drawings come from SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014), seeded with the number of codes and how many persons named
 * how many: the same numbers give the same level everywhere.
 */
final class ChanceLevel {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long WORK = 50_000;
    private static final long MOST_DRAWINGS = 4_000;

    private final int[] codes;
    private final long[] people;
    private long state;

    private ChanceLevel(int distinct, long seed) {
        this.codes = new int[distinct];
        Arrays.setAll(codes, i -> i);
        this.people = new long[distinct];
        this.state = seed;
    }

    /**
     * The level.
     *
     * @param cohort who answered; at least one with a code
     * @param distinct how many different codes they named
     * @return above 0, at most 1
     */
    static double of(Cohort cohort, int distinct) {
        SortedMap<Integer, Long> personsByNumber = new TreeMap<>();
        for (AnswerSheet sheet : cohort.sheets()) {
            personsByNumber.merge(sheet.size(), 1L, Math::addExact);
        }
        return of(personsByNumber, distinct);
    }

    static double of(SortedMap<Integer, Long> personsByNumber, int distinct) {
        if (distinct <= CodeRanking.TOP) {
            return 1;
        }
        long answers = 0;
        long seed = mixed(distinct);
        for (Map.Entry<Integer, Long> number : personsByNumber.entrySet()) {
            answers = Math.addExact(answers, Math.multiplyExact((long) number.getKey(), number.getValue()));
            seed = mixed(seed + number.getKey());
            seed = mixed(seed + number.getValue());
        }
        long drawings = Math.max(1, Math.min(MOST_DRAWINGS, WORK / (answers + distinct)));
        ChanceLevel lot = new ChanceLevel(distinct, seed);
        long inside = 0;
        for (long i = 0; i < drawings; i++) {
            inside = Math.addExact(inside, lot.draw(personsByNumber));
        }
        return inside / ((double) drawings * answers);
    }

    /** One drawing: how many answers fall into its three most named codes. */
    private long draw(SortedMap<Integer, Long> personsByNumber) {
        Arrays.fill(people, 0);
        for (Map.Entry<Integer, Long> number : personsByNumber.entrySet()) {
            for (long person = 0; person < number.getValue(); person++) {
                drawPerson(number.getKey());
            }
        }
        long first = 0;
        long second = 0;
        long third = 0;
        for (long count : people) {
            if (count > first) {
                third = second;
                second = first;
                first = count;
            } else if (count > second) {
                third = second;
                second = count;
            } else if (count > third) {
                third = count;
            }
        }
        return first + second + third;
    }

    /** The beginning of a shuffle: so many different codes, all sets equally likely. */
    private void drawPerson(int number) {
        for (int i = 0; i < number; i++) {
            int at = i + (int) Math.multiplyHigh(next() >>> 1, 2L * (codes.length - i));
            int code = codes[at];
            codes[at] = codes[i];
            codes[i] = code;
            people[code]++;
        }
    }

    private long next() {
        state += GAMMA;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
