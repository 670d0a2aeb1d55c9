// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Coding;
import dev.alidade.measure.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a matcher does what a person did, over all pairs of answers that say something: two answers belong together
 * if they share a code.
 *
 * @param precision pairs that the matcher puts together, and that belong together, of all that it puts together
 * @param recall pairs that belong together, and that the matcher puts together, of all that belong together
 * @param right answers with at least one right code, of those that the matcher gave one
 * @param junk answers that say nothing, and were given a code, of all that say nothing
 */
public record MatcherQuality(Proportion precision, Proportion recall, Proportion right, Proportion junk) {
    /** Checks that nothing is missing. */
    public MatcherQuality {
        requireNonNull(precision, "precision");
        requireNonNull(recall, "recall");
        requireNonNull(right, "right");
        requireNonNull(junk, "junk");
    }

    /**
     * Measures a matcher.
     *
     * @param answers with the codes that a person gave
     * @param matcher the matcher
     * @return the quality; time grows with the square of the number of answers
     */
    public static MatcherQuality of(ImmutableList<LabelledAnswer> answers, AnswerMatcher matcher) {
        List<LabelledAnswer> said = new ArrayList<>();
        List<ImmutableList<String>> given = new ArrayList<>();
        long junkCoded = 0;
        long right = 0;
        for (LabelledAnswer answer : answers) {
            Coding coding = matcher.code(answer.text());
            if (answer.codes().isEmpty()) {
                junkCoded += coding.coded() ? 1 : 0;
            } else {
                said.add(answer);
                given.add(coding.codes());
                right += Collections.disjoint(answer.codes(), coding.codes()) ? 0 : 1;
            }
        }
        long both = 0;
        long put = 0;
        long belong = 0;
        for (int i = 0; i < said.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean together = !Collections.disjoint(given.get(i), given.get(j));
                boolean wanted =
                        !Collections.disjoint(said.get(i).codes(), said.get(j).codes());
                both += together && wanted ? 1 : 0;
                put += together ? 1 : 0;
                belong += wanted ? 1 : 0;
            }
        }
        return new MatcherQuality(
                Proportion.of(both, put),
                Proportion.of(both, belong),
                Proportion.of(
                        right, given.stream().filter(codes -> !codes.isEmpty()).count()),
                Proportion.of(junkCoded, answers.size() - said.size()));
    }

    /**
     * The harmonic mean of precision and recall.
     *
     * @return from 0 to 1; empty when no pair is put together and none belongs together
     */
    public OptionalDouble f1() {
        long pairs = precision.total() + recall.total();
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * precision.hits() / pairs);
    }

    /**
     * How often a right code is among those offered, of the answers that a matcher leaves uncoded and that one of the
     * codes fits.
     *
     * @param answers with the codes that a person gave
     * @param matcher leaves answers uncoded
     * @param meanings offers codes
     * @return the share among the {@value Suggestions#OFFERED} nearest
     */
    public static Proportion offered(
            ImmutableList<LabelledAnswer> answers, AnswerMatcher matcher, CodeMeanings meanings) {
        long fitting = 0;
        long offered = 0;
        for (LabelledAnswer answer : answers) {
            Coding coding = matcher.code(answer.text());
            if (answer.codes().isEmpty() || !coding.answered() || coding.coded()) {
                continue;
            }
            List<String> nearest =
                    meanings.nearest(answer.text()).stream().map(NearCode::code).toList();
            if (!Collections.disjoint(answer.codes(), nearest)) {
                fitting++;
                List<String> shown = nearest.subList(0, Math.min(Suggestions.OFFERED, nearest.size()));
                offered += Collections.disjoint(answer.codes(), shown) ? 0 : 1;
            }
        }
        return Proportion.of(offered, fitting);
    }
}
