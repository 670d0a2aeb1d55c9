// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.market.DemandGrowth;
import dev.alidade.market.MarketBalance;
import dev.alidade.market.MarketPeriod;
import dev.alidade.market.MarketReport;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Market by market, and period by period. */
final class MarketBlocks {
    private static final int MOST_MARKETS = 20;
    private static final int MOST_PERIODS = 24;

    private MarketBlocks() {}

    static Table balances(MarketReport report) {
        Table.Builder table = Table.builder(
                Column.left("Market"),
                Column.right(spend(report)),
                Column.right("Of spend"),
                Column.right("Of demand"),
                Column.right("Gap"),
                Column.right("Leads"),
                Column.right("Deals"),
                Column.right("Growth"));
        sorted(report)
                .limit(MOST_MARKETS)
                .forEach(market -> table.row(
                        MarketSection.name(market.market()),
                        market.spend().map(MarketBlocks::number).orElse(Figures.NONE),
                        Figures.percent(market.spendShare()),
                        Figures.percent(market.demandShare()),
                        market.gap().isPresent() ? signed(market.gap().getAsDouble()) : Figures.NONE,
                        Long.toString(market.leads()),
                        Long.toString(market.opportunities()),
                        market.growth().map(growth -> growth(growth, market)).orElse(Figures.NONE)));
        return table.build();
    }

    private static Stream<MarketBalance> sorted(MarketReport report) {
        return report.markets().stream()
                .sorted(Comparator.comparingDouble(
                                (MarketBalance market) -> market.demandShare().orElse(0))
                        .thenComparing(market -> market.spend().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(MarketBalance::market));
    }

    private static String spend(MarketReport report) {
        return report.currency()
                .map(currency -> "Spend, " + currency.getCurrencyCode())
                .orElse("Spend");
    }

    /** A number in whole units. */
    private static String number(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String signed(double share) {
        return (share > 0 ? "+" : "") + Figures.percent(share);
    }

    /** The growth with its interval; a market that is growing has a mark. */
    private static String growth(DemandGrowth growth, MarketBalance market) {
        String mark = market.emerging() ? " *" : "";
        if (growth.growth().isEmpty()) {
            return (growth.now().signum() > 0 ? "new" : Figures.NONE) + mark;
        }
        String interval = growth.low().isPresent() && growth.high().isPresent()
                ? " (%s to %s)".formatted(Figures.percent(growth.low()), Figures.percent(growth.high()))
                : "";
        return signed(growth.growth().getAsDouble()) + interval + mark;
    }

    /** How many markets the table leaves out. */
    static Optional<Block> more(MarketReport report) {
        int more = report.markets().size() - MOST_MARKETS;
        return more > 0
                ? Optional.of(new Paragraph("%s with less demand not shown."
                        .formatted(Figures.count(more, "more market is", "more markets are"))))
                : Optional.empty();
    }

    /** How the overlap changed; nothing to tell of a single period. */
    static Optional<Block> periods(MarketReport report) {
        if (report.periods().size() < 2) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder(
                Column.left("Period"),
                Column.right(spend(report)),
                Column.right("Demand"),
                Column.right("Overlap"),
                Column.right("By chance"),
                Column.left("Remark"));
        int skipped = Math.max(0, report.periods().size() - MOST_PERIODS);
        for (MarketPeriod period :
                report.periods().subList(skipped, report.periods().size())) {
            table.row(
                    period.period(),
                    period.comparison().spend().map(MarketBlocks::number).orElse(Figures.NONE),
                    number(period.comparison().demand()),
                    Figures.percent(period.comparison().overlap()),
                    Figures.percent(period.comparison().chanceOverlap()),
                    period.comparison().overlap().isPresent()
                                    && !period.comparison().enough()
                            ? "few"
                            : "");
        }
        return Optional.of(table.build());
    }
}
