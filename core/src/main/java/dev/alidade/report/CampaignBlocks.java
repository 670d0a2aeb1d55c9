// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.CampaignCredit;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.attribution.ModelResult;
import dev.alidade.measure.Interval;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Campaign by campaign: what each cost, and what each is credited with. */
final class CampaignBlocks {
    private static final int MOST_CAMPAIGNS = 20;
    private static final int MOST_MODELS = 3;
    private static final int NAME = 28;

    private static final Comparator<CampaignValue> MOST_SPENT = Comparator.<CampaignValue, BigDecimal>comparing(
                    campaign -> campaign.spend().amount().orElse(BigDecimal.ZERO))
            .thenComparing(CampaignValue::leads)
            .thenComparing(CampaignValue::touched)
            .reversed()
            .thenComparing(CampaignValue::id);

    private CampaignBlocks() {}

    static Table costs(CampaignReport report) {
        Table.Builder table = Table.builder(
                Column.left("Campaign"),
                Column.right("Spend"),
                Column.right("Budget"),
                Column.right("Journeys touched"),
                Column.right("Leads"),
                Column.right("Cost a lead"));
        for (CampaignValue campaign : shown(report)) {
            table.row(
                    name(campaign.id()),
                    whole(campaign.spend().amount()),
                    whole(campaign.spend().budget()),
                    Long.toString(campaign.touched()),
                    Long.toString(campaign.leads()),
                    Figures.ratio(campaign.costPerLead()));
        }
        return table.build();
    }

    static Table credits(CampaignReport report) {
        List<String> models = report.revenue().results().stream()
                .map(ModelResult::model)
                .limit(MOST_MODELS)
                .toList();
        boolean valued = report.currency().isPresent();
        boolean intervals = report.campaigns().stream()
                .flatMap(campaign -> campaign.credits().stream())
                .anyMatch(credit -> credit.returnInterval().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(valued ? "Revenue credited by" : "Wins credited by"));
        models.forEach(model -> columns.add(Column.right(model)));
        columns.add(Column.right("Return on spend, lowest to highest"));
        if (intervals && !models.isEmpty()) {
            columns.add(Column.right("Interval of " + models.get(0)));
        }
        Table.Builder table = Table.builder(columns.toArray(new Column[0]));
        for (CampaignValue campaign : shown(report)) {
            List<String> row = new ArrayList<>();
            row.add(name(campaign.id()));
            models.forEach(model -> row.add(campaign.credit(model)
                    .map(credit -> valued ? whole(credit.revenue()) : rounded(credit.wonDeals()))
                    .orElse(Figures.NONE)));
            row.add(range(campaign.credits()));
            if (intervals && !models.isEmpty()) {
                row.add(campaign.credit(models.get(0))
                        .flatMap(CampaignCredit::returnInterval)
                        .map(CampaignBlocks::interval)
                        .orElse(Figures.NONE));
            }
            table.row(row.toArray(new String[0]));
        }
        return table.build();
    }

    /** How many campaigns the tables leave out. */
    static Optional<Block> more(CampaignReport report) {
        int more = report.campaigns().size() - MOST_CAMPAIGNS;
        return more > 0
                ? Optional.of(new Paragraph("%s more campaigns, which cost less, are not shown.".formatted(more)))
                : Optional.empty();
    }

    private static ImmutableList<CampaignValue> shown(CampaignReport report) {
        return report.campaigns().stream()
                .sorted(MOST_SPENT)
                .limit(MOST_CAMPAIGNS)
                .collect(ImmutableList.toImmutableList());
    }

    private static String range(List<CampaignCredit> credits) {
        double[] returns = credits.stream()
                .map(CampaignCredit::returnOnSpend)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (returns.length == 0) {
            return Figures.NONE;
        }
        String lowest = Figures.ratio(returns[0]);
        String highest = Figures.ratio(returns[returns.length - 1]);
        return lowest.equals(highest) ? lowest : lowest + " to " + highest;
    }

    private static String interval(Interval interval) {
        return Figures.ratio(interval.low()) + " to " + Figures.ratio(interval.high());
    }

    static String name(String id) {
        return Glyphs.shortened(Glyphs.inert(id), NAME);
    }

    /** An amount in whole units. */
    static String whole(Optional<BigDecimal> amount) {
        return amount.map(exact -> exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(Figures.NONE);
    }

    /** A number of conversions with one decimal. */
    static String rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
