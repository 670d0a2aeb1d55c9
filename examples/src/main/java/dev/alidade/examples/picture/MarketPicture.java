// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketBalance;
import dev.alidade.market.MarketReport;
import dev.alidade.report.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the money goes against where the demand is, market by market. */
final class MarketPicture {
    private static final int MOST = 12;

    private MarketPicture() {}

    static Optional<Picture> of(MarketReport report) {
        List<MarketBalance> compared = new ArrayList<>(report.markets().stream()
                .filter(market -> market.gap().isPresent())
                .toList());
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        compared.sort(Comparator.comparingDouble(
                        (MarketBalance market) -> -Math.abs(market.gap().orElseThrow()))
                .thenComparing(MarketBalance::market));
        ImmutableList<Pairs.Pair> pairs = compared.stream()
                .limit(MOST)
                .map(market -> new Pairs.Pair(
                        market.market() + (market.emerging() ? " (growing)" : ""),
                        market.spendShare().orElseThrow(),
                        market.demandShare().orElseThrow(),
                        Bar.Span.of(market.demandInterval())))
                .collect(ImmutableList.toImmutableList());
        String demand = "Share of demand, by " + demand(report.comparison().basis());
        ImmutableList<String> notes = compared.size() > MOST
                ? ImmutableList.of("The %s markets with the largest gaps of %s.".formatted(MOST, compared.size()))
                : ImmutableList.of();
        Words words = new Words();
        words.say(demand + ", against share of spend, the largest gap first.");
        pairs.forEach(pair -> words.say(
                pair.name(),
                "%s of the spend, %s of the demand"
                        .formatted(Figures.percent(pair.first()), Figures.percent(pair.second()))));
        notes.forEach(words::say);
        return Optional.of(words.picture(
                "market",
                "Where the money goes, and where the demand is",
                new Pairs(pairs, "Share of spend", demand, notes)));
    }

    private static String demand(DemandBasis basis) {
        return switch (basis) {
            case LEADS -> "leads created";
            case OPPORTUNITIES -> "opportunities created";
            case OPPORTUNITY_VALUE -> "value of opportunities created";
            case ESTIMATE -> "an estimate";
        };
    }
}
