// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.hour;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentEvent;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import dev.alidade.model.CommitmentFact;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Promises of every kind: usual, odd, before, in and after the window of {@link CommitmentFixture}. */
final class SomePromises {
    private SomePromises() {}

    private static Arbitrary<Instant> instants() {
        // few days and hours, so that events often meet
        return Combinators.combine(
                        Arbitraries.integers().between(-6, 24).map(third -> 5 * third), Arbitraries.of(0, 0, 9, 23))
                .as((day, hour) -> hour(day, hour));
    }

    private static Arbitrary<Optional<BigDecimal>> quantities() {
        return Arbitraries.of("1", "2", "3", "0.7").map(BigDecimal::new).optional(.6);
    }

    private static Arbitrary<CommitmentEvent> events() {
        Arbitrary<Optional<String>> reasons = Arbitraries.of("agency", "budget").optional(.6);
        Arbitrary<CommitmentEvent> dates = Combinators.combine(
                        instants(), Arbitraries.integers().between(-4, 25).map(number -> 5 * number), quantities())
                .as((at, due, quantity) -> new DateSet(at, date(due), quantity));
        Arbitrary<CommitmentEvent> deliveries =
                Combinators.combine(instants(), quantities()).as(Delivered::new);
        Arbitrary<CommitmentEvent> changes =
                Combinators.combine(instants(), reasons).as(ChangeKnown::new);
        Arbitrary<CommitmentEvent> cancellations =
                Combinators.combine(instants(), reasons).as(Cancelled::new);
        return Arbitraries.oneOf(ImmutableList.of(
                dates,
                dates,
                deliveries,
                deliveries,
                changes,
                cancellations,
                instants().map(Told::new)));
    }

    /** Promises with a first date when they are made, and others. */
    static Arbitrary<CommitmentFact> promises() {
        Arbitrary<List<CommitmentEvent>> timelines = events().list().ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99).map(number -> "P" + number),
                        Arbitraries.of(
                                List.of(Department.SALES, Department.MARKETING),
                                List.of(Department.MARKETING, Department.SALES),
                                List.of(Department.MARKETING, Department.SALES),
                                List.of(Department.SALES, Department.BOTH)),
                        Arbitraries.of("a", "b/c").optional(.6),
                        Arbitraries.of("p", "q").optional(.6),
                        instants(),
                        Arbitraries.integers().between(-1, 20).optional(.8),
                        timelines)
                .as((id, between, team, person, madeAt, days, timeline) -> {
                    var promise = Commitment.builder(id, between.get(0), between.get(1), madeAt);
                    team.ifPresent(promise::team);
                    person.ifPresent(promise::person);
                    days.ifPresent(number -> promise.due(madeAt.atZone(CommitmentFixture.WINDOW.zone())
                            .toLocalDate()
                            .plusDays(number)));
                    timeline.forEach(promise::event);
                    return promise.build();
                });
    }
}
