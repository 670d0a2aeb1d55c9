// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.io.InputStream;

/** Shows how far the reading of files is. */
@FunctionalInterface
public interface Progress {
    /** Shows nothing. */
    Progress NONE = (bytes, file, length) -> bytes;

    /**
     * Watches the bytes of a file.
     *
     * @param bytes the file's content
     * @param file the file's name
     * @param length its length in bytes
     * @return the same content, to be read and closed instead
     */
    InputStream watch(InputStream bytes, String file, long length);

    /**
     * Watches work that is done step by step.
     *
     * @param task what is done
     * @param steps in how many steps
     * @param size how much is read for it, in bytes: little work need not be shown
     * @return to be told of each step, and closed
     */
    default Steps watch(String task, int steps, long size) {
        return () -> {};
    }

    /** Work that is done step by step. */
    @FunctionalInterface
    interface Steps extends AutoCloseable {
        /** Says that one more step is done. */
        void done();

        @Override
        default void close() {}
    }
}
