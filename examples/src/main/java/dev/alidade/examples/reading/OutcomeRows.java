// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.outcome.LaterOutcome;
import java.time.LocalDate;

/** What outcomes came to in past periods. */
final class OutcomeRows implements TableReader.Rows {
    private final SingleRows<LaterOutcome> outcomes = new SingleRows<>("outcomes", "an outcome");

    @Override
    public void use(Row row) {
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = OutcomeTables.end(row, from);
        String measure = row.required("measure");
        outcomes.add(
                "%s %s %s".formatted(measure, from, to),
                new LaterOutcome(from, to, measure, Quantities.decimal(row, "value")));
    }

    ImmutableList<LaterOutcome> outcomes(Findings findings) {
        return outcomes.facts(findings);
    }
}
