// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a naive way to calculate the same, and what must hold for all ratings. */
class RelationshipProperties {
    private static final List<Department> BOTH_SIDES = List.of(Department.SALES, Department.MARKETING);

    @Provide
    Arbitrary<List<Rating>> ratings() {
        return SomeRatings.some().list().ofMaxSize(120);
    }

    @Property(tries = 150)
    void sharesAndMeansAreThoseOfTheLastRatings(@ForAll("ratings") List<Rating> ratings) {
        RelationshipReport report = Relationship.under(SomeRatings.SMALL).measure(ratings, SomeRatings.WINDOW);
        NaiveRelationship naive = new NaiveRelationship(ratings, SomeRatings.SMALL);
        for (ItemShare share : report.items()) {
            Map<String, Integer> persons = naive.now(share.item(), share.department());
            int top = share.item().equals("own") ? 9 : 4;
            assertEquals(
                    persons.isEmpty() ? State.NO_DATA : persons.size() < 3 ? State.SUPPRESSED : State.VALUE,
                    share.state());
            if (share.state() == State.VALUE) {
                assertEquals(
                        Optional.of(Proportion.of(
                                persons.values().stream()
                                        .filter(value -> value >= top)
                                        .count(),
                                persons.size())),
                        share.top().proportion());
                assertEquals(
                        persons.values().stream()
                                .mapToInt(value -> value)
                                .average()
                                .orElseThrow(),
                        share.mean().orElseThrow(),
                        1e-12);
            }
        }
    }

    @Property(tries = 100)
    void changesAreDifferencesOfTheSharesOfBothRounds(@ForAll("ratings") List<Rating> ratings) {
        RelationshipReport report = Relationship.under(SomeRatings.SMALL).measure(ratings, SomeRatings.WINDOW);
        NaiveRelationship naive = new NaiveRelationship(ratings, SomeRatings.SMALL);
        assertEquals(Optional.ofNullable(naive.before), report.previousWave());
        for (WaveChange change : report.changes()) {
            int top = change.item().equals("own") ? 9 : 4;
            Map<String, Integer> was = naive.before(change.item(), change.department(), 3);
            Map<String, Integer> is = naive.now(change.item(), change.department());
            if (change.state() == State.VALUE) {
                assertEquals(share(is, top) - share(was, top), change.change().orElseThrow(), 1e-12);
                Set<String> both = Sets.intersection(was.keySet(), is.keySet());
                boolean told = both.size() >= 3 && !few(was.size() - both.size()) && !few(is.size() - both.size());
                assertTrue(told || change.overlap() == WaveOverlap.APART);
            } else {
                assertTrue(few(was.size()) || few(is.size()));
            }
        }
    }

    private static double share(Map<String, Integer> persons, int top) {
        return persons.values().stream().filter(value -> value >= top).count() / (double) persons.size();
    }

    private static boolean few(int persons) {
        return persons > 0 && persons < 3;
    }

    /** All persons of whom something is told of an item: everybody, complete cases and pairs, one within the other. */
    @Property(tries = 150)
    void groupsOfAnItemLieOneWithinTheOtherWithNobodyOrEnoughBetween(@ForAll("ratings") List<Rating> ratings) {
        RelationshipReport report = Relationship.under(SomeRatings.SMALL).measure(ratings, SomeRatings.WINDOW);
        NaiveRelationship naive = new NaiveRelationship(ratings, SomeRatings.SMALL);
        for (Department department : BOTH_SIDES) {
            for (String item : List.of("closeness", "friction-1", "friction-2")) {
                List<Set<String>> told = new ArrayList<>();
                report.item(item, department)
                        .filter(share -> share.state() == State.VALUE)
                        .ifPresent(share -> told.add(naive.now(item, department).keySet()));
                for (InstrumentScore score : report.instruments()) {
                    Instrument instrument = SomeRatings.SMALL.instruments().stream()
                            .filter(one -> one.id().equals(score.instrument()))
                            .findFirst()
                            .orElseThrow();
                    if (score.state() == State.VALUE
                            && score.department() == department
                            && instrument.items().contains(item)) {
                        Set<String> complete =
                                new TreeSet<>(naive.now(item, department).keySet());
                        instrument
                                .items()
                                .forEach(other -> complete.retainAll(
                                        naive.now(other, department).keySet()));
                        assertEquals(complete.size(), score.persons().orElseThrow());
                        told.add(complete);
                    }
                }
                report.changes().stream()
                        .filter(change -> change.item().equals(item)
                                && change.department() == department
                                && change.overlap() != WaveOverlap.APART)
                        .forEach(change -> told.add(Set.copyOf(Sets.intersection(
                                naive.before(item, department, 3).keySet(),
                                naive.now(item, department).keySet()))));
                for (Set<String> one : told) {
                    for (Set<String> other : told) {
                        assertTrue(one.containsAll(other) || other.containsAll(one));
                        assertTrue(!few(Sets.difference(one, other).size()));
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void compositesAreWhatAnybodyCanMakeOfTheFiguresShown(@ForAll("ratings") List<Rating> ratings) {
        RelationshipReport report = Relationship.under(SomeRatings.SMALL).measure(ratings, SomeRatings.WINDOW);
        FrictionView sales = report.frictions().sales();
        double friction = sales.items().stream()
                .flatMapToDouble(item -> item.share().share().stream())
                .average()
                .orElse(0);
        assertEquals(friction, sales.share().orElse(0), 1e-12);
        double gap = report.perceptionGap().items().stream()
                .flatMapToDouble(item -> item.difference().stream())
                .map(Math::abs)
                .average()
                .orElse(0);
        assertEquals(gap, report.perceptionGap().gap().orElse(0), 1e-12);
        report.perceptionGap()
                .interval()
                .ifPresent(interval -> assertTrue(
                        interval.contains(report.perceptionGap().gap().orElseThrow())));
    }
}
