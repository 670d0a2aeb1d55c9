// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes hostile inputs of good ones: bits flipped, pieces cut out, doubled, repeated by the hundred, taken from another
 * input, and replaced by what often goes wrong. The same inputs for the same seed.
 */
final class Mutator {
    private static final int LONGEST = 1 << 16;
    private static final int MOST_CHANGES = 5;

    /** What often goes wrong, wherever it stands. */
    private static final List<String> HOSTILE = List.of(
            "",
            "0",
            "-0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999999999999",
            "0.0000000000000000000000001",
            "1e308",
            "1e-400",
            "1e99999999",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "1,5",
            "\u0661\u0662",
            "0000-00-00",
            "0000-01-01",
            "2024-02-30",
            "2024-13-01",
            "9999-12-31T23:59:60Z",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999-18:00",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01",
            "2011-12-30",
            "2018-11-04T00:00:00",
            "PT0S",
            "PT-1S",
            "P999999999999D",
            "PT9223372036854775807S",
            "P1Y",
            "America/Sao_Paulo",
            "UTC+25",
            "XXX",
            "XAU",
            "BHD",
            "\"",
            "\"\"",
            "\\",
            "\\u00",
            "\\ud800",
            "=",
            ":",
            "|",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " > ",
            "[",
            "]",
            "{",
            "}",
            "null",
            "true",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "\u0130\u0131\u00DF",
            "\uFDFA\uFDFA",
            "e\u0301\u0301\u0301\u0301",
            "\uD83D\uDE00",
            "AaAaAaAaBBBB",
            "BBBBAaAaAaAa");

    private final SplittableRandom random;
    private final List<byte[]> corpus;

    Mutator(long seed, List<byte[]> corpus) {
        this.random = new SplittableRandom(seed);
        this.corpus = corpus;
    }

    /** Another input. */
    byte[] next() {
        byte[] input = any(corpus);
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] any(List<byte[]> inputs) {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + 1 + random.nextInt(1 << random.nextInt(8)));
        return switch (random.nextInt(12)) {
            case 0 -> flipped(input, at);
            case 1 -> replaced(input, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 3 -> replaced(input, at, to, new byte[0]);
            case 4 -> replaced(input, to, to, Arrays.copyOfRange(input, at, to));
            case 5 -> replaced(input, at, to, piece(any(corpus)));
            case 6 -> replaced(input, at, at, piece(any(corpus)));
            case 7 -> replaced(input, at, at, hostile());
            case 8 -> ofWord(input, at);
            case 9 -> replaced(input, at, to, filled(to - at));
            case 10 ->
                random.nextInt(8) == 0
                        ? Arrays.copyOf(input, at)
                        : replaced(input, at, at, Arrays.copyOfRange(input, at, to));
            default -> random.nextInt(200) == 0 ? repeated(input, at, to) : flipped(input, at);
        };
    }

    private byte[] hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(UTF_8);
    }

    /** The word or number around a place is replaced by a hostile one. */
    private byte[] ofWord(byte[] input, int at) {
        int from = at;
        while (from > 0 && isOfWord(input[from - 1])) {
            from--;
        }
        int to = at;
        while (to < input.length && isOfWord(input[to])) {
            to++;
        }
        return replaced(input, from, to, hostile());
    }

    private static boolean isOfWord(byte unit) {
        return Character.isLetterOrDigit(unit) || unit == '-' || unit == '.' || unit == ':' || unit == '+' || unit < 0;
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] flipped = input.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] filled(int length) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256)));
        return filled;
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(64)));
    }

    private static byte[] repeated(byte[] input, int from, int to) {
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        repeated.write(input, 0, from);
        while (to > from && repeated.size() < LONGEST) {
            repeated.write(input, from, to - from);
        }
        return repeated.toByteArray();
    }

    /** A copy in which another piece stands from a place up to another, exclusive. */
    static byte[] replaced(byte[] input, int from, int to, byte[] piece) {
        byte[] changed = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(input, to, changed, from + piece.length, input.length - to);
        return changed;
    }
}
