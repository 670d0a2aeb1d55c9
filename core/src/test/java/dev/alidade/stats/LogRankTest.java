// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LogRankTest {
    /** Three samples over the same times, counts by sample. */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
    record Samples(long[][] events, long[][] censored) {}

    @Provide
    Arbitrary<Samples> few() {
        return samples(7);
    }

    @Provide
    Arbitrary<Samples> huge() {
        return samples(1L << 40);
    }

    private static Arbitrary<Samples> samples(long most) {
        Arbitrary<long[]> row = WaitingTimes.counts(5, most, true).map(counts -> {
            long[] row6 = new long[6 * 20];
            for (int i = 0; i < Math.min(20, counts.times().length); i++) {
                for (int k = 0; k < 5; k++) {
                    row6[6 * i + k] = counts.events()[k][i];
                }
                row6[6 * i + 5] = counts.censored()[i];
            }
            return row6;
        });
        return Combinators.combine(row, row).as((one, two) -> {
            Samples samples = new Samples(new long[3][20], new long[3][20]);
            for (int i = 0; i < 20; i++) {
                for (int k = 0; k < 3; k++) {
                    samples.events()[k][i] = one[6 * i + k];
                    samples.censored()[k][i] = two[6 * i + k];
                }
            }
            return samples;
        });
    }

    private static Optional<LogRank> test(Samples samples, int... order) {
        long[][] events = new long[order.length][];
        long[][] censored = new long[order.length][];
        for (int k = 0; k < order.length; k++) {
            events[k] = samples.events()[order[k]];
            censored[k] = samples.censored()[order[k]];
        }
        return LogRank.of(events, censored);
    }

    /** Two samples: observed less expected, squared, over the variance. */
    @Property(tries = 300)
    void twoSamplesAreTheTextbookFormula(@ForAll("few") Samples samples) {
        assertTextbook(samples);
    }

    @Property(tries = 100)
    void hugeSamplesAreTheTextbookFormulaToo(@ForAll("huge") Samples samples) {
        assertTextbook(samples);
    }

    private static void assertTextbook(Samples samples) {
        BigDecimal exact = BigDecimal.ZERO;
        double variance = 0;
        long[] waiting = new long[2];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 20; i++) {
                waiting[k] += samples.events()[k][i] + samples.censored()[k][i];
            }
        }
        for (int i = 0; i < 20; i++) {
            double n = waiting[0] + waiting[1];
            double d = samples.events()[0][i] + samples.events()[1][i];
            if (n > 1) {
                exact = exact.add(BigDecimal.valueOf(samples.events()[0][i])
                        .subtract(new BigDecimal(d)
                                .multiply(BigDecimal.valueOf(waiting[0]))
                                .divide(new BigDecimal(n), MathContext.DECIMAL128)));
                variance += d * waiting[0] * waiting[1] * (n - d) / (n * n * (n - 1));
            }
            for (int k = 0; k < 2; k++) {
                waiting[k] -= samples.events()[k][i] + samples.censored()[k][i];
            }
        }
        Optional<LogRank> test = test(samples, 0, 1);
        assertEquals(variance > 0, test.isPresent());
        if (variance > 0) {
            double expected = exact.doubleValue() * (exact.doubleValue() / variance);
            assertEquals(expected, test.orElseThrow().chiSquare(), 1e-9 * Math.max(1, expected));
            assertEquals(1, test.orElseThrow().df());
        }
    }

    @Property(tries = 200)
    void theOrderOfTheSamplesDoesNotMatter(@ForAll("huge") Samples samples) {
        Optional<LogRank> test = test(samples, 0, 1, 2);
        for (int[] order : new int[][] {{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            Optional<LogRank> other = test(samples, order);
            assertEquals(test.map(LogRank::df), other.map(LogRank::df));
            test.ifPresent(t ->
                    assertEquals(t.chiSquare(), other.orElseThrow().chiSquare(), 1e-8 * Math.max(1, t.chiSquare())));
        }
    }

    @Property(tries = 100)
    void equalSamplesDontDifferAtAll(@ForAll("huge") Samples samples) {
        Optional<LogRank> test = test(samples, 1, 1, 1);
        test.ifPresent(t -> assertEquals(new LogRank(0, 2, 1), t));
    }

    /** Samples of whom one is never at risk with the others have one degree of freedom less, and the same statistic. */
    @Property(tries = 100)
    void aSampleThatWaitsAtAnotherTimeChangesNothing(@ForAll("few") Samples samples) {
        long[][] events = new long[3][25];
        long[][] censored = new long[3][25];
        for (int k = 0; k < 2; k++) {
            System.arraycopy(samples.events()[k], 0, events[k], 5, 20);
            System.arraycopy(samples.censored()[k], 0, censored[k], 5, 20);
        }
        censored[2][0] = 4; // gone before anything happened
        Optional<LogRank> two = test(samples, 0, 1);
        Optional<LogRank> three = LogRank.of(events, censored);
        assertEquals(two, three);
    }

    @Example
    void withoutAnyoneWaitingTogetherThereIsNoTest() {
        assertEquals(Optional.empty(), LogRank.of(new long[0][0], new long[0][0]));
        assertEquals(Optional.empty(), LogRank.of(new long[][] {{3, 1}}, new long[][] {{0, 2}}));
        assertEquals(Optional.empty(), LogRank.of(new long[][] {{0}, {0}}, new long[][] {{3}, {4}}));
        assertEquals(Optional.empty(), LogRank.of(new long[][] {{3}, {4}}, new long[][] {{0}, {0}}));
    }
}
