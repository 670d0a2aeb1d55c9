// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.Money;
import dev.alidade.model.Quota;
import dev.alidade.outcome.OutcomeSettings;
import java.time.LocalDate;
import java.util.Optional;

/** What owners, and the company, were to win. */
final class QuotaRows implements TableReader.Rows {
    private final SingleRows<Quota> quotas = new SingleRows<>("quotas", "a quota");
    private String file = "quotas.csv";

    @Override
    public void use(Row row) {
        file = row.file();
        Optional<String> owner = row.text("owner_id");
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = OutcomeTables.end(row, from);
        Money amount = Quantities.requiredMoney(row, "amount", "currency");
        if (amount.minorUnits() < 0) {
            throw row.bad("amount", "an amount of 0 or more");
        }
        quotas.add("%s %s %s".formatted(owner.orElse(""), from, to), new Quota(owner, from, to, amount));
    }

    /**
     * The quotas, also those that contradict each other: their owners are not judged.
     *
     * @throws Unusable if two of one owner overlap
     */
    ImmutableList<Quota> quotas(Findings findings) {
        ImmutableList<Quota> found = ImmutableList.<Quota>builder()
                .addAll(quotas.facts(findings))
                .addAll(quotas.conflicts())
                .build();
        try {
            return OutcomeSettings.builder().quotas(found).build().quotas();
        } catch (IllegalArgumentException e) {
            throw new Unusable("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
