// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The phrases of a codebook, to be found by their rarest word. Immutable once made. */
final class PhraseIndex {
    private final Lexicon lexicon = new Lexicon();
    private final List<List<Phrase>> byRarest = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();

    PhraseIndex(Codebook codebook) {
        List<Phrase> phrases = new ArrayList<>();
        for (Code code : codebook.codes()) {
            for (String phrase : new HashSet<>(code.phrases())) {
                read(code.id(), phrase, false, phrases);
            }
            for (String phrase : new HashSet<>(code.notPhrases())) {
                read(code.id(), phrase, true, phrases);
            }
        }
        lexicon.seal();
        int[] uses = new int[lexicon.size()];
        for (Phrase phrase : phrases) {
            for (int i = 0; i < phrase.size(); i++) {
                uses[phrase.token(i)]++;
            }
        }
        for (int i = 0; i < lexicon.size(); i++) {
            byRarest.add(new ArrayList<>(0));
        }
        for (Phrase phrase : phrases) {
            int rarest = phrase.token(0);
            for (int i = 1; i < phrase.size(); i++) {
                if (uses[phrase.token(i)] < uses[rarest]) {
                    rarest = phrase.token(i);
                }
            }
            byRarest.get(rarest).add(phrase);
        }
    }

    private void read(String code, String text, boolean not, List<Phrase> into) {
        Wording wording = Wording.of(text);
        List<String> content = wording.content();
        if (content.isEmpty()) {
            return;
        }
        boolean sequence = false;
        for (int i = 0; i < wording.size(); i++) {
            sequence |= wording.word(i).unspaced();
        }
        int[] all = content.stream().mapToInt(lexicon::number).toArray();
        for (int i = 1; i < all.length && !sequence; i++) {
            lexicon.pair(all[i - 1], all[i]);
        }
        int[] distinct = Arrays.stream(all).distinct().toArray();
        into.add(new Phrase(code, text, not, sequence ? all : distinct, sequence));
        if (!not) {
            forms.add(wording.form());
        }
    }

    /** Whether an answer that says exactly this is a phrase. */
    boolean holds(String form) {
        return forms.contains(form);
    }

    /** All phrases that an answer holds, in no particular order. */
    List<Candidate> candidates(Wording wording) {
        Hits hits = lexicon.hits(wording);
        List<Candidate> candidates = new ArrayList<>(4);
        int last = -1;
        for (int hit = 0; hit < hits.size(); hit++) {
            int token = hits.token(hit);
            if (token != last) {
                last = token;
                for (Phrase phrase : byRarest.get(token)) {
                    Candidate candidate = Candidate.find(phrase, hits);
                    if (candidate != null) {
                        candidates.add(candidate);
                    }
                }
            }
        }
        return candidates;
    }
}
