// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A phrase found in an answer. */
final class Candidate {
    /**
     * The most words from the first to the last word of a phrase: in a longer answer they no longer belong together.
     */
    static final int REACH = 16;

    /** Best first; the last two make the order total, whatever the order of the codebook. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingInt(c -> -c.phrase.size())
            .thenComparingInt(Candidate::edits)
            .thenComparingInt(c -> c.places[0])
            .thenComparing(c -> c.phrase.text())
            .thenComparing(c -> c.phrase.code());

    private static final Comparator<Candidate> CLOSEST_FIRST =
            Comparator.comparingInt(Candidate::edits).thenComparingInt(Candidate::span);

    private final Phrase phrase;
    private final int[] places;
    private final int edits;

    private Candidate(Phrase phrase, int[] places, int edits) {
        this.phrase = phrase;
        this.places = places;
        this.edits = edits;
    }

    Phrase phrase() {
        return phrase;
    }

    /** How many edits its misspelled words are away, in total. */
    int edits() {
        return edits;
    }

    /** How many of the answer's words stand for it. */
    int size() {
        return places.length;
    }

    /** The place of one of these words in the answer; ascending, distinct. */
    int place(int i) {
        return places[i];
    }

    int firstPlace() {
        return places[0];
    }

    int lastPlace() {
        return places[places.length - 1];
    }

    private int span() {
        return lastPlace() - firstPlace();
    }

    boolean holds(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** Finds a phrase in an answer: the closest set of words, the earliest of these. */
    static @Nullable Candidate find(Phrase phrase, Hits hits) {
        return phrase.sequence() ? sequence(phrase, hits) : anyOrder(phrase, hits);
    }

    boolean sameRank(Candidate other) {
        return phrase.size() == other.phrase.size() && edits == other.edits;
    }

    private static @Nullable Candidate anyOrder(Phrase phrase, Hits hits) {
        int words = phrase.size();
        int[] firsts = new int[words];
        for (int i = 0; i < words; i++) {
            firsts[i] = hits.first(phrase.token(i));
            if (firsts[i] < 0) {
                return null;
            }
        }
        Candidate best = null;
        int reach = Math.max(REACH, 2 * words);
        for (int anchor = firsts[0]; anchor < hits.size() && hits.token(anchor) == phrase.token(0); anchor++) {
            Candidate candidate = around(phrase, hits, firsts, anchor);
            if (candidate != null
                    && candidate.span() < reach
                    && (best == null || CLOSEST_FIRST.compare(candidate, best) < 0)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Takes for each word of the phrase the hit nearest to the anchor's. */
    private static @Nullable Candidate around(Phrase phrase, Hits hits, int[] firsts, int anchor) {
        int words = phrase.size();
        int[] places = new int[2 * words];
        int size = 0;
        int edits = 0;
        for (int i = 0; i < words; i++) {
            int hit = i == 0 ? anchor : nearest(hits, firsts[i], hits.from(anchor));
            edits += hits.edits(hit);
            for (int place = hits.from(hit); place <= hits.to(hit); place++) {
                if (!contains(places, size, place)) {
                    places[size++] = place;
                } else if (!hits.part(hit)) {
                    return null; // one word of the answer can't be two words of the phrase
                }
            }
        }
        int[] sorted = Arrays.copyOf(places, size);
        Arrays.sort(sorted);
        return new Candidate(phrase, sorted, edits);
    }

    private static int nearest(Hits hits, int first, int place) {
        int best = first;
        for (int hit = first + 1; hit < hits.size() && hits.token(hit) == hits.token(first); hit++) {
            if (Math.abs(hits.from(hit) - place) < Math.abs(hits.from(best) - place)) {
                best = hit;
            }
        }
        return best;
    }

    private static @Nullable Candidate sequence(Phrase phrase, Hits hits) {
        int words = phrase.size();
        for (int start = hits.first(phrase.token(0));
                start >= 0 && start < hits.size() && hits.token(start) == phrase.token(0);
                start++) {
            int from = hits.from(start);
            int[] places = new int[words];
            int matched = 0;
            while (matched < words && holds(hits, phrase.token(matched), from + matched)) {
                places[matched] = from + matched;
                matched++;
            }
            if (matched == words) {
                return new Candidate(phrase, places, 0);
            }
        }
        return null;
    }

    private static boolean holds(Hits hits, int token, int place) {
        int first = hits.first(token);
        for (int hit = first; hit >= 0 && hit < hits.size() && hits.token(hit) == token; hit++) {
            if (hits.from(hit) == place && hits.edits(hit) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] places, int size, int place) {
        for (int i = 0; i < size; i++) {
            if (places[i] == place) {
                return true;
            }
        }
        return false;
    }
}
