// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingScale;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** How the staff rates items. */
final class RatingRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("ratings.repeated-row", "A rating is there again without change; one counts.");

    private final Instant undated;
    private final Set<Rating> ratings = new LinkedHashSet<>();
    private long repeated;

    /** The instant is when ratings without a time were given. */
    RatingRows(Instant undated) {
        this.undated = undated;
    }

    @Override
    public void use(Row row) {
        if (!ratings.add(new Rating(
                row.required("respondent"),
                row.department("department"),
                row.required("item"),
                Quantities.whole(row, "rating"),
                row.optionalInstant("answered_at").orElse(undated),
                row.text("wave")))) {
            repeated++;
        }
    }

    /** The scale that a row states. */
    static RatingScale scale(Row row) {
        int lowest = Quantities.whole(row, "lowest");
        int highest = Quantities.whole(row, "highest");
        if (highest <= lowest) {
            throw row.bad("highest", "a whole number above the lowest, %d".formatted(lowest));
        }
        return new RatingScale(lowest, highest);
    }

    ImmutableList<Rating> facts(Findings findings) {
        for (long i = 0; i < repeated; i++) {
            findings.addWithoutExample(REPEATED);
        }
        return ImmutableList.copyOf(ratings);
    }
}
