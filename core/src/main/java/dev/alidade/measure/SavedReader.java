// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads what {@link SavedWriter} wrote. Trusts nothing: every length is compared with the bytes that are left before
 * anything is allocated, and all that is wrong ends in an {@link IllegalArgumentException}.
 */
final class SavedReader {
    private static final int HEAD = 5;
    private static final int CHECKSUM = 4;

    private final byte[] saved;
    private final int end;
    private int position = HEAD;

    private SavedReader(byte[] saved) {
        this.saved = saved;
        this.end = saved.length - CHECKSUM;
    }

    static SavedReader unsealed(byte[] saved) {
        if (saved.length < HEAD + CHECKSUM || Ints.fromByteArray(saved) != SavedWriter.MAGIC) {
            throw new IllegalArgumentException(
                    "These %s bytes are no saved tally of this library. Maybe the file is another one or was cut off; if it was a tally, recompute it from its facts."
                            .formatted(saved.length));
        }
        if (saved[HEAD - 1] != SavedWriter.FORMAT) {
            throw new IllegalArgumentException(
                    "Saved tally has format %s, this library reads format %s: recompute it from its facts."
                            .formatted(saved[HEAD - 1], SavedWriter.FORMAT));
        }
        SavedReader in = new SavedReader(saved);
        int stored = Ints.fromByteArray(Arrays.copyOfRange(saved, in.end, saved.length));
        if (Hashing.crc32c().hashBytes(saved, 0, in.end).asInt() != stored) {
            throw new IllegalArgumentException(
                    "Saved tally is damaged: its checksum doesn't fit its content. Maybe it was cut off or changed: recompute it from its facts.");
        }
        return in;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            long group = next();
            value |= (group & 0x7F) << shift;
            if ((group & 0x80) == 0) {
                return value;
            }
        }
        throw damaged("a number is too long");
    }

    /** A number of things that take at least the given number of bytes each. */
    int size(int bytesEach) {
        long size = number();
        if (size > (end - position) / bytesEach) {
            throw damaged("%s entries can't stand in %s bytes".formatted(size, end - position));
        }
        return (int) size;
    }

    long signed() {
        require(Long.BYTES);
        long value = Longs.fromByteArray(Arrays.copyOfRange(saved, position, position + Long.BYTES));
        position += Long.BYTES;
        return value;
    }

    String string() {
        char[] units = new char[size(1)];
        for (int i = 0; i < units.length; i++) {
            long unit = number();
            if (unit > Character.MAX_VALUE) {
                throw damaged("%s is no character".formatted(unit));
            }
            units[i] = (char) unit;
        }
        return new String(units);
    }

    /** What {@link SavedWriter#instant} wrote. */
    Instant instant() {
        long second = signed();
        long nano = number();
        if (second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond() || nano > 999_999_999) {
            throw damaged("%s s and %s ns is no instant".formatted(second, nano));
        }
        return Instant.ofEpochSecond(second, nano);
    }

    byte[] bytes() {
        int length = size(1);
        position += length;
        return Arrays.copyOfRange(saved, position - length, position);
    }

    void end() {
        if (position != end) {
            throw damaged("%s bytes are left over".formatted(end - position));
        }
    }

    IllegalArgumentException damaged(String how) {
        return new IllegalArgumentException(
                "Saved tally is damaged at byte %s: %s. Recompute it from its facts.".formatted(position, how));
    }

    private long next() {
        require(1);
        return saved[position++];
    }

    private void require(int bytes) {
        if (end - position < bytes) {
            throw damaged("it ends too early");
        }
    }
}
