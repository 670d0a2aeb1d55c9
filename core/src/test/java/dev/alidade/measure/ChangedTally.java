// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;

/** Saved tallies with another number in them, sealed as well as the true ones. */
public final class ChangedTally {
    private ChangedTally() {}

    /** The saved tally with another byte, some places after the name of a cell and its kind. */
    public static byte[] with(byte[] saved, String cell, char kind, int places, int value) {
        byte[] name = ((char) cell.length() + cell + kind).getBytes(StandardCharsets.US_ASCII);
        int at = Bytes.indexOf(saved, name);
        assertTrue(at > 0, cell);
        byte[] changed = saved.clone();
        changed[at + name.length + places] = (byte) value;
        return sealed(changed);
    }

    /** The saved tally with another text of the same length in the place of this one. */
    public static byte[] with(byte[] saved, String text, String other) {
        int at = Bytes.indexOf(saved, text.getBytes(StandardCharsets.US_ASCII));
        assertTrue(at > 0 && text.length() == other.length(), text);
        byte[] changed = saved.clone();
        System.arraycopy(other.getBytes(StandardCharsets.US_ASCII), 0, changed, at, other.length());
        return sealed(changed);
    }

    /** The same bytes, under a checksum that fits. */
    public static byte[] sealed(byte[] content) {
        int end = content.length - Ints.BYTES;
        byte[] checksum =
                Ints.toByteArray(Hashing.crc32c().hashBytes(content, 0, end).asInt());
        System.arraycopy(checksum, 0, content, end, Ints.BYTES);
        return content;
    }

    /** Asserts that the numbers of the saved tally are refused because they contradict each other. */
    public static void assertRefused(Analysis<?, ?> analysis, Window window, byte[] saved) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> analysis.tally(window, saved));
        assertTrue(refused.getMessage().contains("contradicts itself"), refused.getMessage());
    }
}
