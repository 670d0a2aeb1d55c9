// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import dev.alidade.model.RelationshipFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Ratings to try things on. */
final class SomeRatings {
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(10))).withAsOf(START.plus(Duration.ofDays(8)));

    /** Few items, so that random ratings meet: two instruments that share one, a pair, one on another scale. */
    static final RelationshipSettings SMALL = RelationshipSettings.builder()
            .minimumGroup(3)
            .item(new RatingItem("own", 0, 10, Optional.empty()))
            .matched(
                    MatchedItems.same("closeness"),
                    MatchedItems.same("friction-1"),
                    new MatchedItems("friction-2", "own"))
            .instrument(Instrument.of("A", "closeness", "friction-1").withReversed("friction-1"))
            .instrument(
                    Instrument.of("B", "closeness", "friction-1", "friction-2").withScoring(InstrumentScoring.SUM))
            .staffSales(9)
            .build();

    private static final ImmutableList<Department> DEPARTMENTS = ImmutableList.copyOf(Department.values());

    private final List<RelationshipFact> ratings = new ArrayList<>();

    static Rating rating(String person, Department department, String item, int value) {
        return Rating.of(person, department, item, value, START);
    }

    static Rating rating(String person, Department department, String item, int value, int day, String wave) {
        return new Rating(person, department, item, value, START.plus(Duration.ofDays(day)), Optional.of(wave));
    }

    /** One rating of an item by each of several persons of a department, who are named by it and counted from 0. */
    SomeRatings of(Department department, String item, int... values) {
        for (int person = 0; person < values.length; person++) {
            ratings.add(rating(department.name() + person, department, item, values[person]));
        }
        return this;
    }

    /** The same in a round, some days after the window's start, with persons counted from a number. */
    SomeRatings in(String wave, int day, int first, Department department, String item, int... values) {
        for (int i = 0; i < values.length; i++) {
            ratings.add(rating(department.name() + (first + i), department, item, values[i], day, wave));
        }
        return this;
    }

    SomeRatings and(Rating rating) {
        ratings.add(rating);
        return this;
    }

    RelationshipReport report(RelationshipSettings settings) {
        return Relationship.under(settings).measure(ratings, WINDOW);
    }

    RelationshipReport report() {
        return report(RelationshipSettings.standard());
    }

    ImmutableList<RelationshipFact> list() {
        return ImmutableList.copyOf(ratings);
    }

    /** Ratings by few persons of few items, in and around the window, on and off their scales, of two rounds and none. */
    static Arbitrary<Rating> some() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.of("closeness", "friction-1", "friction-2", "own", "morale", "unheard-of"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(-30, 30),
                        Arbitraries.of("", "1", "2"))
                .as((person, moved, item, value, third, wave) -> new Rating(
                        "p" + person,
                        DEPARTMENTS.get((person + (moved ? 1 : 0)) % (person == 11 ? 4 : 2)),
                        item,
                        value,
                        START.plus(Duration.ofHours(8L * third)),
                        Optional.of(wave).filter(name -> !name.isEmpty())));
    }
}
