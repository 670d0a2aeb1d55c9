// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.BadValue;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers of persons, as facts and, for the coder, row by row. */
public final class AnswerRows implements TableReader.Rows {
    private final Instant undated;
    private final AnswerSheets sheets;
    private final List<Written> written = new ArrayList<>();

    /**
     * A row as the coder sees it.
     *
     * @param respondent who wrote it; absent where the row doesn't say
     * @param slot the place among the respondent's answers; absent where the row doesn't say
     * @param text the answer as written
     * @param usable whether the row can be used
     */
    public record Written(Optional<String> respondent, OptionalInt slot, String text, boolean usable) {}

    /**
     * No answers yet.
     *
     * @param undated when answers without a time were given
     * @param findings collects what is odd
     */
    public AnswerRows(Instant undated, Findings findings) {
        this.undated = undated;
        this.sheets = new AnswerSheets(findings);
    }

    @Override
    public void use(Row row) {
        AnswerRow answer = AnswerRow.of(row, undated);
        sheets.add(answer);
        written.add(new Written(
                Optional.of(answer.sheet().respondent()), OptionalInt.of(answer.slot()), answer.text(), true));
    }

    @Override
    public void bad(Row row) {
        written.add(new Written(row.text("respondent"), slot(row), row.verbatim("answer"), false));
    }

    private static OptionalInt slot(Row row) {
        try {
            return OptionalInt.of(row.positive("slot"));
        } catch (BadValue e) {
            return OptionalInt.empty();
        }
    }

    /**
     * The answers as facts. Call it once, when all rows were read.
     *
     * @return in the order of respondent, wave and time
     */
    public ImmutableList<SurveyAnswer> facts() {
        return sheets.facts();
    }

    /**
     * Every row.
     *
     * @return in the order of the file
     */
    public ImmutableList<Written> written() {
        return ImmutableList.copyOf(written);
    }
}
