// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Numbers and texts as bytes: written behind each other, and read in the same order. */
public final class RowBytes {
    private static final int SMALL = 256;
    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private byte[] bytes = new byte[SMALL];
    private int end;
    private int at;

    /** Nothing yet. */
    public RowBytes() {}

    /** Forgets everything. */
    public void clear() {
        end = 0;
        at = 0;
    }

    /**
     * How much is written.
     *
     * @return a number of bytes
     */
    public int size() {
        return end;
    }

    /**
     * Writes a number.
     *
     * @param value 0 or more
     */
    public void number(long value) {
        long rest = value;
        while (rest > LOW) {
            room(1);
            bytes[end++] = (byte) ((rest & LOW) | MORE);
            rest >>>= BITS;
        }
        room(1);
        bytes[end++] = (byte) rest;
    }

    /**
     * Writes a text, for which one without lone surrogates is wanted, as any decoded text is.
     *
     * @param text the text
     */
    public void text(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) > LOW) {
                byte[] encoded = text.getBytes(UTF_8);
                number(encoded.length * 2L + 1);
                room(encoded.length);
                System.arraycopy(encoded, 0, bytes, end, encoded.length);
                end += encoded.length;
                return;
            }
        }
        number(length * 2L);
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[end++] = (byte) text.charAt(i);
        }
    }

    private void room(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(end, more), bytes.length * 2));
        }
    }

    /**
     * Reads a number.
     *
     * @return the number that was written
     */
    public long number() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return value;
            }
            shift += BITS;
        }
    }

    /**
     * Reads a text.
     *
     * @return the text that was written
     */
    public String text() {
        long head = number();
        int length = (int) (head >>> 1);
        String text = length == 0 ? "" : new String(bytes, at, length, (head & 1) == 0 ? ISO_8859_1 : UTF_8);
        at += length;
        return text;
    }

    /**
     * Writes everything to a stream.
     *
     * @param out the stream
     * @throws IOException if it can't be written
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, end);
    }

    /**
     * Takes everything from a stream, instead of what is here.
     *
     * @param in the stream
     * @param size how many bytes
     * @throws IOException if it can't be read, or ends too early
     */
    public void readFrom(DataInputStream in, int size) throws IOException {
        clear();
        room(size);
        in.readFully(bytes, 0, size);
        end = size;
    }
}
