// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import dev.alidade.stats.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a codebook's phrases, numbered, and the ways in which an answer's word can be one of them: the same,
 * written apart or together (web shop, webshop), or a likely misspelling.
 *
 * <p>A misspelling starts with the same letter (or has the first two swapped), and lies within one edit if the
 * shorter of the two words has five letters or more, within two from eight. Edits are counted by optimal string
 * alignment. A word with a digit, or one that is a {@link FalseFriends false friend}, is never a misspelling.
 */
final class Lexicon {
    private static final int SHORTEST_JOINED = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<int[]>> together = new HashMap<>();
    private long[] letters = {};
    private int[] hashes = {};
    private int[] hashed = {};
    private int[] lengths = {};
    private final int[][] byFirst = new int[128][0];
    private final Map<Character, int[]> byOtherFirst = new HashMap<>();

    /** The number of a word; new words get the next. */
    int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    /** Notes that two words follow each other in a phrase, so that they may be written as one. */
    void pair(int first, int second) {
        String joined = words.get(first) + words.get(second);
        if (joined.length() >= SHORTEST_JOINED) {
            List<int[]> pairs = together.computeIfAbsent(joined, k -> new ArrayList<>(1));
            if (pairs.stream().noneMatch(p -> p[0] == first && p[1] == second)) {
                pairs.add(new int[] {first, second});
            }
        }
    }

    /** Ends the building. */
    void seal() {
        int n = words.size();
        letters = new long[n];
        lengths = new int[n];
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            String word = words.get(i);
            letters[i] = letters(word);
            lengths[i] = word.length();
            order[i] = ((long) word.hashCode() << 32) | i;
            if (word.length() > 4 && !hasDigit(word)) {
                char first = word.charAt(0);
                if (first < byFirst.length) {
                    byFirst[first] = concat(byFirst[first], new int[] {i});
                } else {
                    byOtherFirst.merge(first, new int[] {i}, Lexicon::concat);
                }
            }
        }
        Arrays.sort(order);
        hashes = Arrays.stream(order).mapToInt(h -> (int) (h >> 32)).toArray();
        hashed = Arrays.stream(order).mapToInt(h -> (int) h).toArray();
    }

    int size() {
        return words.size();
    }

    /** All ways in which an answer's words can be words of the lexicon. */
    Hits hits(Wording wording) {
        Hits hits = new Hits();
        EditDistance distance = null;
        int size = wording.size();
        for (int i = 0; i < size; i++) {
            Wording.Word word = wording.word(i);
            String text = word.text();
            Integer number = numbers.get(text);
            if (number != null) {
                hits.add(number, i, i, 0, false);
            } else if (!word.filler() && !word.unspaced()) {
                List<int[]> pairs = together.get(text);
                if (pairs != null) {
                    for (int[] pair : pairs) {
                        hits.add(pair[0], i, i, 0, true);
                        hits.add(pair[1], i, i, 0, true);
                    }
                } else if (word.written().length() > 4) {
                    int before = hits.size();
                    distance = fuzzy(text, i, hits, distance);
                    if (hits.size() == before && !word.written().equals(text)) {
                        distance = fuzzy(word.written(), i, hits, distance); // "expres" is no plural
                    }
                }
            }
            if (i + 1 < size && !word.unspaced()) {
                joined(text, wording.word(i + 1).text(), i, hits);
            }
        }
        hits.seal();
        return hits;
    }

    private void joined(String first, String second, int at, Hits hits) {
        int length = first.length() + second.length();
        if (length < SHORTEST_JOINED || hashes.length == 0) {
            return;
        }
        int hash = first.hashCode();
        for (int i = 0; i < second.length(); i++) {
            hash = 31 * hash + second.charAt(i); // String.hashCode is defined so
        }
        int found = Arrays.binarySearch(hashes, hash);
        if (found < 0) {
            return;
        }
        while (found > 0 && hashes[found - 1] == hash) {
            found--;
        }
        for (; found < hashes.length && hashes[found] == hash; found++) {
            String word = words.get(hashed[found]);
            if (word.length() == length && word.startsWith(first) && word.endsWith(second)) {
                hits.add(hashed[found], at, at + 1, 0, false);
            }
        }
    }

    private @Nullable EditDistance fuzzy(String text, int at, Hits hits, @Nullable EditDistance workspace) {
        if (text.length() < 5 || hasDigit(text) || FalseFriends.contains(text)) {
            return workspace;
        }
        long signature = letters(text);
        EditDistance distance = workspace;
        int best = Integer.MAX_VALUE;
        int from = hits.size();
        int length = text.length();
        for (int pass = 0; pass < 2; pass++) {
            if (pass == 1 && text.charAt(0) == text.charAt(1)) {
                continue; // the second pass is for the first two letters swapped
            }
            for (int candidate : startingWith(text.charAt(pass))) {
                int other = lengths[candidate];
                int shorter = Math.min(other, length);
                int limit = shorter >= 8 ? 2 : 1;
                if (Math.abs(other - length) > limit || Long.bitCount(signature ^ letters[candidate]) > 2 * limit) {
                    continue;
                }
                String word = words.get(candidate);
                if (pass == 1 && word.charAt(1) != text.charAt(0)) {
                    continue;
                }
                if (distance == null) {
                    distance = new EditDistance();
                }
                int edits = distance.between(text, word, limit);
                if (edits <= limit && edits <= best) {
                    if (edits < best) {
                        hits.truncate(from);
                        best = edits;
                    }
                    hits.add(candidate, at, at, edits, false);
                }
            }
        }
        return distance;
    }

    private int[] startingWith(char first) {
        if (first < byFirst.length) {
            return byFirst[first];
        }
        int[] others = byOtherFirst.get(first);
        return others == null ? byFirst[0] : others;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] concat(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
