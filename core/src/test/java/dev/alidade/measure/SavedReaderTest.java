// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is written is read, each part at the ends of its range; what can't have been written is refused. */
class SavedReaderTest {
    private static SavedReader written(Consumer<SavedWriter> content) {
        SavedWriter out = new SavedWriter();
        content.accept(out);
        return SavedReader.unsealed(out.sealed());
    }

    private static String refusal(Consumer<SavedWriter> content, Consumer<SavedReader> reading) {
        SavedReader in = written(content);
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> reading.accept(in))
                .getMessage());
    }

    @Property
    void numbersAreReadAsTheyWereWritten(
            @ForAll @LongRange(min = 0) long number, @ForAll long signed, @ForAll String text) {
        SavedReader in = written(out -> {
            out.number(number);
            out.number(0);
            out.signed(signed);
            out.string(text);
            out.number(Long.MAX_VALUE);
        });
        assertEquals(number, in.number());
        assertEquals(0, in.number());
        assertEquals(signed, in.signed());
        assertEquals(text, in.string());
        assertEquals(Long.MAX_VALUE, in.number());
        in.end();
        assertThrows(IllegalArgumentException.class, () -> new SavedWriter().number(-1));
    }

    @Test
    void instantsAreReadToTheNanosecondUpToTheFirstAndTheLastOne() {
        SavedReader in = written(out -> {
            out.instant(Instant.MIN);
            out.instant(Instant.MAX);
            out.instant(Instant.ofEpochSecond(-1, 1));
        });
        assertEquals(Instant.MIN, in.instant());
        assertEquals(Instant.MAX, in.instant());
        assertEquals(Instant.ofEpochSecond(-1, 1), in.instant());
        in.end();
    }

    @Test
    void whatIsNoInstantIsRefused() {
        for (long second : new long[] {Instant.MIN.getEpochSecond() - 1, Instant.MAX.getEpochSecond() + 1}) {
            assertTrue(refusal(
                            out -> {
                                out.signed(second);
                                out.number(0);
                            },
                            SavedReader::instant)
                    .contains(second + " s and 0 ns is no instant"));
        }
        assertTrue(refusal(
                        out -> {
                            out.signed(0);
                            out.number(1_000_000_000);
                        },
                        SavedReader::instant)
                .contains("is no instant"));
    }

    @Test
    void aNumberOfMoreThan63BitsIsRefused() {
        byte[] saved = new SavedWriter().sealed();
        byte[] nines = new byte[saved.length + 10];
        System.arraycopy(saved, 0, nines, 0, 5);
        for (int i = 5; i < 15; i++) {
            nines[i] = (byte) 0x81;
        }
        SavedReader in = SavedReader.unsealed(ChangedTally.sealed(nines));
        assertTrue(String.valueOf(
                        assertThrows(IllegalArgumentException.class, in::number).getMessage())
                .contains("a number is too long"));
    }

    @Test
    void whatCantStandInTheBytesThatAreLeftIsRefused() {
        Consumer<SavedWriter> five = out -> {
            out.number(5);
            out.number(1);
            out.number(1);
            out.number(1);
            out.number(1);
        };
        assertTrue(refusal(five, in -> in.size(1)).contains("5 entries can't stand in 4 bytes"));
        assertTrue(refusal(five, SavedReader::bytes).contains("5 entries can't stand in 4 bytes"));
        Consumer<SavedWriter> four = out -> {
            out.number(4);
            out.signed(1);
        };
        assertEquals(4, written(four).size(1));
        assertEquals(4, written(four).size(2));
        assertTrue(refusal(four, in -> in.size(3)).contains("4 entries can't stand in 8 bytes"));
        assertTrue(refusal(out -> out.number(1), SavedReader::signed).contains("ends too early"));
        assertTrue(refusal(out -> out.number(1), in -> {
                    in.number();
                    in.number();
                })
                .contains("ends too early"));
    }

    @Test
    void aTextHoldsCharactersOnly() {
        assertEquals("\uFFFF", written(out -> out.string("\uFFFF")).string());
        assertTrue(refusal(
                        out -> {
                            out.number(1);
                            out.number(0x10000);
                        },
                        SavedReader::string)
                .contains("65536 is no character"));
    }

    @Test
    void bytesAreReadAsTheyWereWritten() {
        byte[] bytes = new byte[1_000];
        bytes[999] = 7;
        SavedReader in = written(out -> {
            out.bytes(bytes);
            out.bytes(new byte[0]);
        });
        assertArrayEquals(bytes, in.bytes());
        assertEquals(0, in.bytes().length);
        in.end();
    }

    @Test
    void bytesThatAreLeftOverAreCounted() {
        assertTrue(refusal(out -> out.signed(1), SavedReader::end).contains("8 bytes are left over"));
    }

    @Test
    void fewerBytesThanAnEmptyTallyHasAreNone() {
        byte[] empty = new SavedWriter().sealed();
        SavedReader.unsealed(empty).end();
        byte[] cut = Arrays.copyOf(empty, empty.length - 1);
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> SavedReader.unsealed(cut))
                        .getMessage())
                .startsWith("These 8 bytes are no saved tally"));
    }
}
