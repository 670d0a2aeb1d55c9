// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;

/**
 * Any analysis over one window, on Spark: each partition is tallied where it lies, the tallies travel as bytes and are
 * merged as a tree. The result equals that of {@link Analysis#measure} over all facts, bit for bit, however they are
 * partitioned and however often a task is run again.
 *
 * <pre>{@code
 * HandoffReport report = SparkAnalysis.of(() -> Handoff.under(agreement), quarter)
 *         .measure(rows.map(row -> List.of(lead(row))));
 * }</pre>
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public final class SparkAnalysis<T, R> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Depth of the tree of merges: the driver gets about the square root of as many tallies as there are partitions. */
    private static final int DEPTH = 2;

    private final AnalysisSource<T, R> source;
    private final transient Window window;
    private transient @Nullable Analysis<T, R> analysis;

    private SparkAnalysis(AnalysisSource<T, R> source, Window window) {
        this.source = requireNonNull(source, "source");
        this.window = requireNonNull(window, "window");
    }

    /** What travels instead: a window is no serializable class, its parts are. */
    private record Travelling<T, R>(AnalysisSource<T, R> source, WindowParts window) implements Serializable {
        private Object readResolve() throws ObjectStreamException {
            return new SparkAnalysis<>(source, window.window());
        }
    }

    private Object writeReplace() throws ObjectStreamException {
        return new Travelling<>(source, WindowParts.of(window));
    }

    /**
     * An analysis on Spark.
     *
     * @param source makes the analysis, here and on each executor
     * @param window which facts count, and what is known of them
     * @param <T> the type of the facts
     * @param <R> the type of the result
     * @return the analysis
     */
    public static <T, R> SparkAnalysis<T, R> of(AnalysisSource<T, R> source, Window window) {
        return new SparkAnalysis<>(source, window);
    }

    /** The analysis; made once for each copy of this object that arrives somewhere. */
    private synchronized Analysis<T, R> analysis() {
        Analysis<T, R> made = analysis;
        if (made == null) {
            made = source.analysis();
            analysis = made;
        }
        return made;
    }

    /** A tally that has seen nothing. */
    Tally<T, R> tally() {
        return analysis().tally(window);
    }

    /** A tally that was saved. */
    Tally<T, R> tally(byte[] saved) {
        return analysis().tally(window, saved);
    }

    /**
     * The result over all inputs.
     *
     * @param inputs rows, or whatever travels; facts are made of them where they lie
     * @param facts makes the facts
     * @param <I> what travels
     * @return the result; over no inputs, that of an empty tally
     */
    public <I> R measure(JavaRDD<I> inputs, FactsOf<? super I, ? extends T> facts) {
        return result(tally(inputs, facts));
    }

    /**
     * The tally over all inputs, to be kept or merged with others.
     *
     * @param inputs rows, or whatever travels
     * @param facts makes the facts
     * @param <I> what travels
     * @return the saved tally
     */
    public <I> byte[] tally(JavaRDD<I> inputs, FactsOf<? super I, ? extends T> facts) {
        requireNonNull(facts, "facts");
        return partitions(inputs, (rows, use) -> {
            while (rows.hasNext()) {
                facts.facts(rows.next()).forEach(use);
            }
        });
    }

    /** Makes the facts of a whole partition, and hands over each of them. */
    @FunctionalInterface
    interface FactsOfPartition<I, T> extends Serializable {
        void facts(Iterator<I> inputs, Consumer<T> use);
    }

    /** The tally over all inputs, whose facts are made partition by partition. */
    <I> byte[] partitions(JavaRDD<I> inputs, FactsOfPartition<I, T> facts) {
        return merged(inputs.mapPartitions(rows -> {
            Tally<T, R> tally = tally();
            facts.facts(rows, tally::add);
            return List.of(tally.toBytes()).iterator();
        }));
    }

    /**
     * One tally of many.
     *
     * @param tallies saved tallies of this analysis and window over different facts
     * @return the saved tally over the facts of all; of none, an empty one
     */
    public byte[] merged(JavaRDD<byte[]> tallies) {
        return tallies.getNumPartitions() == 0 ? tally().toBytes() : tallies.treeReduce(this::merged, DEPTH);
    }

    /**
     * One tally of two.
     *
     * @param one a saved tally of this analysis and window
     * @param other another, over other facts
     * @return the saved tally over the facts of both
     */
    public byte[] merged(byte[] one, byte[] other) {
        Tally<T, R> both = tally(one);
        both.merge(tally(other));
        return both.toBytes();
    }

    /**
     * The result of a tally.
     *
     * @param tally a saved tally of this analysis and window
     * @return the result over its facts
     */
    public R result(byte[] tally) {
        return tally(tally).result();
    }

    /**
     * An aggregation of a column or of groups: it makes a saved tally of each group, a binary value that a table can keep.
     *
     * @param facts makes the facts of an input
     * @param <I> the type of the inputs, such as a row
     * @return the aggregation
     */
    public <I> TallyAggregator<I, T, R> aggregator(FactsOf<? super I, ? extends T> facts) {
        requireNonNull(facts, "facts");
        return new TallyAggregator<>(this, (tally, input) -> {
            for (T fact : facts.facts(input)) {
                tally.add(fact);
            }
        });
    }

    /**
     * An aggregation of saved tallies into one: days to months, markets to the whole.
     *
     * @return the aggregation
     */
    public TallyAggregator<byte[], T, R> merging() {
        return new TallyAggregator<>(this, (tally, saved) -> tally.merge(tally(saved)));
    }
}
