// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignTotals;
import dev.alidade.attribution.DealTotals;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much of the pipeline and of what was won marketing had to do with, under several definitions side by side. */
final class SourcedBlocks {
    static final String INFLUENCED =
            "A deal that marketing influenced is in the last row once. For single campaigns such"
                    + " numbers overlap, so that they are never added up.";

    private SourcedBlocks() {}

    /** What a reader of the table should know. */
    static String notes(CampaignTotals totals) {
        long created = totals.pipeline().withoutSalesActivity().deals();
        long won = totals.revenue().withoutSalesActivity().deals();
        return created + won == 0
                ? INFLUENCED
                : INFLUENCED
                        + (" Of %d deals created and %d won no activity of sales is on record: they are left out of"
                                        + " the share of those touched before sales began.")
                                .formatted(created, won);
    }

    /** The table; without the rows on touches where none is on record. */
    static Table of(CampaignReport report) {
        DealTotals pipeline = report.totals().pipeline();
        DealTotals revenue = report.totals().revenue();
        Table.Builder table = Table.builder(
                Column.left("Sourced by marketing"),
                Column.right("Deals created"),
                Column.right("Value"),
                Column.right("Share"),
                Column.right("Deals won"),
                Column.right("Value"),
                Column.right("Share"));
        row(
                table,
                "all, whoever sourced them",
                new Cells(pipeline.all().deals(), pipeline.all().value(), OptionalDouble.empty()),
                new Cells(revenue.all().deals(), revenue.all().value(), OptionalDouble.empty()));
        row(
                table,
                "by the recorded source",
                new Cells(pipeline.bySource().deals(), pipeline.bySource().value(), pipeline.bySourceShare()),
                new Cells(revenue.bySource().deals(), revenue.bySource().value(), revenue.bySourceShare()));
        if (report.touchesRecorded()) {
            touched(table, pipeline, revenue);
        }
        return table.build();
    }

    private static void touched(Table.Builder table, DealTotals pipeline, DealTotals revenue) {
        row(
                table,
                "by the first touch",
                new Cells(
                        pipeline.byFirstTouch().deals(), pipeline.byFirstTouch().value(), pipeline.byFirstTouchShare()),
                new Cells(revenue.byFirstTouch().deals(), revenue.byFirstTouch().value(), revenue.byFirstTouchShare()));
        row(
                table,
                "touched before sales began",
                new Cells(pipeline.beforeSales().deals(), pipeline.beforeSales().value(), pipeline.beforeSalesShare()),
                new Cells(revenue.beforeSales().deals(), revenue.beforeSales().value(), revenue.beforeSalesShare()));
        row(
                table,
                "influenced at all",
                new Cells(pipeline.influenced().deals(), pipeline.influenced().value(), pipeline.influencedShare()),
                new Cells(revenue.influenced().deals(), revenue.influenced().value(), revenue.influencedShare()));
    }

    private record Cells(long deals, Optional<BigDecimal> value, OptionalDouble share) {}

    private static void row(Table.Builder table, String what, Cells pipeline, Cells revenue) {
        table.row(
                what,
                Long.toString(pipeline.deals()),
                CampaignBlocks.whole(pipeline.value()),
                Figures.percent(pipeline.share()),
                Long.toString(revenue.deals()),
                CampaignBlocks.whole(revenue.value()),
                Figures.percent(revenue.share()));
    }
}
