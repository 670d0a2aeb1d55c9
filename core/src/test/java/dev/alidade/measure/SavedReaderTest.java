// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
