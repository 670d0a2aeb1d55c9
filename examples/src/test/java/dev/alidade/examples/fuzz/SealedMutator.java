// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static dev.alidade.examples.fuzz.Mutator.replaced;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes hostile tallies of saved ones: changes numbers behind the header of a tally, or of one that lies in it, and writes
 * all lengths and checksums around them anew, so that what reads the cells has to notice. The same for the same seed.
 */
final class SealedMutator {
    private static final int HEAD = 5; // magic and format
    private static final int CHECKSUM = 4;
    private static final int MOST_CHANGES = 3;

    private final SplittableRandom random;
    private final List<byte[]> corpus;

    /** Of saved tallies, each behind a byte that says which it is. */
    SealedMutator(long seed, List<byte[]> corpus) {
        this.random = new SplittableRandom(seed);
        this.corpus = corpus;
    }

    /** Another tally, behind the same byte. */
    byte[] next() {
        byte[] named = corpus.get(random.nextInt(corpus.size()));
        byte[] changed = changed(Arrays.copyOfRange(named, 1, named.length));
        byte[] input = new byte[changed.length + 1];
        input[0] = named[0];
        System.arraycopy(changed, 0, input, 1, changed.length);
        return input;
    }

    private byte[] changed(byte[] saved) {
        List<Inner> inner = inner(saved);
        if (!inner.isEmpty() && random.nextInt(8) > 0) {
            Inner one = inner.get(random.nextInt(inner.size()));
            byte[] other = changed(Arrays.copyOfRange(saved, one.from, one.to));
            ByteArrayOutputStream length = new ByteArrayOutputStream();
            number(length, other.length);
            return sealed(
                    replaced(replaced(saved, one.from, one.to, other), one.lengthFrom, one.from, length.toByteArray()));
        }
        byte[] changed = saved;
        int from = endOfHeader(saved);
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            changed = changedOnce(changed, from);
        }
        return sealed(changed);
    }

    private byte[] changedOnce(byte[] saved, int from) {
        int end = saved.length - CHECKSUM;
        if (end <= from) {
            return saved;
        }
        int count = random.nextInt(4) > 0 ? nextCount(saved, from + random.nextInt(end - from), end) : end;
        if (count < end) {
            return otherNumber(saved, count, count, end);
        }
        int at = place(saved, from, end);
        int to = Math.min(end, at + 1 + random.nextInt(16));
        return switch (random.nextInt(12)) {
            case 0 -> replaced(saved, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(saved, at, at + 1, new byte[] {(byte) (saved[at] ^ 1 << random.nextInt(8))});
            case 2 -> at + Long.BYTES > end ? saved : replaced(saved, at, at + Long.BYTES, extreme(saved, at));
            case 3 -> {
                int other = place(saved, from, end);
                int length = Math.min(to - at, end - other);
                yield replaced(saved, other, other + length, Arrays.copyOfRange(saved, at, at + length));
            }
            case 4 ->
                random.nextBoolean()
                        ? replaced(saved, at, to, new byte[0])
                        : replaced(saved, at, at, Arrays.copyOfRange(saved, at, to));
            default -> otherNumber(saved, at, from, end);
        };
    }

    /** Where the number of the next count begins, behind its name and its kind; the end if there is none. */
    private static int nextCount(byte[] saved, int from, int end) {
        int at = from;
        while (at < end && (saved[at - 1] != 'C' || !Character.isLowerCase(saved[at - 2]))) {
            at++;
        }
        return at;
    }

    /** Seldom within a word: names of cells are read as they are or not at all. */
    private int place(byte[] saved, int from, int end) {
        int at = from + random.nextInt(end - from);
        while (random.nextInt(8) > 0
                && Character.isLetter(saved[at])
                && (Character.isLetter(saved[at - 1]) || Character.isLetter(saved[at + 1]))) {
            at = from + random.nextInt(end - from);
        }
        return at;
    }

    /** The number in groups of seven bits around a place is replaced by another one. */
    private byte[] otherNumber(byte[] saved, int at, int from, int end) {
        int begin = at;
        while (begin > from && saved[begin - 1] < 0) {
            begin--;
        }
        int to = at;
        while (to < end - 1 && saved[to] < 0) {
            to++;
        }
        long value = 0;
        for (int i = to; i >= begin; i--) {
            value = value << 7 | (saved[i] & 0x7F);
        }
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        number(
                other,
                switch (random.nextInt(7)) {
                            case 0 -> 0;
                            case 1 -> 1;
                            case 2 -> value + 1;
                            case 3 -> Math.max(0, value - 1);
                            case 4 -> 2 * value;
                            case 5 -> Long.MAX_VALUE >>> random.nextInt(63);
                            default -> random.nextInt(1 << random.nextInt(1, 16));
                        }
                        & Long.MAX_VALUE);
        return replaced(saved, begin, to + 1, other.toByteArray());
    }

    private byte[] extreme(byte[] saved, int at) {
        long value = Longs.fromByteArray(Arrays.copyOfRange(saved, at, at + Long.BYTES));
        return Longs.toByteArray(
                switch (random.nextInt(6)) {
                    case 0 -> 0;
                    case 1 -> -value;
                    case 2 -> value + 1;
                    case 3 -> Long.MAX_VALUE;
                    case 4 -> Long.MIN_VALUE;
                    default -> -1;
                });
    }

    /** A tally within another: where its length stands, where it begins and ends. */
    private record Inner(int lengthFrom, int from, int to) {}

    private static List<Inner> inner(byte[] saved) {
        List<Inner> found = new ArrayList<>();
        byte[] head = Arrays.copyOf(saved, HEAD);
        int from = HEAD + 1;
        while (from + HEAD + CHECKSUM <= saved.length) {
            int end = Arrays.equals(head, 0, HEAD, saved, from, from + HEAD) ? endOfInner(saved, from) : 0;
            if (end > from) {
                int lengthFrom = from - 1;
                while (saved[lengthFrom - 1] < 0) {
                    lengthFrom--;
                }
                found.add(new Inner(lengthFrom, from, end));
                from = end;
            } else {
                from++;
            }
        }
        return found;
    }

    /** Where the tally ends whose length stands before its beginning; the beginning if there is none. */
    private static int endOfInner(byte[] saved, int from) {
        int length = 0;
        int at = from - 1;
        do {
            length = length << 7 | (saved[at] & 0x7F);
            at--;
        } while (saved[at] < 0 && length < 1 << 20);
        return length > HEAD + CHECKSUM && length <= saved.length - from ? from + length : from;
    }

    /** Behind the analysis, its version, its settings and its window, which are compared and nothing else. */
    private static int endOfHeader(byte[] saved) {
        int at = afterText(saved, HEAD);
        at = afterNumber(saved, at);
        at = afterText(saved, at);
        for (int instant = 0; instant < 3; instant++) {
            at = afterNumber(saved, at + Long.BYTES);
        }
        return afterText(saved, afterText(saved, at));
    }

    private static int afterText(byte[] saved, int from) {
        int at = from + 1;
        for (int left = saved[from]; left > 0; left--) { // none in the header is longer than one byte tells
            at = afterNumber(saved, at);
        }
        return at;
    }

    private static int afterNumber(byte[] saved, int from) {
        int at = from;
        while (saved[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** A tally like this one, but under the checksum that fits. */
    static byte[] sealed(byte[] saved) {
        byte[] sealed = saved.clone();
        int end = sealed.length - CHECKSUM;
        byte[] checksum =
                Ints.toByteArray(Hashing.crc32c().hashBytes(sealed, 0, end).asInt());
        System.arraycopy(checksum, 0, sealed, end, CHECKSUM);
        return sealed;
    }
}
