// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.EmergingMarkets;
import dev.alidade.market.HotMarket;
import dev.alidade.market.MarketBalance;
import dev.alidade.market.MarketComparison;
import dev.alidade.market.MarketReport;
import dev.alidade.market.WithoutMarket;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Where the money goes against where the demand is, in words. */
final class MarketSection {
    private static final int NAME = 30;
    private static final int GAPS = 3;
    private static final double WORTH_TELLING = 0.01;

    private MarketSection() {}

    static ChapterBody of(MarketReport report) {
        if (report.markets().isEmpty()) {
            return ChapterBody.saying("No market is on record.");
        }
        return ChapterBody.saying(overlap(report.comparison()))
                .add(MarketBlocks.balances(report))
                .add(MarketBlocks.more(report))
                .add(facts(report))
                .detail(more(report))
                .detail(MarketBlocks.periods(report));
    }

    private static String overlap(MarketComparison comparison) {
        String demand = demand(comparison.basis());
        if (comparison.absent().isPresent()) {
            return "Spend and demand can't be compared: %s. Demand is told by %s."
                    .formatted(why(comparison.absent().get()), demand);
        }
        String few = comparison.enough()
                ? ""
                : " These are too few to be measured: %s.".formatted(cases(comparison.cases(), comparison.basis()));
        String chance = comparison.chanceOverlap().isPresent()
                ? " If demand were spread exactly as the money is, %s would overlap with it by %s on average."
                        .formatted(
                                cases(comparison.cases(), comparison.basis()),
                                Figures.percent(comparison.chanceOverlap()))
                : "";
        return "%s of the money is spread as the demand is, which is told by %s; the rest, %s, would have to go to other markets.%s%s"
                .formatted(
                        Figures.percent(comparison.overlap()),
                        demand,
                        Figures.percent(1 - comparison.overlap().orElseThrow()),
                        chance,
                        few);
    }

    private static String why(MarketComparison.Absent reason) {
        return switch (reason) {
            case NO_CURRENCY -> "no currency is named to tell spend in";
            case NO_SPEND -> "no spend in any market is on record";
            case UNKNOWN_SPEND -> "for some spend a rate is missing";
            case NO_DEMAND -> "there is no demand in any market";
            case SEVERAL_UNITS -> "the estimates are in several units";
        };
    }

    static String demand(DemandBasis basis) {
        return switch (basis) {
            case LEADS -> "leads created";
            case OPPORTUNITIES -> "opportunities created";
            case OPPORTUNITY_VALUE -> "value of opportunities created";
            case ESTIMATE -> "an estimate";
        };
    }

    private static String cases(long cases, DemandBasis basis) {
        return switch (basis) {
            case LEADS -> Figures.count(cases, "lead", "leads");
            case OPPORTUNITIES, OPPORTUNITY_VALUE -> Figures.count(cases, "opportunity", "opportunities");
            case ESTIMATE -> Figures.count(cases, "estimate", "estimates");
        };
    }

    private static Facts facts(MarketReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        underfunded(report, facts);
        facts.add(new Fact("Growing markets", growing(report)));
        if (!report.hot().isEmpty()) {
            facts.add(new Fact("Hot, says sales", hot(report.hot())));
            List<String> unsaid = report.markets().stream()
                    .filter(market -> market.emerging() && !market.hot())
                    .map(market -> name(market.market()))
                    .toList();
            if (!unsaid.isEmpty()) {
                facts.add(new Fact("Grows unsaid", String.join(", ", unsaid)));
            }
        }
        return new Facts(facts.build());
    }

    private static Facts more(MarketReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        String other = report.others().stream()
                .filter(comparison -> comparison.overlap().isPresent())
                .map(comparison ->
                        "%s by %s".formatted(Figures.percent(comparison.overlap()), demand(comparison.basis())))
                .collect(Collectors.joining(", "));
        if (!other.isEmpty()) {
            facts.add(new Fact("Overlap otherwise", other));
        }
        facts.add(new Fact("Without a market", without(report.withoutMarket())));
        return new Facts(facts.build());
    }

    private static void underfunded(MarketReport report, ImmutableList.Builder<Fact> facts) {
        if (report.comparison().overlap().isEmpty()) {
            return;
        }
        List<MarketBalance> gaps = report.largestGaps(Integer.MAX_VALUE).stream()
                .filter(market -> Math.abs(market.gap().orElseThrow()) >= WORTH_TELLING)
                .toList();
        String little = gaps(
                gaps.stream().filter(market -> market.gap().orElseThrow() < 0).toList());
        String much = gaps(
                gaps.stream().filter(market -> market.gap().orElseThrow() > 0).toList());
        if (!little.isEmpty()) {
            facts.add(new Fact("Too little money", little));
        }
        if (!much.isEmpty()) {
            facts.add(new Fact("More than the demand", much));
        }
    }

    private static String gaps(List<MarketBalance> markets) {
        return markets.stream()
                .limit(GAPS)
                .map(market -> "%s (%s of the demand, %s of the money)"
                        .formatted(
                                name(market.market()),
                                Figures.percent(market.demandShare()),
                                Figures.percent(market.spendShare())))
                .collect(Collectors.joining(", "));
    }

    private static String growing(MarketReport report) {
        EmergingMarkets emerging = report.emerging();
        if (emerging.absent().isPresent()) {
            return switch (emerging.absent().get()) {
                case NOTHING_BEFORE -> "can't be told: no demand is on record for the time before";
                case RECORDS_BEGIN_LATE -> "can't be told: the records begin too late in the time before";
                case SEVERAL_UNITS -> "can't be told: the estimates are in several units";
            };
        }
        List<String> all = report.markets().stream()
                .filter(MarketBalance::emerging)
                .map(market -> name(market.market()))
                .toList();
        if (all.isEmpty()) {
            return "none grew by as much as agreed, to as many cases, beyond chance";
        }
        if (emerging.funded().total() == 0) {
            return "%s; no spend is on record".formatted(String.join(", ", all));
        }
        String without = emerging.withoutMoney().isEmpty()
                ? "all of them get money"
                : "no money goes to " + names(emerging.withoutMoney());
        return "%s; %s".formatted(String.join(", ", all), without);
    }

    private static String names(Collection<String> markets) {
        return markets.stream().map(MarketSection::name).collect(Collectors.joining(", "));
    }

    private static String hot(List<HotMarket> markets) {
        return markets.stream()
                .map(market -> "%s (%s)"
                        .formatted(
                                name(market.market()),
                                market.place()
                                        .map(place -> "number %s by demand%s"
                                                .formatted(place, market.confirmed() ? "" : ": not confirmed"))
                                        .orElse("no demand on record")))
                .collect(Collectors.joining(", "));
    }

    private static String without(WithoutMarket without) {
        String spend = without.spendShare().isPresent()
                ? Figures.percent(without.spendShare()) + " of spend"
                : "an unknown part of spend";
        return "%s, %s, %s"
                .formatted(
                        spend,
                        of(without.leads(), "lead", "leads"),
                        of(without.opportunities(), "opportunity", "opportunities"));
    }

    private static String of(Proportion part, String one, String several) {
        return "%s of %s".formatted(part.hits(), Figures.count(part.total(), one, several));
    }

    static String name(String text) {
        return Glyphs.shortened(Glyphs.inert(text), NAME);
    }
}
