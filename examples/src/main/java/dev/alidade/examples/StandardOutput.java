// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which knows whether its reader has gone, as after {@code | head}. */
final class StandardOutput extends FilterOutputStream {
    private static final String READER_GONE = "Broken pipe"; // what POSIX systems call it

    private boolean abandoned;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            abandoned |= READER_GONE.equals(e.getMessage());
            throw e;
        }
    }

    /** Whether something couldn't be written since nobody reads any more: no reason for a complaint. */
    boolean abandoned() {
        return abandoned;
    }
}
