// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.StaffMember;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who of one department was in meetings where the other one works. */
final class CrossCells {
    private final Department guests;
    private final Staff staff;
    private final Count meetings;
    private final Keyed<Count> persons;

    CrossCells(String name, Department guests, Staff staff, CellRegister register) {
        this.guests = guests;
        this.staff = staff;
        meetings = register.cell(name + " meetings", new Count());
        persons = register.cell(name + " persons", new Keyed<>(Count::new));
    }

    /** Takes such a meeting, held in the window, with attendance on record. */
    void add(Meeting meeting) {
        meetings.increment();
        for (Attendee attendee : meeting.attendees()) {
            if (attendee.attended()
                    && staff.at(attendee.person(), meeting.start())
                            .filter(member -> member.department() == guests)
                            .isPresent()) {
                persons.at(attendee.person()).increment();
            }
        }
    }

    /** Who was there; refuses what no facts can have added. */
    CrossAttendance attendance(boolean namingPersons, CrossCells whole) {
        Map<String, StaffMember> members = staff.of(guests);
        persons.forEach((person, times) -> {
            if (!members.containsKey(person) || times.value() < 1 || times.value() > meetings.value()) {
                throw new IllegalStateException(
                        "A person was in %s of %s meetings, or isn't on the roster: that is not possible."
                                .formatted(times.value(), meetings.value()));
            }
        });
        boolean told = whole.meetings.value() > 0 && !members.isEmpty();
        ImmutableList<String> never = members.keySet().stream()
                .filter(person -> told && persons.find(person).isEmpty())
                .collect(ImmutableList.toImmutableList());
        return new CrossAttendance(
                meetings.value(),
                told
                        ? Optional.of(Proportion.of((long) members.size() - never.size(), members.size()))
                        : Optional.empty(),
                told ? byTeam(members) : ImmutableSortedMap.of(),
                namingPersons ? never : ImmutableList.of());
    }

    private ImmutableSortedMap<String, Proportion> byTeam(Map<String, StaffMember> members) {
        TreeMap<String, Proportion> teams = new TreeMap<>();
        members.forEach((person, member) -> member.team()
                .ifPresent(team -> teams.merge(
                        team, Proportion.of(persons.find(person).isPresent() ? 1 : 0, 1), CrossCells::sum)));
        return ImmutableSortedMap.copyOfSorted(teams);
    }

    private static Proportion sum(Proportion one, Proportion other) {
        return Proportion.of(one.hits() + other.hits(), one.total() + other.total());
    }
}
