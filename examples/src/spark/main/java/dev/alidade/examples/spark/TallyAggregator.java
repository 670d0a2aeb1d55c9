// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.measure.Tally;
import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/**
 * Any analysis as an aggregation of Spark SQL: rows in, a saved tally out. As a typed column
 * ({@link Aggregator#toColumn()}) it works on groups of a dataset, by {@code functions.udaf} in SQL too.
 *
 * @param <I> the type of the inputs
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public final class TallyAggregator<I, T, R> extends Aggregator<I, RunningTally<T, R>, byte[]> {
    private static final long serialVersionUID = 1;

    private final SparkAnalysis<T, R> of;
    private final Step<I, T, R> step;

    /** Takes one input into a tally. */
    @FunctionalInterface
    interface Step<I, T, R> extends Serializable {
        void take(Tally<T, R> tally, I input);
    }

    TallyAggregator(SparkAnalysis<T, R> of, Step<I, T, R> step) {
        this.of = of;
        this.step = step;
    }

    @Override
    public RunningTally<T, R> zero() {
        return new RunningTally<>();
    }

    @Override
    public RunningTally<T, R> reduce(RunningTally<T, R> buffer, I input) {
        step.take(buffer.tally(of), input);
        return buffer;
    }

    @Override
    public RunningTally<T, R> merge(RunningTally<T, R> one, RunningTally<T, R> other) {
        if (!other.isEmpty()) {
            one.tally(of).merge(other.tally(of));
        }
        return one;
    }

    @Override
    public byte[] finish(RunningTally<T, R> buffer) {
        return buffer.tally(of).toBytes();
    }

    /** Java's serialization, which keeps the tally as an object from row to row and writes it when it travels. */
    @Override
    @SuppressWarnings("unchecked")
    public Encoder<RunningTally<T, R>> bufferEncoder() {
        return (Encoder<RunningTally<T, R>>) (Encoder<?>) Encoders.javaSerialization(RunningTally.class);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}
