// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Facts about markets for properties, around the window of {@link SomeLeads}. */
final class SomeMarkets {
    private SomeMarkets() {}

    static Arbitrary<MarketFact> facts() {
        return Arbitraries.oneOf(
                SomeLeads.leads().map(lead -> (MarketFact) lead),
                deals().map(deal -> (MarketFact) deal),
                SomeJourneys.spend().map(spend -> (MarketFact) spend),
                estimates().map(estimate -> (MarketFact) estimate));
    }

    private static Arbitrary<Opportunity> deals() {
        return Combinators.combine(
                        SomeOpportunities.opportunities(),
                        markets().optional(),
                        markets().optional())
                .as((deal, market, ofLead) -> {
                    return new Opportunity(
                            deal.id(),
                            deal.createdAt(),
                            deal.accountId(),
                            deal.ownerId(),
                            market,
                            deal.product(),
                            deal.leadId(),
                            deal.campaignId(),
                            deal.sourcedBy(),
                            deal.amount(),
                            deal.business(),
                            deal.pipeline(),
                            deal.trace()
                                    .map(lead ->
                                            new LeadTrace(lead.leadId(), lead.campaignId(), lead.sourcedBy(), ofLead)),
                            deal.timeline());
                });
    }

    static Arbitrary<DemandEstimate> estimates() {
        return Combinators.combine(
                        Arbitraries.of("north", "south", "west"),
                        Arbitraries.integers().between(-30, 20).map(LocalDate.of(2024, 3, 3)::plusDays),
                        Arbitraries.integers().between(1, 35),
                        Arbitraries.of("0", "7", "100.01", "1e-18", "999999999999999999")
                                .map(BigDecimal::new),
                        Arbitraries.frequency(
                                Tuple.of(20, Optional.<String>empty()), Tuple.of(1, Optional.of("orders"))))
                .as((market, from, days, size, unit) ->
                        new DemandEstimate(market, from, from.plusDays(days), size, unit));
    }

    private static Arbitrary<String> markets() {
        return Arbitraries.of("north", "south", "east", " ");
    }

    /** What of a fact is known at the window's as-of instant: of spend and estimates all if a day of them has begun. */
    static Optional<MarketFact> known(MarketFact fact) {
        if (fact instanceof Lead lead) {
            return SomeLeads.known(lead).map(known -> known);
        } else if (fact instanceof Opportunity deal) {
            return SomeOpportunities.known(deal).map(known -> known);
        } else if (fact instanceof Spend spend) {
            return begun(spend.from()) ? Optional.of(spend) : Optional.empty();
        }
        return begun(((DemandEstimate) fact).from()) ? Optional.of(fact) : Optional.empty();
    }

    private static boolean begun(LocalDate day) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return begin.isBefore(SomeLeads.WINDOW.asOf());
    }
}
