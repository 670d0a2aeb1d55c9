// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Deals that go through stages, are dated, valued, pushed, won, lost and opened again, mostly in a usual order. */
final class SomeDealHistories {
    static final Pipeline DIRECT = Pipeline.of(
            "direct",
            Stage.of("New", 1, Stage.Kind.OPEN).withProbability(0.1).withForecastCategory("pipeline"),
            Stage.of("Trial", 2, Stage.Kind.OPEN).withProbability(0.3),
            Stage.of("Offer", 3, Stage.Kind.OPEN).withProbability(0.65).withForecastCategory("commit"),
            Stage.of("Closed won", 4, Stage.Kind.WON),
            Stage.of("Closed lost", 5, Stage.Kind.LOST));

    static final Pipeline PARTNERS = Pipeline.of(
            "partners",
            Stage.of("Offer", 1, Stage.Kind.OPEN).withProbability(0.5),
            Stage.of("Closed won", 2, Stage.Kind.WON));

    private static final Currency EURO = Currency.getInstance("EUR");

    private SomeDealHistories() {}

    /** Rates from yen, of which there is none before a day. */
    static ExchangeRates rates(Window window) {
        LocalDate first = LocalDate.ofInstant(window.start(), window.zone());
        return ExchangeRates.to(EURO)
                .rate(first.minusDays(5), Currency.getInstance("JPY"), new BigDecimal("0.0061"))
                .rate(first.plusDays(9), Currency.getInstance("JPY"), new BigDecimal("0.0067"))
                .build();
    }

    /** Up to so many deals; amounts in euros, and seldom in yen if wanted. */
    static List<Opportunity> deals(Dice dice, Window window, int most, boolean yen) {
        List<Opportunity> deals = new ArrayList<>();
        for (int number = dice.between(1, most); number > 0; number--) {
            deals.add(deal(dice, window, "O" + number, yen));
        }
        return deals;
    }

    private static Opportunity deal(Dice dice, Window window, String id, boolean yen) {
        Instant created = SomeWindows.instant(dice, window);
        String pipeline = dice.oneOf("direct", "direct", "direct", "partners", "other", "");
        Optional<LeadTrace> trace = dice.perhaps(
                50,
                () -> new LeadTrace(
                        "L1", dice.perhaps(50, () -> "C1"), dice.perhaps(50, () -> dice.oneOf(Department.values()))));
        return new Opportunity(
                id,
                created,
                dice.perhaps(60, () -> "A1"),
                dice.perhaps(80, () -> dice.oneOf("anna", "ben", "cleo")),
                Optional.empty(),
                dice.perhaps(60, () -> dice.oneOf("boat", "oar", "sail")),
                dice.perhaps(50, () -> "L1"),
                dice.perhaps(30, () -> "C2"),
                dice.perhaps(30, () -> dice.oneOf(Department.values())),
                dice.perhaps(75, () -> money(dice, yen)),
                dice.perhaps(80, () -> dice.oneOf(Business.values())),
                pipeline.isEmpty() ? Optional.empty() : Optional.of(pipeline),
                trace,
                ImmutableList.copyOf(events(dice, window, created, yen)));
    }

    private static List<OpportunityEvent> events(Dice dice, Window window, Instant created, boolean yen) {
        List<OpportunityEvent> events = new ArrayList<>();
        if (dice.chance(70)) {
            events.add(new OpportunityEvent.CloseDateChanged(created, day(dice, window, created)));
        }
        Instant at = created;
        for (String stage : List.of("New", "Trial", "Offer")) {
            if (dice.chance(65)) {
                events.add(new OpportunityEvent.StageChanged(at, stage));
            }
            for (int more = dice.oneOf(0, 0, 1, 2); more > 0; more--) {
                at = SomeWindows.after(dice, at);
                events.add(usual(dice, window, at, yen));
            }
            at = SomeWindows.after(dice, at);
        }
        for (int closings = dice.oneOf(0, 1, 1, 1, 2); closings > 0; closings--) {
            at = close(dice, at, events, yen);
        }
        if (dice.chance(30)) {
            events.addAll(dice.some(1, 3, () -> odd(dice, SomeWindows.instant(dice, window), created)));
        }
        return events;
    }

    /** A closing, its money, and seldom a reopening. */
    private static Instant close(Dice dice, Instant begin, List<OpportunityEvent> events, boolean yen) {
        Instant at = begin;
        boolean won = dice.chance(55);
        int how = dice.between(0, 2);
        if (how > 0) {
            events.add(new OpportunityEvent.StageChanged(at, won ? "Closed won" : "Closed lost"));
        }
        if (how < 2) {
            events.add(won ? new OpportunityEvent.Won(at) : new OpportunityEvent.Lost(at, Optional.empty()));
        }
        if (dice.chance(30)) {
            events.add(new OpportunityEvent.AmountChanged(at, won ? money(dice, yen) : Money.zero(EURO)));
        }
        if (won && dice.chance(60)) {
            at = SomeWindows.after(dice, at);
            events.add(new OpportunityEvent.Invoiced(at, dice.perhaps(70, () -> money(dice, yen))));
            at = SomeWindows.after(dice, at);
            events.add(new OpportunityEvent.Paid(at, dice.perhaps(70, () -> money(dice, yen))));
        }
        at = SomeWindows.after(dice, at);
        if (dice.chance(25)) {
            events.add(
                    dice.chance(60)
                            ? new OpportunityEvent.Reopened(at)
                            : new OpportunityEvent.StageChanged(at, dice.oneOf("New", "Trial", "Offer")));
            at = SomeWindows.after(dice, at);
        }
        return at;
    }

    private static OpportunityEvent usual(Dice dice, Window window, Instant at, boolean yen) {
        return switch (dice.between(0, 9)) {
            case 0 -> new OpportunityEvent.AmountChanged(at, money(dice, yen));
            case 1, 2 -> new OpportunityEvent.CloseDateChanged(at, day(dice, window, at));
            case 3 -> new OpportunityEvent.ProbabilityChanged(at, dice.oneOf(0.0, 0.25, 0.5, 0.9, 1.0));
            case 4 -> new OpportunityEvent.ForecastChanged(at, dice.oneOf("commit", "best case"));
            case 5 -> new OpportunityEvent.OwnerChanged(at, dice.oneOf("anna", "ben", "cleo"));
            case 6 -> new OpportunityEvent.NextStepSet(at, dice.perhaps(70, () -> "call"));
            case 7 -> new OpportunityEvent.StageChanged(at, dice.oneOf("New", "Trial", "Offer", "Elsewhere"));
            default -> new OpportunityEvent.Activity(at, Optional.of("call"));
        };
    }

    private static OpportunityEvent odd(Dice dice, Instant instant, Instant created) {
        Instant at = instant.isBefore(created) ? created : instant;
        return switch (dice.between(0, 6)) {
            case 0 -> new OpportunityEvent.Won(at);
            case 1 -> new OpportunityEvent.Lost(at, Optional.of("price"));
            case 2 -> new OpportunityEvent.Reopened(at);
            case 3 -> new OpportunityEvent.Paid(at, Optional.empty());
            case 4 -> new OpportunityEvent.Activity(at, Optional.of("call"));
            case 5 -> new OpportunityEvent.StageChanged(at, "Closed won");
            default -> new OpportunityEvent.StageChanged(at, dice.oneOf("New", "Trial", "Offer", "Elsewhere"));
        };
    }

    /** A day on which a deal is to be closed: any, and often the first or last one of a period, or the day after it. */
    private static LocalDate day(Dice dice, Window window, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, window.zone());
        LocalDate nextMonth = today.withDayOfMonth(1).plusMonths(1);
        LocalDate end = LocalDate.ofInstant(window.end(), window.zone());
        return dice.chance(30)
                ? dice.oneOf(nextMonth, nextMonth.minusDays(1), nextMonth.plusMonths(1), end, end.minusDays(1))
                : today.plusDays(dice.between(-5, 60));
    }

    static Money money(Dice dice, boolean yen) {
        if (yen && dice.chance(15)) {
            return Money.of(dice.oneOf("0", "12345", "77777"), "JPY");
        }
        return Money.of(dice.oneOf("0", "-5", "10.37", "99.99", "250", "1000", "33.33"), "EUR");
    }

    /** What of the deals is known at an instant. */
    static List<Opportunity> known(List<Opportunity> deals, Instant asOf) {
        List<Opportunity> known = new ArrayList<>();
        for (Opportunity deal : deals) {
            if (deal.createdAt().isBefore(asOf)) {
                known.add(deal.withTimeline(deal.timeline().stream()
                        .filter(event -> event.at().isBefore(asOf))
                        .toList()));
            }
        }
        return known;
    }

    /** The deal with one event less, each in turn. */
    static List<Opportunity> smaller(Opportunity deal) {
        List<Opportunity> smaller = new ArrayList<>();
        for (int i = 0; i < deal.timeline().size(); i++) {
            List<OpportunityEvent> events = new ArrayList<>(deal.timeline());
            events.remove(i);
            smaller.add(deal.withTimeline(events));
        }
        return smaller;
    }
}
