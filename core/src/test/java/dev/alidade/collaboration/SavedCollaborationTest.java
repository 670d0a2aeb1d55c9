// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.ROSTER;
import static dev.alidade.collaboration.CollaborationFixture.WINDOW;
import static dev.alidade.collaboration.CollaborationFixture.at;
import static dev.alidade.collaboration.CollaborationFixture.call;
import static dev.alidade.collaboration.CollaborationFixture.team;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.Project;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedCollaborationTest {
    private static final Analysis<CollaborationFact, CollaborationReport> COLLABORATION =
            Collaboration.under(CollaborationSettings.of(ROSTER));

    private static byte[] saved() {
        Tally<CollaborationFact, CollaborationReport> tally = COLLABORATION.tally(WINDOW);
        tally.add(team("T1", 7, 9)
                .attended("S-1")
                .attended("M-1")
                .onDisputes(Duration.ofMinutes(1))
                .build());
        tally.add(call("C1", 7, 9).attended("M-1").build());
        tally.add(ActionItem.of("A1", Department.SALES, at(7, 1), LocalDate.of(2024, 7, 31))
                .done(at(7, 9)));
        tally.add(Project.joint("P1", at(7, 1), LocalDate.of(2024, 7, 31)).done(at(7, 9)));
        tally.add(Project.joint("P2", at(7, 1), LocalDate.of(2024, 7, 31)));
        return tally.toBytes();
    }

    /** The saved tally with another byte, some places after the name of a cell and its kind, under a checksum that fits. */
    private static byte[] with(String cell, char kind, int places, int value) {
        return ChangedTally.with(saved(), cell, kind, places, value);
    }

    @Test
    void whatWasSavedIsReadBack() {
        CollaborationReport report = COLLABORATION.tally(WINDOW, saved()).result();
        assertEquals(1, report.meetingsHeld().hits());
        assertEquals(1, report.rideAlongs().share().orElseThrow().hits());
        assertEquals(1, report.actions().work().onTime().orElseThrow().hits());
    }

    /** The key of a Keyed cell stands behind its size and its own length; the last byte of a sum is its eighth of the low half. */
    @ParameterizedTest
    @CsvSource({
        "meetings, C, 0, 0", // none on record, though one is in a series
        "series joint-team held in, K, 11, 50", // 2024-07-02: no period begins there
        "series joint-team held in, K, 11, 120", // no date
        "series joint-team held in, K, 13, 2", // two in the period, one in the window
        "series joint-team held, C, 0, 0",
        "series joint-team both sides, C, 0, 2",
        "series joint-team attended, C, 0, 2",
        "series joint-team without sales, C, 0, 1",
        "sales calls meetings, C, 0, 0", // somebody was there all the same
        "sales calls persons, K, 4, 57", // M-9 is not on the roster
        "time, S, 15, 0", // less than went to disputes
        "time measured, C, 0, 0",
        "time together, S, 14, 127", // longer than the meetings
        "time on disputes, S, 0, 255", // negative
        "time of marketing, S, 15, 0", // less than both sides were there together
        "attendances of sales, C, 0, 3",
        "tasks on time, C, 0, 2",
        "tasks due, C, 0, 2", // one late, and none is named
        "tasks put off, C, 0, 2",
        "tasks ended, C, 0, 0", // though one was on time
        "tasks of departments, K, 2, 66", // BALES is no department
        "tasks of departments, K, 11, 1", // open, and none is
        "tasks of departments, K, 13, 2", // due, and only one is
        "projects joint on time, C, 0, 2",
        "projects slipping, C, 0, 1", // the open one is overdue
        "projects joint, C, 0, 3"
    })
    void whatContradictsItselfIsRefused(String cell, char kind, int places, int value) {
        ChangedTally.assertRefused(COLLABORATION, WINDOW, with(cell, kind, places, value));
    }

    @Test
    void timeOfNoMeetingIsRefused() {
        Tally<CollaborationFact, CollaborationReport> tally = COLLABORATION.tally(WINDOW);
        tally.add(team("T1", 7, 9).build()); // nobody knows who was there, nor what it went to
        byte[] none = ChangedTally.with(tally.toBytes(), "time measured", 'C', 0, 0);
        ChangedTally.assertRefused(COLLABORATION, WINDOW, none);
    }
}
