// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Text in UTF-8, with or without a byte order mark; nothing else passes. */
public final class Encoding {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private Encoding() {}

    /**
     * Decodes UTF-8 strictly.
     *
     * @param bytes where the text comes from; closed with the reader
     * @return a reader that throws a {@link java.nio.charset.CharacterCodingException} at the first byte that is not
     *     UTF-8
     * @throws IOException if the beginning can't be read
     */
    public static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, MARK.length);
        byte[] first = in.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            in.unread(first);
        }
        return new InputStreamReader(in, strict());
    }

    /**
     * Finds the first byte of a file that is not UTF-8.
     *
     * @param file the file
     * @return the line that it stands in, from 1; of a file without one, the last line
     * @throws IOException if the file can't be read
     */
    public static long malformedLine(Path file) throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long line = 1;
        char before = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = bytes.read(in.array(), in.position(), in.remaining());
                end = read < 0;
                in.position(in.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(in, out, end);
                out.flip();
                while (out.hasRemaining()) {
                    char character = out.get();
                    if (character == '\r' || (character == '\n' && before != '\r')) {
                        line++;
                    }
                    before = character;
                }
                if (result.isError()) {
                    return line;
                }
                in.compact();
                out.clear();
            }
        }
        return line;
    }

    private static CharsetDecoder strict() {
        return UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
