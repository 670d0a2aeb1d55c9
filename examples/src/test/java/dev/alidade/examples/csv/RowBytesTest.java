// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RowBytesTest {
    @Test
    void numbersAndTextsAreReadAsTheyWereWritten() throws IOException {
        String plain = "plain";
        String foreign = "Zürich \u0000 \uD83D\uDE00 名";
        RowBytes written = new RowBytes();
        written.number(0);
        written.number(127);
        written.number(128);
        written.number(Long.MAX_VALUE);
        written.text("");
        written.text(plain);
        written.text(foreign);
        written.text(plain.repeat(20_000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written.writeTo(out);

        RowBytes read = new RowBytes();
        read.readFrom(new DataInputStream(new ByteArrayInputStream(out.toByteArray())), written.size());

        assertEquals(0, read.number());
        assertEquals(127, read.number());
        assertEquals(128, read.number());
        assertEquals(Long.MAX_VALUE, read.number());
        assertEquals("", read.text());
        assertEquals(plain, read.text());
        assertEquals(foreign, read.text());
        assertEquals(plain.repeat(20_000), read.text());
    }
}
