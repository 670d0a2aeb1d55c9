// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.io.InputStream;

/** Shows how far the reading of a file is. */
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
}
