// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.SelfMade;
import dev.alidade.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What sellers made themselves, by person, team and reason. */
final class SelfMadeCells {
    private final ContentSettings settings;
    private final Window window;
    private final Issues issues;
    private final ImmutableSortedSet<String> sellers;
    private final ImmutableSortedSet<String> salesTeams;
    private final Count recorded; // at any time
    private final Count items;
    private final Keyed<Count> persons;
    private final Keyed<Count> teams;
    private final Keyed<Count> reasons;

    SelfMadeCells(ContentSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        Instant end = window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
        ImmutableList<StaffMember> sales = settings.roster().between(window.start(), end, window.zone()).stream()
                .filter(member -> RequestCells.ofSales(member.department()))
                .collect(ImmutableList.toImmutableList());
        sellers = sorted(sales.stream().map(StaffMember::person));
        salesTeams = sorted(sales.stream().flatMap(member -> member.team().stream()));
        recorded = register.cell("self-made on record", new Count());
        items = register.cell("self-made", new Count());
        persons = register.cell("self-made by person", new Keyed<>(Count::new));
        teams = register.cell("self-made by team", new Keyed<>(Count::new));
        reasons = register.cell("self-made for", new Keyed<>(Count::new));
    }

    private static ImmutableSortedSet<String> sorted(Stream<String> names) {
        return names.collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    void add(SelfMade fact) {
        if (!window.knows(fact.at())) {
            return;
        }
        recorded.increment();
        if (!window.selects(fact.at())) {
            return;
        }
        if (sellers.isEmpty()) {
            count(fact);
            return;
        }
        LocalDate day = LocalDate.ofInstant(fact.at(), window.zone());
        Optional<StaffMember> seller = fact.person()
                .flatMap(person -> settings.roster().at(person, day))
                .filter(member -> RequestCells.ofSales(member.department()));
        if (fact.person().isPresent() && seller.isEmpty()) {
            issues.addWithoutId(ContentIssues.MADE_ELSEWHERE, 1);
            return;
        }
        count(fact);
        seller.ifPresent(member -> persons.at(member.person()).increment());
        fact.team().or(() -> seller.flatMap(StaffMember::team)).ifPresent(this::addTeam);
    }

    private void count(SelfMade fact) {
        items.increment();
        fact.reason().ifPresent(reason -> reasons.at(reason).increment());
    }

    private void addTeam(String team) {
        if (salesTeams.contains(team)) {
            teams.at(team).increment();
        } else {
            issues.add(ContentIssues.UNKNOWN_TEAM, team);
        }
    }

    SelfMadeReport report() {
        return new SelfMadeReport(
                items.value(),
                share(persons.size(), sellers),
                share(teams.size(), salesTeams),
                byTeam(),
                counts(reasons));
    }

    private Optional<Proportion> share(long hits, ImmutableSortedSet<String> all) {
        return all.isEmpty() || recorded.value() == 0 ? Optional.empty() : Optional.of(Proportion.of(hits, all.size()));
    }

    private ImmutableSortedMap<String, Long> byTeam() {
        ImmutableSortedMap.Builder<String, Long> counts = ImmutableSortedMap.naturalOrder();
        if (recorded.value() > 0) {
            salesTeams.forEach(
                    team -> counts.put(team, teams.find(team).map(Count::value).orElse(0L)));
        }
        return counts.build();
    }

    private static ImmutableSortedMap<String, Long> counts(Keyed<Count> cells) {
        ImmutableSortedMap.Builder<String, Long> counts = ImmutableSortedMap.naturalOrder();
        cells.forEach((name, count) -> counts.put(name, count.value()));
        return counts.build();
    }

    /** Refuses what no facts can have added. */
    void check() {
        requireKnown("person", persons, sellers);
        requireKnown("team", teams, salesTeams);
        long reasoned = counts(reasons).values().stream().reduce(0L, Math::addExact);
        if (items.value() > recorded.value() || reasoned > items.value()) {
            throw new IllegalStateException(
                    "Self-made material: %s for a reason of %s of %s on record are not possible."
                            .formatted(reasoned, items.value(), recorded.value()));
        }
    }

    private void requireKnown(String what, Keyed<Count> made, ImmutableSortedSet<String> all) {
        long sum = 0;
        for (var one : counts(made).entrySet()) {
            if (!all.contains(one.getKey()) || one.getValue() == 0) {
                throw new IllegalStateException("Self-made material: a %s that was not in sales made %s pieces."
                        .formatted(what, one.getValue()));
            }
            sum = Math.addExact(sum, one.getValue());
        }
        if (sum > items.value()) {
            throw new IllegalStateException(
                    "Self-made material: %s of %s by %s are not possible.".formatted(sum, items.value(), what));
        }
    }
}
