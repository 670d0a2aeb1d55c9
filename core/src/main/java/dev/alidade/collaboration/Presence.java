// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Issues;
import dev.alidade.model.Attendee;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.StaffMember;
import java.util.Optional;

/**
 * Who was at a meeting, by department. Who sells and markets counts on neither side.
 *
 * @param recorded whether attendance is on record at all
 * @param sales how many of sales
 * @param marketing how many of marketing
 * @param unknown how many of whom nobody knows the department
 */
record Presence(boolean recorded, int sales, int marketing, int unknown) {
    /** Counts who was there, and what is odd about it. */
    static Presence of(Meeting meeting, Staff staff, Issues issues) {
        int sales = 0;
        int marketing = 0;
        int unknown = 0;
        for (Attendee attendee : meeting.attendees()) {
            Optional<Department> department = department(meeting, attendee, staff, issues);
            if (!attendee.attended()) {
                continue;
            }
            if (department.isEmpty()) {
                unknown++;
            } else if (department.get() == Department.SALES) {
                sales++;
            } else if (department.get() == Department.MARKETING) {
                marketing++;
            }
        }
        return new Presence(!meeting.attendees().isEmpty(), sales, marketing, unknown);
    }

    private static Optional<Department> department(Meeting meeting, Attendee attendee, Staff staff, Issues issues) {
        Optional<Department> listed =
                staff.at(attendee.person(), meeting.start()).map(StaffMember::department);
        if (listed.isEmpty()) {
            boolean nowhere = attendee.attended() && attendee.department().isEmpty();
            if (nowhere || staff.misses(attendee.person(), meeting.start())) {
                issues.add(CollaborationIssues.UNKNOWN_PERSON, meeting.id());
            }
            return attendee.department();
        }
        if (attendee.department().isPresent() && !attendee.department().equals(listed)) {
            issues.add(CollaborationIssues.OTHER_DEPARTMENT, meeting.id());
        }
        return listed;
    }

    /** Whether somebody of each side was there. */
    boolean together() {
        return sales > 0 && marketing > 0;
    }
}
