// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Facts of every kind for properties, around the window of {@link SomeLeads}, and settings that count them. */
final class SomeOutcomes {
    static final Window WINDOW = SomeLeads.WINDOW;
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 27);

    private SomeOutcomes() {}

    static OutcomeSettings settings(RevenueBasis basis) {
        return OutcomeSettings.builder()
                .namingPersons(true)
                .basis(basis)
                .currency(Currency.getInstance("EUR"))
                .pipeline(SomeOpportunities.PIPELINE)
                .pipeline(SomeOpportunities.PARTNERS)
                .quotas(List.of(
                        quota("anna", 1, 5, "10"),
                        quota("anna", 5, 12, "20"),
                        quota("anna", 12, 20, "20"),
                        quota("bert", 0, 12, "0"),
                        new Quota(Optional.empty(), FIRST, FIRST.plusDays(13), Money.of("30", "EUR"))))
                .totals(List.of(new PastTotal(FIRST, FIRST.plusDays(2), 40)))
                .outcomes(List.of(new LaterOutcome(FIRST.plusDays(2), FIRST.plusDays(4), "revenue", 7)))
                .minimumGroup(3)
                .build();
    }

    private static Quota quota(String owner, int from, int to, String amount) {
        return new Quota(Optional.of(owner), FIRST.plusDays(from), FIRST.plusDays(to), Money.of(amount, "EUR"));
    }

    static Arbitrary<OutcomeFact> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, deals().map(deal -> deal)),
                Tuple.of(2, periods()),
                Tuple.of(2, answers()),
                Tuple.of(3, ratings()));
    }

    static Arbitrary<Opportunity> deals() {
        Arbitrary<OpportunityEvent> more = Combinators.combine(
                        SomeLeads.instants(), Arbitraries.integers().between(0, 4), money())
                .as((at, type, amount) -> switch (type) {
                    case 0 -> new OpportunityEvent.OwnerChanged(at, "anna");
                    case 1 -> new OpportunityEvent.OwnerChanged(at, "bert");
                    case 2 -> new OpportunityEvent.Paid(at, Optional.of(amount));
                    default -> new OpportunityEvent.Won(at);
                });
        return Combinators.combine(
                        SomeOpportunities.opportunities(),
                        Arbitraries.of("anna", "bert", "carl").optional(0.8),
                        Arbitraries.of(Business.class).optional(0.8),
                        more.list().ofMaxSize(3))
                .as(SomeOutcomes::deal);
    }

    private static Opportunity deal(
            Opportunity deal, Optional<String> owner, Optional<Business> business, List<OpportunityEvent> more) {
        List<OpportunityEvent> timeline = new ArrayList<>(deal.timeline());
        timeline.addAll(more);
        Opportunity whole = deal.withTimeline(timeline);
        return new Opportunity(
                whole.id(),
                whole.createdAt(),
                whole.accountId(),
                owner,
                whole.market(),
                whole.product(),
                whole.leadId(),
                whole.campaignId(),
                whole.sourcedBy(),
                whole.amount(),
                business,
                whole.pipeline(),
                whole.trace(),
                whole.timeline());
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1, 3).map(tens -> tens * 1_000),
                        Arbitraries.frequency(Tuple.of(9, "EUR"), Tuple.of(1, "JPY")))
                .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
    }

    private static Arbitrary<OutcomeFact> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(-9, 14),
                        Arbitraries.of(1, 2, 10),
                        money(),
                        money())
                .as((customer, from, days, start, end) -> new CustomerPeriod(
                        "C" + customer, FIRST.plusDays(from), FIRST.plusDays((long) from + days), start, end));
    }

    private static Arbitrary<OutcomeFact> answers() {
        return Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2))
                .as((at, value, scale) -> new Satisfaction(
                        "C1",
                        at,
                        scale == 0 ? 5 * (value - 1) : value,
                        scale == 0 ? 0 : 1,
                        scale == 0 ? 10 : 3 + scale));
    }

    private static Arbitrary<OutcomeFact> ratings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9).map(person -> "p" + person),
                        Arbitraries.of(Department.class),
                        Arbitraries.of("morale", "closeness"),
                        Arbitraries.integers().between(0, 5),
                        SomeLeads.instants(),
                        Arbitraries.of("w1", "w2").optional())
                .as(Rating::new);
    }

    /** What of a fact is known at the window's as-of instant. */
    static Optional<OutcomeFact> known(OutcomeFact fact) {
        if (fact instanceof Opportunity deal) {
            return SomeOpportunities.known(deal).map(known -> known);
        }
        if (fact instanceof CustomerPeriod period) {
            return Optional.<OutcomeFact>of(period)
                    .filter(over -> !period.to().isAfter(LocalDate.ofInstant(WINDOW.asOf(), WINDOW.zone())));
        }
        if (fact instanceof Satisfaction answer) {
            return Optional.<OutcomeFact>of(answer).filter(given -> answer.at().isBefore(WINDOW.asOf()));
        }
        Rating rating = (Rating) fact;
        return Optional.<OutcomeFact>of(rating).filter(given -> rating.at().isBefore(WINDOW.asOf()));
    }
}
