// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * How often each stated probability was stated, and how often it came true: by value, in units of 10^-12, as long as there
 * are at most {@value #MOST} different ones. From then on those between 0 and 1 are counted by thousandths, each as the
 * middle of its thousandth. Which of both it is depends on the values only, not on their order.
 */
public final class ProbabilityCounts extends Cell<ProbabilityCounts> {
    /** So many different probabilities are told apart. */
    public static final int MOST = 1_000;

    private static final long ONE = 1_000_000_000_000L;
    private static final long WIDTH = ONE / 1_000;

    private boolean coarse;
    private int size;
    private long[] values = new long[8]; // ascending
    private long[] hits = new long[8];
    private long[] misses = new long[8];

    /** No probabilities yet. */
    public ProbabilityCounts() {}

    /**
     * A probability and what came of it.
     *
     * @param probability the probability, 0 to 1, to twelve decimals; or the middle of its thousandth
     * @param hits how often it came true
     * @param misses how often it didn't
     */
    public record Entry(double probability, long hits, long misses) {}

    /**
     * Counts a probability.
     *
     * @param probability the probability, 0 to 1
     * @param cameTrue whether what it was stated for came
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public void add(double probability, boolean cameTrue) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Probability %s is not between 0 and 1. Maybe it is a percentage.".formatted(probability));
        }
        add(Math.round(probability * ONE), cameTrue ? 1 : 0, cameTrue ? 0 : 1);
    }

    private void add(long value, long moreHits, long moreMisses) {
        long key = coarse ? coarsened(value) : value;
        int at = Arrays.binarySearch(values, 0, size, key);
        if (at < 0) {
            if (!coarse && size == MOST) {
                coarsen();
                add(value, moreHits, moreMisses);
                return;
            }
            at = -at - 1;
            insert(at, key);
        }
        hits[at] = Math.addExact(hits[at], moreHits);
        misses[at] = Math.addExact(misses[at], moreMisses);
    }

    private void insert(int at, long key) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            hits = Arrays.copyOf(hits, 2 * size);
            misses = Arrays.copyOf(misses, 2 * size);
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(hits, at, hits, at + 1, size - at);
        System.arraycopy(misses, at, misses, at + 1, size - at);
        values[at] = key;
        hits[at] = 0;
        misses[at] = 0;
        size++;
    }

    private static long coarsened(long value) {
        return value == 0 || value == ONE ? value : value / WIDTH * WIDTH + WIDTH / 2;
    }

    private void coarsen() {
        if (coarse) {
            return;
        }
        coarse = true;
        ProbabilityCounts fine = new ProbabilityCounts();
        fine.size = size;
        fine.values = values;
        fine.hits = hits;
        fine.misses = misses;
        size = 0;
        values = new long[fine.size + 2];
        hits = new long[fine.size + 2];
        misses = new long[fine.size + 2];
        fine.forEach(this::add);
    }

    private interface Visitor {
        void visit(long value, long hits, long misses);
    }

    private void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(values[i], hits[i], misses[i]);
        }
    }

    /**
     * Whether every different probability is told apart.
     *
     * @return false if there were more than {@value #MOST} different ones
     */
    public boolean exact() {
        return !coarse;
    }

    /**
     * What was counted.
     *
     * @return the probabilities that were stated, lowest first
     */
    public ImmutableList<Entry> entries() {
        ImmutableList.Builder<Entry> entries = ImmutableList.builderWithExpectedSize(size);
        forEach((value, yes, no) -> entries.add(new Entry((double) value / ONE, yes, no)));
        return entries.build();
    }

    @Override
    void merge(ProbabilityCounts other) {
        if (other.coarse) {
            coarsen();
        }
        other.forEach(this::add);
    }

    @Override
    void write(SavedWriter out) {
        out.number(coarse ? 1 : 0);
        out.number(size);
        forEach((value, yes, no) -> {
            out.number(value);
            out.number(yes);
            out.number(no);
        });
    }

    @Override
    void read(SavedReader in) {
        long form = in.number();
        coarse = form == 1;
        int saved = in.size(3);
        if (form > 1 || (!coarse && saved > MOST)) {
            throw in.damaged("%s probabilities can't be in form %s".formatted(saved, form));
        }
        long last = -1;
        for (int i = 0; i < saved; i++) {
            long value = in.number();
            long yes = in.number();
            long no = in.number();
            if (value <= last || value > ONE || (yes == 0 && no == 0) || (coarse && coarsened(value) != value)) {
                throw in.damaged("%s is no probability that can stand here".formatted(value));
            }
            add(value, yes, no);
            last = value;
        }
    }

    @Override
    char kind() {
        return 'P';
    }
}
