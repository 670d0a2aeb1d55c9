// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.PastTotal;
import dev.alidade.outcome.RevenueBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Deals, customers, ratings, quotas and past totals, and how outcomes are counted. */
record OutcomeCompany(
        Window window,
        RevenueBasis basis,
        boolean rates,
        int minimum,
        int lag,
        List<Quota> quotas,
        List<PastTotal> totals,
        List<LaterOutcome> later,
        List<OutcomeFact> facts) {
    static OutcomeCompany of(Dice dice) {
        Window window = dice.chance(50) ? SomeWindows.window(dice) : SomeWindows.months(dice);
        LocalDate first = LocalDate.ofInstant(window.start(), window.zone());
        boolean rates = dice.chance(50);
        List<OutcomeFact> facts = new ArrayList<>(SomeDealHistories.deals(dice, window, 12, rates));
        facts.addAll(dice.some(0, 8, () -> period(dice, first, LocalDate.ofInstant(window.end(), window.zone()))));
        facts.addAll(dice.some(0, 16, () -> satisfaction(dice, window)));
        facts.addAll(dice.some(0, 12, () -> rating(dice, window)));
        return new OutcomeCompany(
                window,
                dice.oneOf(RevenueBasis.values()),
                rates,
                dice.between(3, 4),
                dice.between(0, 2),
                quotas(dice, first),
                totals(dice, first),
                later(dice, first),
                List.copyOf(facts));
    }

    private static CustomerPeriod period(Dice dice, LocalDate first, LocalDate end) {
        LocalDate from = dice.chance(40) ? first : first.plusDays(dice.between(-20, 30));
        LocalDate to = from.equals(first) && dice.chance(50) ? end : from.plusDays(dice.oneOf(7, 14, 30));
        return new CustomerPeriod(
                dice.oneOf("C1", "C2", "C3", "C4"),
                from,
                to.isAfter(from) ? to : from.plusDays(1),
                Money.of(dice.oneOf("0", "10.50", "200", "33"), "EUR"),
                Money.of(dice.oneOf("0", "10.50", "200", "12.34"), "EUR"));
    }

    private static Satisfaction satisfaction(Dice dice, Window window) {
        int highest = dice.oneOf(10, 10, 5, 3, 2);
        int lowest = highest == 10 ? dice.oneOf(0, 0, 1) : 1;
        return new Satisfaction(
                dice.oneOf("C1", "C2", "C3", "C4", "C5"),
                SomeWindows.instant(dice, window),
                dice.between(lowest, highest),
                lowest,
                highest);
    }

    private static Rating rating(Dice dice, Window window) {
        return new Rating(
                dice.oneOf("P1", "P2", "P3", "P4", "P5", "P6"),
                dice.oneOf(Department.values()),
                dice.oneOf("morale", "morale", "morale", "closeness"),
                dice.between(1, 5),
                SomeWindows.instant(dice, window),
                dice.perhaps(60, () -> dice.oneOf("w1", "w2")));
    }

    private static List<Quota> quotas(Dice dice, LocalDate first) {
        List<Quota> quotas = new ArrayList<>();
        for (String owner : List.of("anna", "ben", "")) {
            LocalDate from = first.plusDays(dice.between(-10, 5));
            for (int number = dice.oneOf(0, 1, 1, 2, 3); number > 0; number--) {
                LocalDate to = from.plusDays(dice.between(3, 25));
                quotas.add(new Quota(
                        owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                        from,
                        to,
                        Money.of(dice.oneOf("0", "40", "500.01", "99.99", "2000"), "EUR")));
                from = to.plusDays(dice.oneOf(0, 0, 4));
            }
        }
        return List.copyOf(quotas);
    }

    private static List<PastTotal> totals(Dice dice, LocalDate first) {
        List<PastTotal> totals = new ArrayList<>();
        for (int week = dice.between(-8, 0); week < 3; week++) {
            if (dice.chance(80)) {
                totals.add(new PastTotal(
                        first.plusDays(week * 7L), first.plusDays(week * 7L + 7), dice.oneOf(10.0, 40.0, 55.5, 70.25)));
            }
        }
        return List.copyOf(totals);
    }

    private static List<LaterOutcome> later(Dice dice, LocalDate first) {
        List<LaterOutcome> later = new ArrayList<>();
        for (int week = dice.between(-8, 0); week < 4; week++) {
            if (dice.chance(80)) {
                later.add(new LaterOutcome(
                        first.plusDays(week * 7L),
                        first.plusDays(week * 7L + 7),
                        "churn",
                        dice.oneOf(-3.5, 0.0, 12.0, 17.0, 80.0)));
            }
        }
        return List.copyOf(later);
    }

    OutcomeSettings settings() {
        var builder = OutcomeSettings.builder()
                .basis(basis)
                .quotas(quotas)
                .pipeline(SomeDealHistories.DIRECT)
                .pipeline(SomeDealHistories.PARTNERS)
                .minimumGroup(minimum)
                .lag(lag)
                .totals(totals)
                .outcomes(later);
        return (rates ? builder.rates(SomeDealHistories.rates(window)) : builder.currency(Currency.getInstance("EUR")))
                .build();
    }

    List<OutcomeCompany> smaller() {
        List<OutcomeCompany> smaller = new ArrayList<>();
        for (List<OutcomeFact> fewer : SecondReading.smallerLists(
                facts,
                fact -> fact instanceof Opportunity deal ? SomeDealHistories.smaller(deal) : List.<OutcomeFact>of())) {
            smaller.add(with(quotas, totals, later, fewer));
        }
        for (List<Quota> fewer : SecondReading.smallerLists(quotas, quota -> List.<Quota>of())) {
            smaller.add(with(fewer, totals, later, facts));
        }
        for (List<PastTotal> fewer : SecondReading.smallerLists(totals, total -> List.<PastTotal>of())) {
            smaller.add(with(quotas, fewer, later, facts));
        }
        for (List<LaterOutcome> fewer : SecondReading.smallerLists(later, outcome -> List.<LaterOutcome>of())) {
            smaller.add(with(quotas, totals, fewer, facts));
        }
        return smaller;
    }

    private OutcomeCompany with(
            List<Quota> otherQuotas,
            List<PastTotal> otherTotals,
            List<LaterOutcome> otherLater,
            List<OutcomeFact> otherFacts) {
        return new OutcomeCompany(window, basis, rates, minimum, lag, otherQuotas, otherTotals, otherLater, otherFacts);
    }

    /** Facts of one kind. */
    <T extends OutcomeFact> List<T> facts(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether a day that follows a period has begun by an instant, so that the period is over. */
    boolean isOverBy(LocalDate to, java.time.Instant instant) {
        return !to.atStartOfDay(window.zone()).toInstant().isAfter(instant);
    }

    /** Whether a period's last day lies in the window, and is over at as-of. */
    boolean endsInWindow(LocalDate to) {
        java.time.Instant end = to.atStartOfDay(window.zone()).toInstant();
        return end.isAfter(window.start()) && !end.isAfter(window.end()) && isOverBy(to, window.asOf());
    }
}
