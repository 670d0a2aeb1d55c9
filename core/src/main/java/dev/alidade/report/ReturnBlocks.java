// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.attribution.CampaignCredit;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.measure.Interval;
import dev.alidade.report.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each unit of spend returned, campaign by campaign, by the models that say least and most. */
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
