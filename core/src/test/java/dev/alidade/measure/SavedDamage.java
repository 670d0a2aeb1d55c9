// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What becomes of a saved tally in which one number is one more or one less, under checksums that fit: of how many such
 * changes each refusal tells, and how many no refusal tells, because the changed tally is one that other facts give.
 */
final class SavedDamage {
    /** Of more changes than this, every second, third, fourth, and so on. */
    private static final int MOST = 1_500;

    /** The same for tallies of more than {@link #LARGE} bytes, which take milliseconds to be read. */
    private static final int MOST_OF_LARGE = 200;

    private static final int LARGE = 10_000;

    private static final byte[] HEAD = head();
    private static final String CONTRADICTION = "contradicts itself: ";
    private static final String UNREADABLE = "(no tally of this analysis, settings and window)";
    private static final String TAKEN = "(taken)";

    private SavedDamage() {}

    /** One line for each refusal, without its numbers and names: how many changes it refuses. */
    static String told(Analysis<?, ?> analysis, Window window, byte[] saved) {
        int[] number = new int[2];
        forEachChange(saved, changed -> number[0]++);
        int every = 1 + number[0] / (saved.length > LARGE ? MOST_OF_LARGE : MOST);
        Map<String, Integer> outcomes = new TreeMap<>();
        forEachChange(saved, changed -> {
            if (number[1]++ % every == 0) {
                outcomes.merge(outcome(analysis, window, changed), 1, Integer::sum);
            }
        });
        StringBuilder lines = new StringBuilder();
        outcomes.forEach((outcome, changes) ->
                lines.append(changes).append(" x ").append(outcome).append('\n'));
        return lines.toString();
    }

    private static String outcome(Analysis<?, ?> analysis, Window window, byte[] changed) {
        try {
            Tally<?, ?> unused = analysis.tally(window, changed);
            return TAKEN;
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            int from = why.indexOf(CONTRADICTION);
            return from < 0
                    ? UNREADABLE
                    : why.substring(from + CONTRADICTION.length())
                            .replace(" Recompute it from its facts.", "")
                            .replaceAll("'[^']*'", "'...'")
                            .replaceAll("\\[[^]]*]", "[...]")
                            .replaceAll("-?[0-9][-0-9.:TEZ]*", "#")
                            .replaceAll("[^ -~]", "?");
        }
    }

    /** Each number of the tally and of those that lie in it, but for the letters of words. */
    private static void forEachChange(byte[] saved, Consumer<byte[]> consumer) {
        int end = saved.length - Ints.BYTES;
        for (int at = HEAD.length; at < end; at++) {
            int inner = endOfInner(saved, at);
            if (inner > at) {
                int from = at;
                forEachChange(Arrays.copyOfRange(saved, from, inner), changed -> {
                    byte[] around = saved.clone();
                    System.arraycopy(changed, 0, around, from, changed.length);
                    consumer.accept(ChangedTally.sealed(around));
                });
                at = inner - 1;
            } else if (!isInWord(saved, at)) {
                int bits = saved[at] & 0x7F;
                if (bits < 0x7F) {
                    consumer.accept(changed(saved, at, 1));
                }
                if (bits > 0) {
                    consumer.accept(changed(saved, at, -1));
                }
            }
        }
    }

    private static byte[] changed(byte[] saved, int at, int by) {
        byte[] changed = saved.clone();
        changed[at] += (byte) by;
        return ChangedTally.sealed(changed);
    }

    private static boolean isInWord(byte[] saved, int at) {
        return isLetter(saved[at]) && (isLetter(saved[at - 1]) || isLetter(saved[at + 1]));
    }

    private static boolean isLetter(byte unit) {
        return unit == '-' || unit == '.' || (unit > 0 && Character.isLetterOrDigit(unit));
    }

    /** Where the tally ends that begins here, by the length before it; the same place if none begins here. */
    private static int endOfInner(byte[] saved, int from) {
        if (from + HEAD.length > saved.length
                || !Arrays.equals(HEAD, 0, HEAD.length, saved, from, from + HEAD.length)) {
            return from;
        }
        int at = from - 1;
        int length = saved[at];
        while (saved[at - 1] < 0) {
            at--;
            length = length << 7 | (saved[at] & 0x7F);
        }
        return from + length;
    }

    private static byte[] head() {
        byte[] empty = new SavedWriter().sealed();
        return Arrays.copyOf(empty, empty.length - Ints.BYTES);
    }
}
