// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.RatingScale;
import dev.alidade.model.Satisfaction;
import java.util.LinkedHashSet;
import java.util.Set;

/** What customers said. */
final class SatisfactionRows implements TableReader.Rows {
    private static final IssueKind REPEATED = new IssueKind(
            "satisfaction.repeated-row", "An answer of a customer is there again without change; one counts.");

    private final Set<Satisfaction> answers = new LinkedHashSet<>();
    private long repeated;

    @Override
    public void use(Row row) {
        RatingScale scale = RatingRows.scale(row);
        int value = Quantities.whole(row, "value");
        if (!scale.contains(value)) {
            throw row.bad("value", "a whole number from %d to %d".formatted(scale.lowest(), scale.highest()));
        }
        if (!answers.add(new Satisfaction(
                row.required("customer_id"), row.instant("at"), value, scale.lowest(), scale.highest()))) {
            repeated++;
        }
    }

    ImmutableList<Satisfaction> facts(Findings findings) {
        for (long i = 0; i < repeated; i++) {
            findings.addWithoutExample(REPEATED);
        }
        return ImmutableList.copyOf(answers);
    }
}
