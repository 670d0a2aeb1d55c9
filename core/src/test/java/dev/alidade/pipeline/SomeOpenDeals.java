// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Duration;
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

/** Opportunities with everything by which open ones are judged, in and around three months with a change of clocks. */
final class SomeOpenDeals {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** February and March 2024, seen on 20 April. */
    static final Window WINDOW = Window.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 1), ZONE)
            .withAsOf(Instant.parse("2024-04-20T06:00:00Z"));

    static final Pipeline PIPELINE = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.1),
            Stage.of("Trial", 2, Stage.Kind.OPEN).withProbability(0.3),
            Stage.of("Offer", 3, Stage.Kind.OPEN).withProbability(0.6),
            Stage.of("Closed won", 4, Stage.Kind.WON),
            Stage.of("Closed lost", 5, Stage.Kind.LOST));

    static final Pipeline PARTNERS =
            Pipeline.of("partners", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Closed won", 2, Stage.Kind.WON));

    static final PipelineSettings SETTINGS = PipelineSettings.builder()
            .pipeline(PIPELINE)
            .pipeline(PARTNERS)
            .cycleStarts("Trial", "Offer")
            .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                    .rate(LocalDate.of(2024, 3, 4), Currency.getInstance("JPY"), new BigDecimal("0.006"))
                    .build())
            .listPrice("boat", Money.of("70", "EUR"))
            .listPrice("oar", Money.of("900", "JPY"))
            .thresholds(new PipelineThresholds(
                    Duration.ofDays(14),
                    Optional.of(Duration.ofHours(700)),
                    ImmutableList.of(
                            new StageTime("direct", "New", 9, Duration.ofDays(11)),
                            new StageTime("direct", "Offer", 9, Duration.ofHours(150))),
                    false))
            .stalledFactor(new BigDecimal("1.5"))
            .pushed(2, PushPeriod.MONTH)
            .clockSkew(ClockSkew.of(Duration.ofHours(7)))
            .build();

    private SomeOpenDeals() {}

    static Arbitrary<Opportunity> deals() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "O" + number),
                        instants(),
                        Arbitraries.of("direct", "direct", "partners", "other").optional(),
                        money().optional(0.5),
                        Arbitraries.of("A1", "A2").optional(0.7),
                        Arbitraries.of("boat", "oar", "Boat").optional(0.8),
                        events().list().ofMaxSize(12))
                .as((id, created, pipeline, amount, account, product, events) -> new Opportunity(
                        id,
                        created,
                        account,
                        Optional.empty(),
                        Optional.empty(),
                        product,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        amount,
                        Optional.empty(),
                        pipeline,
                        Optional.empty(),
                        ImmutableList.copyOf(events)));
    }

    private static Arbitrary<Instant> instants() {
        Instant first = Instant.parse("2024-01-15T00:00:00Z");
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 200).map(n -> first.plusSeconds(n * 43_200L)),
                Arbitraries.integers()
                        .between(0, 100)
                        .map(n -> LocalDate.of(2024, 1, 20)
                                .plusDays(n)
                                .atStartOfDay(ZONE)
                                .toInstant()));
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.longs().between(-1, 6).map(cents -> cents * 1_037)),
                                Tuple.of(1, Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE))),
                        Arbitraries.of("EUR", "EUR", "JPY", "USD"))
                .as((amount, currency) -> new Money(amount, Currency.getInstance(currency)));
    }

    private static Arbitrary<OpportunityEvent> events() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 24),
                        money(),
                        Arbitraries.integers()
                                .between(0, 120)
                                .map(n -> LocalDate.of(2024, 1, 10).plusDays(n)))
                .as(SomeOpenDeals::event);
    }

    private static OpportunityEvent event(Instant at, int type, Money amount, LocalDate day) {
        return switch (type) {
            case 0 -> new OpportunityEvent.StageChanged(at, "New");
            case 1, 2 -> new OpportunityEvent.StageChanged(at, "Trial");
            case 3, 4 -> new OpportunityEvent.StageChanged(at, "Offer");
            case 5 -> new OpportunityEvent.StageChanged(at, "Closed won");
            case 6 -> new OpportunityEvent.StageChanged(at, "Closed lost");
            case 7 -> new OpportunityEvent.StageChanged(at, "Elsewhere");
            case 8, 9 -> new OpportunityEvent.Won(at);
            case 10 -> new OpportunityEvent.Lost(at, Optional.empty());
            case 11, 12 -> new OpportunityEvent.Reopened(at);
            case 13 -> new OpportunityEvent.AmountChanged(at, amount);
            case 14, 15, 16, 17 -> new OpportunityEvent.CloseDateChanged(at, day);
            case 18 -> new OpportunityEvent.NextStepSet(at, Optional.of("call"));
            case 19 -> new OpportunityEvent.NextStepSet(at, Optional.empty());
            case 20 -> new OpportunityEvent.OwnerChanged(at, "ben");
            case 21 -> new OpportunityEvent.ProbabilityChanged(at, 0.5);
            default -> new OpportunityEvent.Activity(at, Optional.empty());
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
