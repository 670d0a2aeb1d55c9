// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalFact;
import dev.alidade.model.GoalKind;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Goals and facts of every kind: usual, odd, before, in and after the window of {@link GoalFixture}. */
final class SomeGoals {
    static final Currency EUR = Currency.getInstance("EUR");
    private static final ImmutableList<String> GOALS = ImmutableList.of("G0", "G1", "G2", "G3");

    private SomeGoals() {}

    static Arbitrary<GoalSettings> settings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, GOALS.size()).flatMap(SomeGoals::goals),
                        Arbitraries.of("G0", "G2", "G9").optional(.7).list().ofSize(3),
                        Arbitraries.of(true, false))
                .as((goals, served, dated) -> {
                    GoalSettings.Builder settings = GoalSettings.builder().goals(goals);
                    for (int i = 0; i < served.size(); i++) {
                        var campaign = Campaign.builder("C" + i);
                        served.get(i).ifPresent(campaign::goalId);
                        settings.campaign(campaign.build());
                    }
                    return dated
                            ? settings.rates(rates()).build()
                            : settings.currency(EUR).build();
                });
    }

    private static ExchangeRates rates() {
        return ExchangeRates.to(EUR)
                .rate(FIRST.plusDays(2), Currency.getInstance("USD"), new BigDecimal("0.9217"))
                .build();
    }

    private static Arbitrary<List<Goal>> goals(int number) {
        List<Arbitrary<Goal>> goals = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            goals.add(goal(GOALS.get(i)));
        }
        return Combinators.combine(goals).as(List::copyOf);
    }

    private static Arbitrary<Goal> goal(String id) {
        Arbitrary<Set<Department>> departments =
                Arbitraries.of(Department.class).set().ofMaxSize(3);
        Arbitrary<Integer> days = Arbitraries.integers().between(-30, 120);
        return Combinators.combine(
                        departments,
                        departments,
                        days,
                        Arbitraries.integers().between(1, 120),
                        days.optional(.5),
                        Arbitraries.integers().between(0, 3).flatMap(number -> keyResults(id, number)),
                        revision().list().ofMaxSize(4),
                        Arbitraries.of(GoalKind.class))
                .as((owners, agreed, first, length, set, keyResults, revisions, kind) -> {
                    LocalDate from = FIRST.plusDays(first);
                    return new Goal(
                            id,
                            Optional.empty(),
                            kind,
                            ImmutableSortedSet.copyOf(owners),
                            ImmutableSortedSet.copyOf(agreed),
                            from,
                            from.plusDays(length),
                            set.map(GoalFixture::day),
                            keyResults,
                            keyResults.isEmpty()
                                    ? ImmutableList.of()
                                    : revisions.stream()
                                            .map(revision ->
                                                    GoalRevision.ofTarget(revision.at(), id + "K0", revision.value()))
                                            .collect(ImmutableList.toImmutableList()));
                });
    }

    private static Arbitrary<KeyResultReading> revision() {
        return Combinators.combine(Arbitraries.integers().between(-20, 110), number())
                .as((day, target) -> new KeyResultReading("any", day(day), target));
    }

    private static Arbitrary<ImmutableList<KeyResult>> keyResults(String goal, int number) {
        List<Arbitrary<KeyResult>> keyResults = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = goal + "K" + i;
            keyResults.add(Combinators.combine(
                            Arbitraries.of("leads", "Deals", " deals"),
                            number().optional(.9),
                            number(),
                            Arbitraries.of(GoalDirection.class))
                    .as((measure, baseline, target, direction) ->
                            new KeyResult(id, measure, baseline, target, direction)));
        }
        return Combinators.combine(keyResults).as(ImmutableList::copyOf);
    }

    private static Arbitrary<BigDecimal> number() {
        return Arbitraries.integers().between(-4, 12).map(tens -> BigDecimal.valueOf(tens, 1));
    }

    static Arbitrary<GoalFact> facts() {
        return Arbitraries.oneOf(
                readings().map(reading -> (GoalFact) reading),
                pay().map(component -> (GoalFact) component),
                spend().map(spend -> (GoalFact) spend));
    }

    private static Arbitrary<KeyResultReading> readings() {
        return Combinators.combine(
                        Arbitraries.of("G0K0", "G0K1", "G0K2", "G1K0", "G1K1", "G2K0", "G3K0", "X"),
                        Arbitraries.integers().between(-10, 130),
                        Arbitraries.of(0, 0, 0, 43_200),
                        number())
                .as((id, day, seconds, value) ->
                        new KeyResultReading(id, day(day).plus(Duration.ofSeconds(seconds)), value));
    }

    private static Arbitrary<CompensationComponent> pay() {
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.integers().between(-10, 130).map(FIRST::plusDays).optional(.3);
        return Combinators.combine(
                        Arbitraries.of("head", "events", "web"),
                        Arbitraries.of(Department.MARKETING, Department.MARKETING, Department.SALES),
                        Arbitraries.of("0", "0.25", "0.5", "0.000000000001", "1"),
                        Arbitraries.of("G0", "G1", "G2", "G9").optional(.8),
                        days,
                        days)
                .as((role, department, weight, goal, from, to) -> new CompensationComponent(
                        role,
                        department,
                        new BigDecimal(weight),
                        goal,
                        from,
                        to.filter(end -> from.isEmpty() || end.isAfter(from.get()))));
    }

    private static Arbitrary<Spend> spend() {
        return Combinators.combine(
                        Arbitraries.of("C0", "C1", "C2", "C8"),
                        Arbitraries.integers().between(-10, 120),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.longs().between(-2_000, 9_000),
                        Arbitraries.of("EUR", "EUR", "EUR", "USD"))
                .as((campaign, first, days, cents, currency) -> new Spend(
                        campaign,
                        FIRST.plusDays(first),
                        FIRST.plusDays(first + days),
                        new Money(cents, Currency.getInstance(currency))));
    }
}
