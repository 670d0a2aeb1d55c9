// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.List;

/**
 * What a tally of facts costs: processor time of this thread (garbage collection is another one's), and what the
 * tally holds of the heap, object by object.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
final class Gauge<T, R> {
    private static final long LEAST_FACTS = 1_000_000; // few facts are tallied again and again
    private static final int WARM_UPS = 3;
    private static final long ENOUGH = 2_000_000_000; // nanoseconds of repetitions

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Analysis<T, R> analysis;
    private final Window window;
    private long facts;
    private long nanos;
    private long solving;

    Gauge(Analysis<T, R> analysis, Window window) {
        this.analysis = analysis;
        this.window = window;
    }

    /**
     * Measures the analysis of facts.
     *
     * @param line says what is measured
     * @param parts the facts in lists, each of which is forgotten before the next is asked for; may be asked for again
     */
    JsonLine measure(JsonLine line, Iterable<? extends List<T>> parts) {
        int inFirst = repeatFirst(parts);
        double nanosOfFirst = nanos / (double) facts;
        long solvingOfFirst = solving / (facts / inFirst);
        Tally<T, R> tally = tallied(parts);
        boolean one = facts == inFirst;
        solve(tally);
        return line.with("facts", facts)
                .with("nanosPerFact", one ? nanosOfFirst : nanos / (double) facts)
                .with("resultNanos", one ? solvingOfFirst : solving)
                .with("savedBytes", tally.toBytes().length)
                .with(
                        "heapBytes",
                        new HeldBytes().without(analysis).without(window).of(tally));
    }

    /** Tallies the first part until times mean something. */
    private int repeatFirst(Iterable<? extends List<T>> parts) {
        List<T> first = parts.iterator().next();
        long warm = 0;
        for (int i = 0; i < WARM_UPS && warm < ENOUGH; i++) {
            solve(tallied(List.of(first)));
            warm += nanos + solving;
        }
        long sumOfFacts = 0;
        long sumOfNanos = 0;
        long sumOfSolving = 0;
        while (sumOfFacts == 0 || (sumOfFacts < LEAST_FACTS && sumOfNanos + sumOfSolving < ENOUGH)) {
            solve(tallied(List.of(first)));
            sumOfFacts += facts;
            sumOfNanos += nanos;
            sumOfSolving += solving;
        }
        facts = sumOfFacts;
        nanos = sumOfNanos;
        solving = sumOfSolving;
        return first.size();
    }

    private Tally<T, R> tallied(Iterable<? extends List<T>> parts) {
        Tally<T, R> tally = analysis.tally(window);
        facts = 0;
        nanos = 0;
        for (List<T> part : parts) {
            long begun = threads.getCurrentThreadCpuTime();
            for (T fact : part) {
                tally.add(fact);
            }
            nanos += threads.getCurrentThreadCpuTime() - begun;
            facts += part.size();
        }
        return tally;
    }

    private void solve(Tally<T, R> tally) {
        long begun = threads.getCurrentThreadCpuTime();
        R result = tally.result();
        try {
            solving = threads.getCurrentThreadCpuTime() - begun;
        } finally {
            Reference.reachabilityFence(result); // so that it isn't left out
        }
    }
}
