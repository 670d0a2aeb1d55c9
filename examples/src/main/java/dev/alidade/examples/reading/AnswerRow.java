// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Row;
import dev.alidade.model.Department;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One row of answers that can be used.
 *
 * @param sheet whose answers, of which wave and time: what belongs together
 * @param department where the respondent works
 * @param slot the place of the answer among the respondent's, from 1
 * @param text the answer as written; empty text when blank
 * @param file the file that the row is in
 * @param line its line there
 */
record AnswerRow(Sheet sheet, Department department, int slot, String text, String file, long line) {

    /**
     * What one person handed in at one time.
     *
     * @param respondent the person
     * @param wave the round of the survey
     * @param answeredAt when
     */
    record Sheet(String respondent, Optional<String> wave, Instant answeredAt) implements Comparable<Sheet> {
        private static final Comparator<Sheet> ORDER = Comparator.comparing(Sheet::respondent)
                .thenComparing(sheet -> sheet.wave().orElse(""))
                .thenComparing(Sheet::answeredAt);

        @Override
        public int compareTo(Sheet other) {
            return ORDER.compare(this, other);
        }
    }

    static AnswerRow of(Row row, Instant undated) {
        return new AnswerRow(
                new Sheet(
                        row.required("respondent"),
                        row.text("wave"),
                        row.optionalInstant("answered_at").orElse(undated)),
                row.department("department"),
                row.positive("slot"),
                row.verbatim("answer"),
                row.file(),
                row.line());
    }

    String place() {
        return "%s, line %d".formatted(file, line);
    }
}
