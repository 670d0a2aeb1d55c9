// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.CustomerPeriod;
import java.time.LocalDate;

/** What customers brought at the start and at the end of a period. */
final class CustomerPeriodRows implements TableReader.Rows {
    private final SingleRows<CustomerPeriod> periods = new SingleRows<>("customer_periods", "a customer's period");

    @Override
    public void use(Row row) {
        String customer = row.required("customer_id");
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = OutcomeTables.end(row, from);
        periods.add(
                "%s %s %s".formatted(customer, from, to),
                new CustomerPeriod(
                        customer,
                        from,
                        to,
                        Quantities.requiredMoney(row, "revenue_at_start", "currency"),
                        Quantities.requiredMoney(row, "revenue_at_end", "currency")));
    }

    ImmutableList<CustomerPeriod> facts(Findings findings) {
        return periods.facts(findings);
    }
}
