// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Journeys and spend of every kind for properties: usual and odd ones, before, in and after a window, known and unknown. */
public final class SomeJourneys {
    /** The window of {@link SomeLeads}. */
    public static final Window WINDOW = SomeLeads.WINDOW;

    private SomeJourneys() {}

    /** Any touchpoint. */
    public static Arbitrary<Touchpoint> touchpoints() {
        return Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.of("L1", "L2", "A1"),
                        Arbitraries.of("C1", "C2", "C3", "\u6771").optional(0.8),
                        Arbitraries.of("email", "search").optional(0.7),
                        Arbitraries.of("click", "visit", "Sales", "call").optional(0.6))
                .as(Touchpoint::new);
    }

    /** Any journey. */
    public static Arbitrary<Journey> journeys() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60).map(number -> "J" + number),
                        touchpoints().list().ofMaxSize(8),
                        SomeLeads.leads().optional(0.7),
                        Arbitraries.frequencyOf(Tuple.of(2, SomeOpportunities.opportunities()), Tuple.of(3, wonDeals()))
                                .optional(0.6),
                        SomeLeads.instants().optional(0.3),
                        SomeLeads.instants().optional(0.3),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
                .as((id, touchpoints, lead, opportunity, firstLead, firstSales, again) -> {
                    JourneyBuilder journey = Journey.builder(id).touchpoints(touchpoints);
                    lead.ifPresent(journey::lead);
                    opportunity.ifPresent(journey::opportunity);
                    firstLead.ifPresent(journey::leadCreatedAt);
                    firstSales.ifPresent(journey::firstSalesActivity);
                    return again && opportunity.isPresent() ? journey.followUp().build() : journey.build();
                });
    }

    /** Deals won for an amount: the usual case. */
    private static Arbitrary<Opportunity> wonDeals() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "O" + number),
                        SomeLeads.instants(),
                        SomeLeads.instants(),
                        Arbitraries.integers().between(0, 5_000))
                .as((id, created, won, cents) -> Opportunity.builder(id)
                        .createdAt(created)
                        .amount(new Money(cents, Money.of("0", "EUR").currency()))
                        .won(won)
                        .build());
    }

    /** Any spend. */
    public static Arbitrary<Spend> spend() {
        return Combinators.combine(
                        Arbitraries.of("C1", "C2", "C3", "C4"),
                        Arbitraries.integers().between(-40, 40).map(LocalDate.of(2024, 3, 5)::plusDays),
                        Arbitraries.integers().between(1, 35),
                        Arbitraries.longs().between(-1_000, 100_000),
                        Arbitraries.frequency(Tuple.of(10, "EUR"), Tuple.of(1, "JPY")))
                .as((campaign, from, days, amount, currency) -> new Spend(
                        campaign,
                        from,
                        from.plusDays(days),
                        new Money(amount, Money.of("0", currency).currency())));
    }

    /**
     * What of a journey is known at the window's as-of instant: the touchpoints, lead, opportunity and events before it.
     * An opportunity that follows up another is no further journey before it is created. Nothing if nothing is left.
     */
    public static Optional<Journey> known(Journey journey) {
        Instant asOf = WINDOW.asOf();
        List<Touchpoint> touchpoints = journey.touchpoints().stream()
                .filter(touchpoint -> touchpoint.at().isBefore(asOf))
                .toList();
        Optional<Opportunity> opportunity = journey.opportunity().flatMap(SomeOpportunities::known);
        Optional<Instant> leadCreatedAt = journey.leadCreatedAt().filter(asOf::isAfter);
        if ((journey.followUp() && opportunity.isEmpty())
                || (touchpoints.isEmpty() && opportunity.isEmpty() && leadCreatedAt.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Journey(
                journey.id(),
                ImmutableList.copyOf(touchpoints),
                journey.lead().flatMap(SomeLeads::known),
                opportunity,
                leadCreatedAt,
                journey.firstSalesActivity().filter(asOf::isAfter),
                journey.followUp()));
    }

    /** What of a spend is known at the window's as-of instant: the days that begin before it, if any. */
    public static Optional<Spend> known(Spend spend) {
        LocalDate from = spend.from();
        LocalDate to = LocalDate.ofInstant(WINDOW.asOf(), WINDOW.zone()); // as-of is a midnight
        if (!spend.to().isAfter(to)) {
            return Optional.of(spend);
        }
        return from.isBefore(to)
                ? Optional.of(new Spend(spend.campaignId(), from, to, spend.within(from, to)))
                : Optional.empty();
    }
}
