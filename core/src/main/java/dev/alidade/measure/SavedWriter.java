// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes a saved tally: the magic {@code ALDT}, the format version, the content, and the CRC32C of all before it.
 * Whole numbers are written in groups of seven bits, lowest first; texts as their length and their UTF-16 units.
 */
final class SavedWriter {
    static final int MAGIC = 0x414C4454;
    static final int FORMAT = 1;

    private byte[] written = new byte[256];
    private int size;

    SavedWriter() {
        fixed(MAGIC);
        write(FORMAT);
    }

    /** Writes a number that is not negative. */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("%s is negative.".formatted(value));
        }
        long rest = value;
        while (rest >= 0x80) {
            write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        write((int) rest);
    }

    /** Writes any number in eight bytes. */
    void signed(long value) {
        fixed((int) (value >>> 32));
        fixed((int) value);
    }

    /** An instant, to the nanosecond. */
    void instant(Instant value) {
        signed(value.getEpochSecond());
        number(value.getNano());
    }

    void string(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            number(value.charAt(i));
        }
    }

    void bytes(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, written, size, value.length);
        size += value.length;
    }

    /** The whole content with its checksum. */
    byte[] sealed() {
        fixed(Hashing.crc32c().hashBytes(written, 0, size).asInt());
        return Arrays.copyOf(written, size);
    }

    private void fixed(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            write(value >>> shift);
        }
    }

    private void write(int lowest) {
        room(1);
        written[size++] = (byte) lowest;
    }

    private void room(int more) {
        if (more > written.length - size) {
            int wanted = Math.addExact(size, more);
            int doubled = (int) Math.min(2L * written.length, Integer.MAX_VALUE - 8);
            written = Arrays.copyOf(written, Math.max(wanted, doubled));
        }
    }
}
