// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.WINDOW;
import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.CommitmentFact;
import org.junit.jupiter.api.Test;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedCommitmentsTest {
    private static final Analysis<CommitmentFact, CommitmentReport> COMMITMENTS =
            Commitments.of(CommitmentSettings.standard());

    private static byte[] saved() {
        Tally<CommitmentFact, CommitmentReport> tally = COMMITMENTS.tally(WINDOW);
        tally.add(kept("K"));
        tally.add(promise("P")
                .team("web")
                .due(date(20))
                .dateSet(day(9), date(30))
                .changeKnown(day(8), "agency")
                .told(day(10))
                .build());
        return tally.toBytes();
    }

    /** The saved tally with another byte, some places after the name of a cell and its kind, under a checksum that fits. */
    private static byte[] with(String cell, char kind, int places, int value) {
        return ChangedTally.with(saved(), cell, kind, places, value);
    }

    private static void assertRefused(byte[] saved) {
        ChangedTally.assertRefused(COMMITMENTS, WINDOW, saved);
    }

    @Test
    void whatWasSavedIsReadBack() {
        PromiseRecord total = COMMITMENTS.tally(WINDOW, saved()).result().total();
        assertEquals("1 of 2", total.kept().orElseThrow().toString());
        assertEquals("1 of 1", total.telling().orElseThrow().warned().toString());
    }

    @Test
    void deliveriesThatAreNotOnRecordAreRefused() {
        assertRefused(with("deliveries", 'C', 0, 0));
    }

    @Test
    void tellingsThatAreNotOnRecordAreRefused() {
        assertRefused(with("tellings", 'C', 0, 0));
    }

    @Test
    void changesThatAreNotOnRecordAreRefused() {
        assertRefused(with("followed", 'C', 0, 0));
    }

    @Test
    void moreKeptThanDueIsRefused() {
        assertRefused(with("total kept", 'C', 0, 3));
    }

    @Test
    void directionsThatDoNotAddUpAreRefused() {
        assertRefused(with("sales notDue", 'C', 0, 1));
    }

    @Test
    void moreLateThanMissedIsRefused() {
        assertRefused(with("marketing late", 'C', 0, 2));
    }

    @Test
    void redatingsWithoutARedatedPromiseAreRefused() {
        assertRefused(with("total redatings", 'C', 0, 0));
    }

    @Test
    void aReasonForNoMissIsRefused() {
        assertRefused(with("total withoutReason", 'C', 0, 1));
    }

    @Test
    void aTeamWithMorePromisesThanItsDepartmentIsRefused() {
        assertRefused(with("teams", 'K', 18, 9)); // size, length, 13 letters of MARKETING/web, kind, rows, columns
    }
}
