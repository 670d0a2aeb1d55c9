// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two one-word phrases of different codes, alone beside each other, are one thing and not two: "staff quality"
 * and "quality of the staff" are about the staff. The word that says which (the modifier) gives the code, the head
 * gives none. With a comma, an "and" or another word between them, with longer phrases, or with three and more in a
 * row, it is a list and all count.
 */
final class Compounds {
    private Compounds() {}

    static List<Candidate> withoutHeads(List<Candidate> accepted, Wording wording) {
        if (accepted.size() < 2) {
            return accepted;
        }
        List<Candidate> byPlace = new ArrayList<>(accepted);
        byPlace.sort(Comparator.comparingInt(Candidate::firstPlace));
        List<Candidate> rest = new ArrayList<>(accepted);
        for (int i = 1; i < byPlace.size(); i++) {
            Candidate first = byPlace.get(i - 1);
            Candidate second = byPlace.get(i);
            boolean pair = joins(first, second, wording)
                    && !(i > 1 && joins(byPlace.get(i - 2), first, wording))
                    && !(i + 1 < byPlace.size() && joins(second, byPlace.get(i + 1), wording));
            if (pair) {
                boolean genitive = second.firstPlace() > first.lastPlace() + 1;
                rest.remove(genitive ? first : second);
            }
        }
        return rest;
    }

    private static boolean joins(Candidate first, Candidate second, Wording wording) {
        if (first.phrase().size() > 1
                || second.phrase().size() > 1
                || first.phrase().code().equals(second.phrase().code())) {
            return false;
        }
        boolean genitive = false;
        for (int place = first.lastPlace() + 1; place <= second.firstPlace(); place++) {
            Wording.Word word = wording.word(place);
            if (word.separated()) {
                return false;
            }
            if (place < second.firstPlace()) {
                genitive |= FillerWords.possesses(word.text());
                if (!word.filler()) {
                    return false;
                }
            }
        }
        return genitive || second.firstPlace() == first.lastPlace() + 1;
    }
}
