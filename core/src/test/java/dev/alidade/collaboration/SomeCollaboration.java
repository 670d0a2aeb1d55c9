// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.JULY;
import static dev.alidade.collaboration.CollaborationFixture.at;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Attendee;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.DueDate;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import dev.alidade.model.Project;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings and facts of every kind: usual, odd, before, in and after the window of {@link CollaborationFixture}. */
final class SomeCollaboration {
    private static final List<String> PERSONS = List.of("P0", "P1", "P2", "P3", "P4", "P5");
    private static final List<Period> CADENCES =
            List.of(Period.ofMonths(1), Period.ofWeeks(1), Period.ofWeeks(2), Period.ofMonths(3), Period.ofDays(9));

    private SomeCollaboration() {}

    /** Some hour of a day, from thirty days before the window to as long after it. */
    static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.integers().between(-30, 122),
                        Arbitraries.integers().between(-10, 13))
                .as((day, hour) -> at(JULY.plusDays(day)).plus(Duration.ofHours(hour)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, 122).map(JULY::plusDays);
    }

    static Arbitrary<CollaborationSettings> settings() {
        return Combinators.combine(series(), roster(), Arbitraries.of(true, false))
                .as((series, roster, naming) ->
                        new CollaborationSettings(ImmutableList.copyOf(series), roster, naming));
    }

    private static Arbitrary<List<MeetingSeries>> series() {
        Arbitrary<Integer> quorum = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.of("joint", "weekly"),
                        Arbitraries.of(CADENCES),
                        quorum,
                        quorum,
                        days().optional(.5),
                        days().optional(.3))
                .as((id, cadence, sales, marketing, from, to) -> new MeetingSeries(
                        id, cadence, sales, marketing, from, to.filter(end -> end.isAfter(from.orElse(LocalDate.MIN)))))
                .list()
                .ofMaxSize(2)
                .uniqueElements(MeetingSeries::id);
    }

    private static Arbitrary<Roster> roster() {
        Arbitrary<StaffMember> member = Combinators.combine(
                        Arbitraries.of(PERSONS),
                        Arbitraries.of(Department.class),
                        Arbitraries.of("north", "south").optional(.7),
                        Arbitraries.of("Köln", "Ulm").optional(.7),
                        days().optional(.5),
                        days().optional(.4))
                .as((person, department, team, site, joined, left) -> new StaffMember(
                        person,
                        department,
                        team,
                        site,
                        joined,
                        left.filter(day -> day.isAfter(joined.orElse(LocalDate.MIN)))));
        return member.list().ofMaxSize(9).map(SomeCollaboration::consistent);
    }

    /** The members, but for those who are somewhere else already. */
    private static Roster consistent(List<StaffMember> members) {
        List<StaffMember> kept = new ArrayList<>();
        for (StaffMember member : members) {
            kept.add(member);
            try {
                Object unused = Roster.of(kept);
            } catch (IllegalArgumentException twice) {
                kept.remove(kept.size() - 1);
            }
        }
        return Roster.of(kept);
    }

    static Arbitrary<CollaborationFact> facts() {
        return Arbitraries.oneOf(meetings(), tasks(), projects());
    }

    private static Arbitrary<CollaborationFact> meetings() {
        Arbitrary<Attendee> attendee = Combinators.combine(
                        Arbitraries.of(PERSONS),
                        Arbitraries.of(Department.class).optional(.4),
                        Arbitraries.of(true, true, false))
                .as(Attendee::new);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-30, 200);
        return Combinators.combine(
                        ids("M"),
                        Arbitraries.of("joint", "weekly", "other").optional(.7),
                        Arbitraries.of(MeetingKind.class),
                        Arbitraries.of(Department.class).optional(.8),
                        instants(),
                        minutes.optional(.8),
                        Arbitraries.of(
                                MeetingState.HELD, MeetingState.HELD, MeetingState.CANCELLED, MeetingState.PLANNED),
                        attendee.list().ofMaxSize(4))
                .flatAs((id, series, kind, department, start, length, state, attendees) -> minutes.filter(m -> m >= 0)
                        .optional(.5)
                        .map(disputes -> new Meeting(
                                id,
                                series,
                                kind,
                                department,
                                start,
                                length.map(m -> start.plus(Duration.ofMinutes(m))),
                                state,
                                disputes.map(Duration::ofMinutes),
                                once(attendees))));
    }

    private static ImmutableList<Attendee> once(List<Attendee> attendees) {
        Map<String, Attendee> persons = new TreeMap<>();
        attendees.forEach(attendee -> persons.put(attendee.person(), attendee));
        return ImmutableList.copyOf(persons.values());
    }

    private static Arbitrary<String> ids(String letter) {
        return Arbitraries.integers().between(0, 99).map(number -> letter + number);
    }

    private static Arbitrary<List<DueDate>> dueDates() {
        return Combinators.combine(instants(), days()).as(DueDate::new).list().ofMaxSize(3);
    }

    private static Arbitrary<CollaborationFact> tasks() {
        return Combinators.combine(
                        ids("A"),
                        Arbitraries.of(Department.class).optional(.6),
                        Arbitraries.of(PERSONS).optional(.6),
                        instants(),
                        dueDates(),
                        instants().optional(.5),
                        instants().optional(.2))
                .as((id, department, person, created, dates, done, cancelled) -> new ActionItem(
                        id,
                        department,
                        person,
                        created,
                        ImmutableList.copyOf(dates),
                        done,
                        cancelled,
                        Optional.empty()));
    }

    private static Arbitrary<CollaborationFact> projects() {
        return Combinators.combine(
                        ids("R"),
                        Arbitraries.of(Department.class).set().ofMaxSize(3),
                        instants(),
                        dueDates(),
                        instants().optional(.5),
                        instants().optional(.2))
                .as((id, owners, started, dates, done, cancelled) -> new Project(
                        id, ImmutableSortedSet.copyOf(owners), started, ImmutableList.copyOf(dates), done, cancelled));
    }
}
