// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.outcome.PastTotal;
import java.time.LocalDate;

/** How well sales and marketing were aligned in past periods. */
final class PastTotalRows implements TableReader.Rows {
    private final SingleRows<PastTotal> totals = new SingleRows<>("past_totals", "a past total");

    @Override
    public void use(Row row) {
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = OutcomeTables.end(row, from);
        double total = Quantities.decimal(row, "total");
        if (total < 0 || total > 100) {
            throw row.bad("total", "a total from 0 to 100");
        }
        totals.add("%s %s".formatted(from, to), new PastTotal(from, to, total));
    }

    ImmutableList<PastTotal> totals(Findings findings) {
        return totals.facts(findings);
    }
}
