// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Coding;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one row of answers was coded as, for the coder's own eyes.
 *
 * @param respondent who wrote it; absent where the row doesn't say
 * @param slot the place among the respondent's answers; absent where the row doesn't say
 * @param codes best first; empty when uncoded, unanswered or in a row that can't be used
 * @param rule the rule that decided; {@code BAD_ROW} in a row that can't be used
 * @param phrase the phrase that decided; absent where none took part
 */
public record Assignment(
        Optional<String> respondent,
        OptionalInt slot,
        ImmutableList<String> codes,
        String rule,
        Optional<String> phrase) {
    /** The rule's name in rows that can't be used. */
    public static final String BAD_ROW = "BAD_ROW";

    private static final Comparator<Assignment> ORDER = Comparator.comparing(
                    (Assignment row) -> row.respondent().orElse(""))
            .thenComparingInt(row -> row.slot().orElse(Integer.MAX_VALUE))
            .thenComparing(Assignment::rule)
            .thenComparing(row -> row.phrase().orElse(""))
            .thenComparing(row -> row.codes().toString());

    /**
     * Codes every row.
     *
     * @param rows the rows in any order
     * @param matcher gives the codes
     * @return one entry for each row, by respondent and slot
     */
    public static ImmutableList<Assignment> all(Iterable<AnswerRows.Written> rows, AnswerMatcher matcher) {
        ImmutableList.Builder<Assignment> all = ImmutableList.builder();
        rows.forEach(row -> all.add(of(row, matcher)));
        return ImmutableList.sortedCopyOf(ORDER, all.build());
    }

    private static Assignment of(AnswerRows.Written row, AnswerMatcher matcher) {
        if (!row.usable()) {
            return new Assignment(row.respondent(), row.slot(), ImmutableList.of(), BAD_ROW, Optional.empty());
        }
        Coding coding = matcher.code(row.text());
        return new Assignment(
                row.respondent(), row.slot(), coding.codes(), coding.rule().name(), coding.phrase());
    }
}
