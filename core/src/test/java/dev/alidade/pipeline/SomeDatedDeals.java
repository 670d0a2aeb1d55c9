// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Opportunities with close dates, probabilities, categories and owners, whose events lie in and around four months. */
final class SomeDatedDeals {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** January to April 2024, seen on 20 April: three months are over. */
    static final Window WINDOW = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 1), ZONE)
            .withAsOf(Instant.parse("2024-04-20T06:00:00Z"));

    static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.1).withForecastCategory("pipeline"),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN).withProbability(0.6).withForecastCategory("commit"),
            Stage.of("Closed won", 4, Stage.Kind.WON),
            Stage.of("Closed lost", 5, Stage.Kind.LOST));

    static final Pipeline PARTNERS =
            Pipeline.of("partners", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Closed won", 2, Stage.Kind.WON));

    private SomeDatedDeals() {}

    /** Deals in the given currencies. */
    static Arbitrary<Opportunity> deals(String... currencies) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "O" + number),
                        instants(),
                        Arbitraries.of("direct", "direct", "partners", "other").optional(),
                        money(currencies).optional(0.8),
                        Arbitraries.of("anna", "ben").optional(0.7),
                        events(currencies).list().ofMaxSize(12))
                .as((id, created, pipeline, amount, owner, events) -> new Opportunity(
                        id,
                        created,
                        Optional.empty(),
                        owner,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        amount,
                        Optional.empty(),
                        pipeline,
                        Optional.empty(),
                        ImmutableList.copyOf(events)));
    }

    /** Times of the day from mid-December to mid-May, and the borders of the months in the zone. */
    private static Arbitrary<Instant> instants() {
        Instant first = Instant.parse("2023-12-15T00:00:00Z");
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 300).map(n -> first.plusSeconds(n * 43_200L)),
                Combinators.combine(
                                Arbitraries.integers().between(1, 5),
                                Arbitraries.longs().between(-1, 0))
                        .as((month, nanos) -> LocalDate.of(2024, month, 1)
                                .atStartOfDay(ZONE)
                                .toInstant()
                                .plusNanos(nanos)));
    }

    private static Arbitrary<Money> money(String... currencies) {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.longs().between(-1, 12).map(cents -> cents * 1_037)),
                                Tuple.of(1, Arbitraries.just(Long.MAX_VALUE))),
                        Arbitraries.of(currencies))
                .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(0, 180)
                        .map(n -> LocalDate.of(2023, 12, 1).plusDays(n)),
                Arbitraries.of(
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2024, 4, 30),
                        LocalDate.of(2024, 5, 1)));
    }

    private static Arbitrary<OpportunityEvent> events(String... currencies) {
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 19),
                        money(currencies),
                        days(),
                        Arbitraries.of(0.0, 0.1, 1.0 / 3, 0.5, 0.999999999999, 1.0))
                .as(SomeDatedDeals::event);
    }

    private static OpportunityEvent event(Instant at, int type, Money amount, LocalDate day, double probability) {
        return switch (type) {
            case 0 -> new OpportunityEvent.StageChanged(at, "New");
            case 1 -> new OpportunityEvent.StageChanged(at, "Offer");
            case 2 -> new OpportunityEvent.StageChanged(at, "Closed won");
            case 3 -> new OpportunityEvent.StageChanged(at, "Closed lost");
            case 4 -> new OpportunityEvent.StageChanged(at, "Elsewhere");
            case 5, 6 -> new OpportunityEvent.Won(at);
            case 7 -> new OpportunityEvent.Lost(at, Optional.empty());
            case 8 -> new OpportunityEvent.Reopened(at);
            case 9, 10, 11 -> new OpportunityEvent.AmountChanged(at, amount);
            case 12, 13, 14, 15 -> new OpportunityEvent.CloseDateChanged(at, day);
            case 16, 17 -> new OpportunityEvent.ProbabilityChanged(at, probability);
            case 18 -> new OpportunityEvent.ForecastChanged(at, probability < 0.5 ? "best case" : "commit");
            default -> new OpportunityEvent.OwnerChanged(at, probability < 0.5 ? "ben" : "cleo");
        };
    }

    /** What of a deal is known at the window's as-of instant: nothing, or the deal up to then. */
    static Optional<Opportunity> known(Opportunity deal) {
        if (!deal.createdAt().isBefore(WINDOW.asOf())) {
            return Optional.empty();
        }
        List<OpportunityEvent> known = deal.timeline().stream()
                .filter(event -> event.at().isBefore(WINDOW.asOf()))
                .toList();
        return Optional.of(deal.withTimeline(known));
    }
}
