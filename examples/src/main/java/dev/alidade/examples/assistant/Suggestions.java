// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Coding;
import dev.alidade.coding.UncodedForm;
import dev.alidade.coding.UncodedGroups;
import java.util.Map;
import java.util.TreeMap;

/** What a codebook leaves uncoded, ready to be decided about. */
public final class Suggestions {
    /** How many codes are offered: what a person takes in at a glance. */
    public static final int OFFERED = 3;

    private Suggestions() {}

    /**
     * Finds the codes nearest to each uncoded form.
     *
     * @param answers as they were written
     * @param matcher what is coded already
     * @param meanings where the codes lie
     * @return forms that look alike together, the group with most answers first; the same for answers in any order
     */
    public static ImmutableList<Suggestion> of(Iterable<String> answers, AnswerMatcher matcher, CodeMeanings meanings) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        for (String answer : answers) {
            Coding coding = matcher.code(answer);
            if (coding.answered() && !coding.coded()) {
                counts.merge(coding.form(), 1L, Long::sum);
                written.merge(coding.form(), answer.strip(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        return UncodedGroups.of(counts).groups().stream()
                .flatMap(group -> group.forms().stream())
                .map(form -> suggestion(form, written.getOrDefault(form.form(), form.form()), meanings))
                .collect(ImmutableList.toImmutableList());
    }

    private static Suggestion suggestion(UncodedForm form, String written, CodeMeanings meanings) {
        return new Suggestion(
                form.form(),
                written,
                form.count(),
                meanings.nearest(written).stream().limit(OFFERED).collect(ImmutableList.toImmutableList()));
    }
}
