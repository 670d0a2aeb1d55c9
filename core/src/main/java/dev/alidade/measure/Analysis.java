// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * A computation over facts of one type that can run in parts: on one thread, on many, or on many machines, with the
 * same result bit for bit. Immutable and thread-safe; its settings are fixed when it is made.
 *
 * <pre>{@code
 * HandoffReport report = Handoff.under(agreement).measure(leads, quarter);
 * }</pre>
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result, a value with {@code equals}
 */
public interface Analysis<T, R> {
    /**
     * A new, empty tally over the given window.
     *
     * @param window which facts count, and what is known of them
     * @return a tally that has seen nothing yet
     */
    Tally<T, R> tally(Window window);

    /**
     * Reads back what {@link Tally#toBytes()} of a tally of this analysis, these settings and this window wrote.
     *
     * @param window the window that the saved tally was made for
     * @param saved the saved bytes; not changed, not kept
     * @return a tally that goes on where the saved one stopped
     * @throws IllegalArgumentException if the bytes are damaged, or belong to another analysis, version, setting or
     *     window
     */
    Tally<T, R> tally(Window window, byte[] saved);

    /**
     * The result over all given facts.
     *
     * @param facts the facts, in any order
     * @param window which of them count, and what is known of them
     * @return the result; over no facts, the result of an empty tally
     */
    default R measure(Iterable<? extends T> facts, Window window) {
        Tally<T, R> tally = tally(window);
        for (T fact : facts) {
            tally.add(fact);
        }
        return tally.result();
    }

    /**
     * A collector for streams, parallel ones too.
     *
     * @param window which facts count, and what is known of them
     * @return an unordered collector with this analysis's result
     */
    default Collector<T, ?, R> collector(Window window) {
        return Collector.<T, Tally<T, R>, R>of(
                () -> tally(window),
                Tally::add,
                (left, right) -> {
                    left.merge(right);
                    return left;
                },
                Tally::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * This analysis once for each group of facts: by campaign, market, owner.
     *
     * @param name what the facts are grouped by; the identity of {@code key}: tallies grouped under different names
     *     refuse to merge
     * @param key the group of a fact, a pure function; facts without one are collected in {@link Grouped#ungrouped()}
     * @return the grouped analysis
     * @throws UnsupportedOperationException if the facts are answers of persons: their breakdowns live inside the
     *     analysis, where small groups are suppressed
     */
    default Analysis<T, Grouped<R>> by(String name, Function<? super T, Optional<String>> key) {
        return new GroupedAnalysis<>(this, name, key);
    }
}
