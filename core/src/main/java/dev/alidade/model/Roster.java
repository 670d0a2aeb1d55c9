// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who works where, and since when. Somebody who isn't on it is unknown, not of no department.
 *
 * @param members the records in the order of persons and days, whatever order is given
 */
public record Roster(ImmutableList<StaffMember> members) {
    private static final Comparator<StaffMember> ORDER = Comparator.comparing(StaffMember::person)
            .thenComparing(member -> member.joined().orElse(LocalDate.MIN));

    /** Nobody: nothing is known of the staff. */
    public static final Roster EMPTY = new Roster(ImmutableList.of());

    /**
     * Checks the records.
     *
     * @throws IllegalArgumentException if a person has two for one day
     */
    public Roster {
        members = ImmutableList.sortedCopyOf(ORDER, members);
        for (int i = 1; i < members.size(); i++) {
            StaffMember earlier = members.get(i - 1);
            StaffMember later = members.get(i);
            if (earlier.person().equals(later.person())
                    && earlier.left()
                            .orElse(LocalDate.MAX)
                            .isAfter(later.joined().orElse(LocalDate.MIN))) {
                throw new IllegalArgumentException(
                        "Roster: %s has two records for one day; wanted that the first ends before the next begins."
                                .formatted(later.person()));
            }
        }
    }

    /**
     * The roster of some records.
     *
     * @param members the records, in any order
     * @return the roster
     * @throws IllegalArgumentException if a person has two for one day
     */
    public static Roster of(Iterable<StaffMember> members) {
        return new Roster(ImmutableList.copyOf(members));
    }

    /**
     * Where a person worked on a day.
     *
     * @param person the person
     * @param day the day
     * @return the record of that day; empty when there is none
     */
    public Optional<StaffMember> at(String person, LocalDate day) {
        for (int i = first(person); i < members.size(); i++) {
            StaffMember member = members.get(i);
            if (!member.person().equals(person)) {
                break;
            }
            if (member.there(day)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a person is on it, of whatever days.
     *
     * @param person the person
     * @return true if there is a record
     */
    public boolean knows(String person) {
        int at = first(person);
        return at < members.size() && members.get(at).person().equals(person);
    }

    /**
     * The records of those who are there at any time between two instants. Who changed in between has several.
     *
     * @param from the first instant
     * @param to the first instant after them
     * @param zone in which days begin
     * @return the records in the order of persons and days
     */
    public ImmutableList<StaffMember> between(Instant from, Instant to, ZoneId zone) {
        return members.stream()
                .filter(member -> member.thereBetween(from, to, zone))
                .collect(ImmutableList.toImmutableList());
    }

    /** The place of the first record of a person, or where it would be. */
    private int first(String person) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members.get(middle).person().compareTo(person) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
