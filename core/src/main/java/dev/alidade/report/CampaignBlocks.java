// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import dev.alidade.attribution.ModelResult;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Campaign by campaign: what each cost, and what each is credited with. */
final class CampaignBlocks {
    private static final int MOST_CAMPAIGNS = 20;
    private static final int MOST_MODELS = 3;

    private static final Comparator<CampaignValue> MOST_SPENT = Comparator.<CampaignValue, BigDecimal>comparing(
                    campaign -> campaign.spend().amount().orElse(BigDecimal.ZERO))
            .thenComparing(CampaignValue::leads)
            .thenComparing(campaign -> campaign.touched().orElse(0))
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
        CampaignNames names = CampaignNames.of(report);
        for (CampaignValue campaign : shown(report)) {
            table.row(
                    names.withName(campaign),
                    whole(campaign.spend().amount()),
                    whole(campaign.spend().budget()),
                    campaign.touched().isPresent()
                            ? Long.toString(campaign.touched().getAsLong())
                            : Figures.NONE,
                    Long.toString(campaign.leads()),
                    Figures.ratio(campaign.costPerLead()));
        }
        return table.build();
    }

    /** What each model credits to each campaign, and to none, so that a column adds up to what was won. */
    static Optional<Table> credits(CampaignReport report) {
        if (!report.touchesRecorded()) {
            return Optional.empty();
        }
        List<String> models = report.revenue().results().stream()
                .map(ModelResult::model)
                .limit(MOST_MODELS)
                .toList();
        boolean valued = report.currency().isPresent();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(valued ? "Revenue credited by" : "Wins credited by"));
        models.forEach(model -> columns.add(Column.right(model)));
        Table.Builder table = Table.builder(columns.toArray(new Column[0]));
        CampaignNames names = CampaignNames.of(report);
        for (CampaignValue campaign : shown(report)) {
            List<String> row = new ArrayList<>();
            row.add(names.of(campaign.id()));
            models.forEach(model -> row.add(credited(List.of(campaign), model, valued)));
            table.row(row.toArray(new String[0]));
        }
        rest(report, models, valued).forEach(table::row);
        return Optional.of(table.build());
    }

    /** The rows for campaigns that are not shown, and for what no campaign is credited with. */
    private static List<String[]> rest(CampaignReport report, List<String> models, boolean valued) {
        List<String[]> rows = new ArrayList<>();
        List<CampaignValue> left = sorted(report).skip(MOST_CAMPAIGNS).toList();
        if (!left.isEmpty()) {
            rows.add(row(
                    "(%s)".formatted(Figures.count(left.size(), "more campaign", "more campaigns")),
                    models.stream().map(model -> credited(left, model, valued)).toList()));
        }
        if (report.revenue().untouched() > 0) {
            String untouched = valued
                    ? whole(report.revenue().untouchedValue())
                    : rounded(BigDecimal.valueOf(report.revenue().untouched()));
            rows.add(row("(no touch that counts)", Collections.nCopies(models.size(), untouched)));
        }
        return rows;
    }

    private static String[] row(String title, List<String> credits) {
        return Stream.concat(Stream.of(title), credits.stream()).toArray(String[]::new);
    }

    /** What a model credits to some campaigns together. */
    private static String credited(List<CampaignValue> campaigns, String model, boolean valued) {
        List<BigDecimal> credits = campaigns.stream()
                .flatMap(campaign -> campaign.credit(model).stream())
                .flatMap(credit -> valued ? credit.revenue().stream() : Stream.of(credit.wonDeals()))
                .toList();
        if (credits.isEmpty()) {
            return Figures.NONE;
        }
        BigDecimal sum = credits.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return valued ? whole(Optional.of(sum)) : rounded(sum);
    }

    /** How many campaigns the tables leave out. */
    static Optional<Block> more(CampaignReport report) {
        int more = report.campaigns().size() - MOST_CAMPAIGNS;
        return more > 0
                ? Optional.of(new Paragraph(
                        more == 1
                                ? "1 more campaign, which cost less, is not shown."
                                : "%s more campaigns, which cost less, are not shown.".formatted(more)))
                : Optional.empty();
    }

    /** The campaigns that are shown, those that cost most first. */
    static ImmutableList<CampaignValue> shown(CampaignReport report) {
        return sorted(report).limit(MOST_CAMPAIGNS).collect(ImmutableList.toImmutableList());
    }

    private static Stream<CampaignValue> sorted(CampaignReport report) {
        return report.campaigns().stream().sorted(MOST_SPENT);
    }

    /** An amount in whole units. */
    static String whole(Optional<BigDecimal> amount) {
        return amount.map(exact -> exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(Figures.NONE);
    }

    /** A number of conversions with two decimals. */
    static String rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
