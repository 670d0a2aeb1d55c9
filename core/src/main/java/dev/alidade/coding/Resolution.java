// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides between the phrases that were found in one answer. A phrase with more words beats one with fewer on any
 * shared word, a phrase as written beats a misspelled one of as many words. What is left equal and shares words is
 * ambiguous and gives no code, unless the words that differ are named side by side ("fast and reliable delivery").
 * Phrases on different words all count, but for the head of a {@link Compounds compound}.
 */
final class Resolution {
    private final Wording wording;
    private final List<Candidate> accepted = new ArrayList<>(2);
    private @Nullable Candidate ambiguous;
    private @Nullable Candidate negated;
    private @Nullable Candidate ruledOut;
    private final @Nullable String[] owners;

    private Resolution(Wording wording) {
        this.wording = wording;
        this.owners = new String[wording.size()];
    }

    static Coding of(Wording wording, String form, List<Candidate> found) {
        if (found.isEmpty()) {
            return Coding.without(form, Rule.NO_PHRASE, Optional.empty());
        }
        Resolution resolution = new Resolution(wording);
        resolution.resolve(resolution.allowed(found));
        return resolution.coding(form);
    }

    private List<Candidate> allowed(List<Candidate> found) {
        List<Candidate> allowed = new ArrayList<>(found.size());
        found.sort(Candidate.BEST_FIRST);
        for (Candidate candidate : found) {
            if (!candidate.phrase().not()) {
                Candidate rulingOut = ruledOut(candidate, found);
                if (rulingOut != null) {
                    ruledOut = ruledOut == null ? rulingOut : ruledOut;
                } else if (isNegated(candidate)) {
                    negated = negated == null ? candidate : negated;
                } else {
                    allowed.add(candidate);
                }
            }
        }
        return allowed;
    }

    private static @Nullable Candidate ruledOut(Candidate candidate, List<Candidate> found) {
        for (Candidate other : found) {
            if (other.phrase().not()
                    && other.phrase().code().equals(candidate.phrase().code())) {
                return other;
            }
        }
        return null;
    }

    /** Whether a negation that is no word of the phrase stands directly before one of its words, fillers aside. */
    private boolean isNegated(Candidate candidate) {
        for (int i = 0; i < candidate.size(); i++) {
            int place = candidate.place(i);
            int before = place - 1;
            boolean separated = wording.word(place).separated();
            while (before >= 0 && !separated && wording.word(before).filler()) {
                separated = wording.word(before).separated();
                before--;
            }
            if (before >= 0
                    && !separated
                    && FillerWords.negates(wording.word(before).text())
                    && !candidate.holds(before)) {
                return true;
            }
        }
        return false;
    }

    private void resolve(List<Candidate> sorted) {
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).sameRank(sorted.get(from))) {
                to++;
            }
            resolveEqual(free(sorted.subList(from, to)));
            from = to;
        }
    }

    private List<Candidate> free(List<Candidate> equal) {
        List<Candidate> free = new ArrayList<>(equal.size());
        for (Candidate candidate : equal) {
            boolean taken = false;
            for (int i = 0; i < candidate.size(); i++) {
                taken |= owners[candidate.place(i)] != null;
            }
            if (!taken) {
                free.add(candidate);
            }
        }
        return free;
    }

    private void resolveEqual(List<Candidate> equal) {
        for (Candidate candidate : equal) {
            boolean contested = false;
            for (Candidate other : equal) {
                contested |= contest(candidate, other);
            }
            if (!contested) {
                accepted.add(candidate);
            } else if (ambiguous == null) {
                ambiguous = candidate;
            }
        }
        for (Candidate candidate : equal) {
            for (int i = 0; i < candidate.size(); i++) {
                owners[candidate.place(i)] = candidate.phrase().code();
            }
        }
    }

    private boolean contest(Candidate one, Candidate other) {
        if (one.phrase().code().equals(other.phrase().code())) {
            return false;
        }
        int[] mine = difference(one, other);
        int[] theirs = difference(other, one);
        if (mine.length == one.size()) {
            return false;
        }
        return mine.length == 0 || theirs.length == 0 || !(sideBySide(mine, theirs) || sideBySide(theirs, mine));
    }

    /** Whether all of the first words stand before all of the second, with a separator or "and" between. */
    private boolean sideBySide(int[] first, int[] second) {
        for (int place = first[first.length - 1] + 1; place <= second[0]; place++) {
            if (wording.word(place).separated()) {
                return true;
            }
        }
        return false;
    }

    private static int[] difference(Candidate one, Candidate other) {
        int[] difference = new int[one.size()];
        int size = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!other.holds(one.place(i))) {
                difference[size++] = one.place(i);
            }
        }
        return Arrays.copyOf(difference, size);
    }

    private Coding coding(String form) {
        if (!accepted.isEmpty()) {
            return Coding.with(form, matches(Compounds.withoutHeads(accepted, wording)));
        }
        if (ambiguous != null) {
            return Coding.without(
                    form, Rule.AMBIGUOUS, Optional.of(ambiguous.phrase().text()));
        }
        if (negated != null) {
            return Coding.without(
                    form, Rule.NEGATED, Optional.of(negated.phrase().text()));
        }
        return ruledOut == null
                ? Coding.without(form, Rule.NO_PHRASE, Optional.empty())
                : Coding.without(
                        form, Rule.NOT_PHRASE, Optional.of(ruledOut.phrase().text()));
    }

    private ImmutableList<CodeMatch> matches(List<Candidate> given) {
        ImmutableList.Builder<CodeMatch> matches = ImmutableList.builderWithExpectedSize(accepted.size());
        List<String> seen = new ArrayList<>(accepted.size());
        for (Candidate candidate : given) {
            String code = candidate.phrase().code();
            if (!seen.contains(code)) {
                seen.add(code);
                ImmutableList.Builder<String> words = ImmutableList.builderWithExpectedSize(candidate.size());
                for (int i = 0; i < candidate.size(); i++) {
                    words.add(wording.word(candidate.place(i)).text());
                }
                Rule rule = candidate.edits() == 0 ? Rule.PHRASE : Rule.FUZZY_PHRASE;
                matches.add(new CodeMatch(code, rule, candidate.phrase().text(), words.build()));
            }
        }
        return matches.build();
    }
}
