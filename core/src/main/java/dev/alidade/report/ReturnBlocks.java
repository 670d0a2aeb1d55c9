// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.attribution.CampaignCredit;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.attribution.SpendReturn;
import dev.alidade.measure.Interval;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each unit of spend returned, campaign by campaign, by the models that say least and most, and what is in no return. */
final class ReturnBlocks {
    private static final Comparator<CampaignCredit> RETURN =
            Comparator.comparingDouble(credit -> credit.returnOnSpend().orElseThrow());

    private ReturnBlocks() {}

    /** The table; empty where no return can be told. */
    static Optional<Table> of(CampaignReport report) {
        List<CampaignValue> known = CampaignBlocks.shown(report).stream()
                .filter(campaign -> !returns(campaign).isEmpty())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String first = report.totals().returns().get(0).model();
        Optional<Interval> level = known.stream()
                .flatMap(campaign -> interval(campaign, first).stream())
                .findFirst();
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("Return on spend"),
                Column.right("Lowest"),
                Column.left("by"),
                Column.right("Highest"),
                Column.left("by")));
        level.ifPresent(interval ->
                columns.add(Column.right("%s interval by %s".formatted(Figures.round(interval.level()), first))));
        Table.Builder table = Table.builder(columns.toArray(new Column[0]));
        CampaignNames names = CampaignNames.of(report);
        for (CampaignValue campaign : known) {
            List<CampaignCredit> returns = returns(campaign);
            CampaignCredit lowest = returns.get(0);
            CampaignCredit highest = returns.get(returns.size() - 1);
            boolean alike = RETURN.compare(lowest, highest) == 0 && returns.size() > 1;
            List<String> row = new ArrayList<>(List.of(
                    names.of(campaign.id()),
                    Figures.ratio(lowest.returnOnSpend()),
                    alike ? "all" : lowest.model(),
                    Figures.ratio(highest.returnOnSpend()),
                    alike ? "all" : highest.model()));
            if (level.isPresent()) {
                row.add(interval(campaign, first)
                        .map(limits -> Figures.ratio(limits.low()) + " to " + Figures.ratio(limits.high()))
                        .orElse(Figures.NONE));
            }
            table.row(row.toArray(new String[0]));
        }
        return Optional.of(table.build());
    }

    /** What models credit where nothing was spent; empty where no return can be told, or nothing is left out of it. */
    static Optional<String> leftOut(CampaignReport report, String currency) {
        List<CampaignValue> unspent = report.campaigns().stream()
                .filter(campaign -> campaign.spend()
                        .amount()
                        .filter(spent -> spent.signum() > 0)
                        .isEmpty())
                .toList();
        List<String> amounts = new ArrayList<>();
        for (SpendReturn by : report.totals().returns()) {
            BigDecimal sum = unspent.stream()
                    .flatMap(campaign -> campaign.credit(by.model()).stream())
                    .flatMap(credit -> credit.revenue().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() != 0) {
                amounts.add("%s%s by %s".formatted(sum.toPlainString(), currency, by.model()));
            }
        }
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of("revenue credited where no spend is on record: " + String.join(", ", amounts));
    }

    /** The credits with a return, the lowest first, of equal ones in the order of the settings. */
    private static List<CampaignCredit> returns(CampaignValue campaign) {
        return campaign.credits().stream()
                .filter(credit -> credit.returnOnSpend().isPresent())
                .sorted(RETURN)
                .toList();
    }

    private static Optional<Interval> interval(CampaignValue campaign, String model) {
        return campaign.credit(model).flatMap(CampaignCredit::returnInterval);
    }
}
