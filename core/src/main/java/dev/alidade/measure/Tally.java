// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/**
 * A running analysis. Used by one thread at a time: give each thread or partition its own and merge them, as
 * {@link Analysis#collector} does. Handing a tally on from one thread to another is fine when that is a
 * <i>happens-before</i>, as with executors, queues and {@code join}.
 *
 * <p>Two threads in one tally lose counts. That is noticed where it costs nothing: {@link #merge} and {@link #toBytes} of
 * the tallies of this library, and all calls of whole reviews and of grouped tallies, throw a {@link
 * java.util.ConcurrentModificationException} when they meet another call, on a best-effort basis: it shows a mistake in the
 * program, it is no lock. From then on, the counts of that tally can't be trusted. {@link #add} of a single topic notices nothing.
 *
 * <p>An {@link ArithmeticException} of {@link #add} or {@link #merge} says that a count went beyond 2<sup>63</sup>; such a
 * tally is of no more use.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public interface Tally<T, R> {
    /**
     * Takes one fact into account.
     *
     * @param fact the fact; not kept
     */
    void add(T fact);

    /**
     * Takes everything into account that the other tally has seen. The order of merging doesn't matter.
     *
     * @param other a tally of the same analysis, settings and window over other facts; stays unchanged
     * @throws IllegalArgumentException if the other tally is this one, or of another analysis, setting or window
     */
    void merge(Tally<T, R> other);

    /**
     * The result so far. Pure: may be asked at any time, any number of times.
     *
     * @return the result over all facts seen
     */
    R result();

    /**
     * The result of this tally as that of one group among others. Whether a thing is on record at all (losses, touches, next
     * steps) is asked of the whole, for where anybody records it a group without any has none; so the groups add up to the
     * whole. All else is of this tally's facts alone.
     *
     * @param whole a tally of the same analysis, settings and window over the facts of all groups, this one's among them;
     *     stays unchanged
     * @return the result over all facts that this tally has seen; {@link #result()} unless the analysis asks for more
     * @throws IllegalArgumentException if the whole is of another analysis, setting or window
     */
    default R resultWithin(Tally<T, R> whole) {
        return result();
    }

    /**
     * Everything this tally knows, to be read back by {@link Analysis#tally(Window, byte[])}. Equal for equal facts,
     * whatever their order. May hold ids and answers: protect it as you protect the facts.
     *
     * @return the saved tally
     */
    byte[] toBytes();
}
