// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.BadValue;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.model.Spend;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was spent on campaigns, by day or by month. */
final class SpendRows implements TableReader.Rows {
    private static final IssueKind REPEATED = new IssueKind(
            "spend.repeated-row",
            "A row of spend is there again without change; all count, since two payments may be alike. Maybe one was"
                    + " exported twice.");
    private static final Comparator<Spend> ORDER = Comparator.comparing(Spend::campaignId)
            .thenComparing(Spend::from)
            .thenComparing(Spend::to)
            .thenComparing(spend -> spend.amount().currency().getCurrencyCode())
            .thenComparingLong(spend -> spend.amount().minorUnits());

    private final List<Spend> spend = new ArrayList<>();

    @Override
    public void use(Row row) {
        String campaign = row.required("campaign_id");
        Optional<LocalDate> day = Quantities.optionalDay(row, "day");
        Optional<YearMonth> month = Quantities.optionalMonth(row, "month");
        Money amount = Quantities.requiredMoney(row, "amount", "currency");
        if (day.isPresent() == month.isPresent()) {
            throw new BadValue(
                    "", day.isPresent() ? "a day and a month, wanted one of them" : "no day and no month, wanted one");
        }
        spend.add(day.map(on -> Spend.ofDay(campaign, on, amount))
                .orElseGet(() -> Spend.ofMonth(campaign, month.orElseThrow(), amount)));
    }

    /** The rows that are known, in the order of campaigns and days. */
    ImmutableList<Spend> facts(Findings findings, Predicate<Spend> known) {
        ImmutableList<Spend> facts =
                spend.stream().filter(known).sorted(ORDER).collect(ImmutableList.toImmutableList());
        for (int i = 1; i < facts.size(); i++) {
            if (facts.get(i).equals(facts.get(i - 1))) {
                findings.add(REPEATED, facts.get(i).campaignId());
            }
        }
        return facts;
    }
}
