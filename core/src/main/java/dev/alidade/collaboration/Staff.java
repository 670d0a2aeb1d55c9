// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The roster, seen from a window. */
final class Staff {
    private final Roster roster;
    private final Window window;
    private final Instant known; // the first instant that is not in the window, or not known

    Staff(Roster roster, Window window) {
        this.roster = roster;
        this.window = window;
        known = window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
    }

    /** The local day of an instant. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, window.zone());
    }

    /** Where a person worked at an instant; empty when the roster doesn't say. */
    Optional<StaffMember> at(String person, Instant at) {
        return roster.at(person, day(at));
    }

    /** Whether there is a roster, and a person isn't on it at an instant. */
    boolean misses(String person, Instant at) {
        return !roster.members().isEmpty() && at(person, at).isEmpty();
    }

    /** Those who worked in a department at any time in the window, with their last record there, by person. */
    Map<String, StaffMember> of(Department department) {
        TreeMap<String, StaffMember> found = new TreeMap<>();
        for (StaffMember member : roster.between(window.start(), known, window.zone())) {
            if (member.department() == department) {
                found.put(member.person(), member); // a person's records come in the order of their days
            }
        }
        return found;
    }

    /** Those who are there on the last day of the window that is known, with their records. */
    Map<String, StaffMember> onLastDay() {
        LocalDate last = day(known.minusNanos(1));
        Map<String, StaffMember> found = new TreeMap<>();
        for (StaffMember member : roster.members()) {
            if (member.there(last)) {
                found.put(member.person(), member);
            }
        }
        return found;
    }
}
