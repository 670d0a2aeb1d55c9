// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.measure.Tally;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The buffer of an aggregation: a tally while rows come in, its bytes while it travels, neither before the first row. Used by
 * one thread at a time.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public final class RunningTally<T, R> implements Serializable {
    private static final long serialVersionUID = 1;

    private transient @Nullable Tally<T, R> tally;
    private transient byte @Nullable [] saved;

    /** Nothing tallied yet. */
    RunningTally() {}

    boolean isEmpty() {
        return tally == null && saved == null;
    }

    /** The tally, read back after a journey or begun. */
    Tally<T, R> tally(SparkAnalysis<T, R> of) {
        Tally<T, R> running = tally;
        if (running == null) {
            running = saved == null ? of.tally() : of.tally(saved);
            tally = running;
            saved = null;
        }
        return running;
    }

    private byte[] bytes() {
        Tally<T, R> running = tally;
        if (running != null) {
            return running.toBytes();
        }
        return saved == null ? new byte[0] : saved;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        byte[] bytes = bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void readObject(ObjectInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        saved = bytes.length == 0 ? null : bytes;
    }
}
