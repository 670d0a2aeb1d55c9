// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Opportunities of every kind for properties: usual and odd ones, before, in and after a window, known and unknown. */
public final class SomeOpportunities {
    /** The window of {@link SomeLeads}. */
    public static final Window WINDOW = SomeLeads.WINDOW;

    /** A pipeline whose stages the opportunities go through, and some others. */
    public static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN),
            Stage.of("Closed won", 4, Stage.Kind.WON),
            Stage.of("Closed lost", 5, Stage.Kind.LOST));

    /** Another pipeline. */
    public static final Pipeline PARTNERS =
            Pipeline.of("partners", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Closed won", 2, Stage.Kind.WON));

    private SomeOpportunities() {}

    /** Any opportunity. */
    public static Arbitrary<Opportunity> opportunities() {
        Arbitrary<Optional<LeadTrace>> traces = Combinators.combine(
                        Arbitraries.of("C1").optional(),
                        Arbitraries.of(Department.class).optional())
                .as((campaign, department) -> new LeadTrace("L1", campaign, department))
                .optional(0.5);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "O" + number),
                        SomeLeads.instants(),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Optional.<String>empty())),
                                Tuple.of(
                                        6,
                                        Arbitraries.of("direct", "partners", "other")
                                                .map(Optional::of))),
                        money().optional(0.7),
                        Arbitraries.of("L1").optional(0.5),
                        traces,
                        Arbitraries.of("C2").optional(0.3),
                        events().list().ofMaxSize(8))
                .as((id, created, pipeline, amount, lead, trace, campaign, events) -> new Opportunity(
                        id,
                        created,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        lead,
                        campaign,
                        Optional.empty(),
                        amount,
                        Optional.empty(),
                        pipeline,
                        trace,
                        ImmutableList.copyOf(events)));
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.longs().between(-1, 3).map(tens -> tens * 1_000)),
                                Tuple.of(1, Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE))),
                        Arbitraries.frequency(Tuple.of(20, "EUR"), Tuple.of(1, "JPY")))
                .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
    }

    private static Arbitrary<OpportunityEvent> events() {
        return Combinators.combine(SomeLeads.instants(), Arbitraries.integers().between(0, 16), money())
                .as(SomeOpportunities::event);
    }

    private static OpportunityEvent event(Instant at, int type, Money amount) {
        return switch (type) {
            case 0 -> new OpportunityEvent.StageChanged(at, "New");
            case 1 -> new OpportunityEvent.StageChanged(at, "Trial");
            case 2 -> new OpportunityEvent.StageChanged(at, "Offer");
            case 3 -> new OpportunityEvent.StageChanged(at, "Closed won");
            case 4 -> new OpportunityEvent.StageChanged(at, "Closed lost");
            case 5 -> new OpportunityEvent.StageChanged(at, "Elsewhere");
            case 6, 7, 8 -> new OpportunityEvent.Won(at);
            case 9, 10 -> new OpportunityEvent.Lost(at, Optional.of("price"));
            case 11 -> new OpportunityEvent.Reopened(at);
            case 12 -> new OpportunityEvent.AmountChanged(at, amount);
            case 13 -> new OpportunityEvent.Invoiced(at, Optional.of(amount));
            case 14 -> new OpportunityEvent.Paid(at, Optional.empty());
            case 15 -> new OpportunityEvent.Activity(at, Optional.of("call"));
            default -> new OpportunityEvent.CloseDateChanged(at, LocalDate.of(2024, 3, 5));
        };
    }

    /** What of an opportunity is known at the window's as-of instant: nothing, or the opportunity up to then. */
    public static Optional<Opportunity> known(Opportunity deal) {
        if (!deal.createdAt().isBefore(WINDOW.asOf())) {
            return Optional.empty();
        }
        List<OpportunityEvent> known = deal.timeline().stream()
                .filter(event -> event.at().isBefore(WINDOW.asOf()))
                .toList();
        return Optional.of(deal.withTimeline(known));
    }
}
