// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a person works, and since when. A person who changes the department, the team or the site has a record for each.
 *
 * <pre>{@code
 * StaffMember.of("P-1", Department.SALES);
 * }</pre>
 *
 * @param person the person, a pseudonym
 * @param department where the person works
 * @param team the person's team; empty when it isn't known
 * @param site the place the person works at; empty when it isn't known
 * @param joined the first day there; empty for longer than anything that is measured
 * @param left the first day on which the person is no longer there; empty when nobody knows of one
 */
public record StaffMember(
        String person,
        Department department,
        Optional<String> team,
        Optional<String> site,
        Optional<LocalDate> joined,
        Optional<LocalDate> left) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the person, the team or the site is blank, a day is outside of the years 1 to
     *     9999, or who left did so before joining
     */
    public StaffMember {
        Checks.id(person, "StaffMember.person");
        requireNonNull(department, "department");
        team.ifPresent(name -> Checks.id(name, "StaffMember.team"));
        site.ifPresent(name -> Checks.id(name, "StaffMember.site"));
        joined.ifPresent(StaffMember::inCalendar);
        left.ifPresent(StaffMember::inCalendar);
        if (joined.isPresent() && left.isPresent() && !left.get().isAfter(joined.get())) {
            throw new IllegalArgumentException(
                    "StaffMember: no day from %s to %s, the first day on which the person is no longer there."
                            .formatted(joined.get(), left.get()));
        }
    }

    private static void inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("StaffMember: %s is outside of the years 1 to 9999.".formatted(day));
        }
    }

    /**
     * Somebody who works in a department, and of whom nothing else is known.
     *
     * @param person the person
     * @param department where the person works
     * @return the record
     */
    public static StaffMember of(String person, Department department) {
        return new StaffMember(
                person, department, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * This record with a team.
     *
     * @param name the team
     * @return a new record
     */
    public StaffMember inTeam(String name) {
        return new StaffMember(person, department, Optional.of(name), site, joined, left);
    }

    /**
     * This record with a site.
     *
     * @param name the place the person works at
     * @return a new record
     */
    public StaffMember atSite(String name) {
        return new StaffMember(person, department, team, Optional.of(name), joined, left);
    }

    /**
     * This record from a day on.
     *
     * @param day the first day there
     * @return a new record
     * @throws IllegalArgumentException if the person left before
     */
    public StaffMember from(LocalDate day) {
        return new StaffMember(person, department, team, site, Optional.of(day), left);
    }

    /**
     * This record up to a day.
     *
     * @param day the first day on which the person is no longer there
     * @return a new record
     * @throws IllegalArgumentException if the person joined later
     */
    public StaffMember until(LocalDate day) {
        return new StaffMember(person, department, team, site, joined, Optional.of(day));
    }

    /**
     * Whether the person is there on a day.
     *
     * @param day the day
     * @return true from the day of joining to the day before leaving
     */
    public boolean there(LocalDate day) {
        return joined.map(first -> !day.isBefore(first)).orElse(true)
                && left.map(day::isBefore).orElse(true);
    }

    /**
     * Whether the person is there at any time between two instants.
     *
     * @param from the first instant
     * @param to the first instant after them
     * @param zone in which days begin
     * @return true if the days from joining to leaving meet the time from {@code from} to {@code to}
     */
    public boolean thereBetween(Instant from, Instant to, ZoneId zone) {
        return joined.map(first -> first.atStartOfDay(zone).toInstant().isBefore(to))
                        .orElse(true)
                && left.map(day -> day.atStartOfDay(zone).toInstant().isAfter(from))
                        .orElse(true);
    }
}
