// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.QUARTER;
import static dev.alidade.funnel.FunnelFixture.SETTINGS;
import static dev.alidade.funnel.FunnelFixture.converted;
import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.Lead;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Saved tallies whose checksum fits but whose counts can't be. */
class SavedFunnelTest {
    private static final String COHORT = "2024-01";

    private static byte[] saved() {
        Tally<Lead, FunnelReport> tally = Funnel.through(SETTINGS).tally(QUARTER);
        tally.add(lead("L1", 0).accepted(day(1)).event(converted(2)).won(day(3)).build());
        tally.add(lead("L2", 0).event(converted(2)).build());
        return tally.toBytes();
    }

    /** The saved tally with another count in a cell. */
    private static byte[] with(String cell, int count) {
        return ChangedTally.with(saved(), cell, 'C', 0, count);
    }

    private static void assertContradiction(String cell, int count) {
        byte[] bytes = with(cell, count);
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Funnel.through(SETTINGS).tally(QUARTER, bytes), cell);
        assertTrue(String.valueOf(refused.getMessage()).contains("contradicts itself"), refused.getMessage());
    }

    /** With another count in the table of the only cohort, after its size. */
    private static void assertCohortContradiction(int place, int count) {
        ChangedTally.assertRefused(
                Funnel.through(SETTINGS), QUARTER, ChangedTally.with(saved(), COHORT, 'G', 2 + place, count));
    }

    @Test
    void countsThatFitAreRead() {
        byte[] same = with("conversion 0 to 1 in time", 2);
        assertEquals(2, Funnel.through(SETTINGS).tally(QUARTER, same).result().leads());
    }

    @Test
    void moreInTimeThanDueIsRefused() {
        assertContradiction("conversion 0 to 1 in time", 3);
        assertContradiction("conversion 0 to 3 in time", 2);
    }

    @Test
    void moreDueThanMembersIsRefused() {
        assertContradiction("conversion 2 to 3 due", 3);
    }

    @Test
    void stepsThatWereReachedByOthersThanConvertedAreRefused() {
        assertContradiction("step 1 entered", 0);
        assertContradiction("step 2 passed", 1);
        assertContradiction("step 0 entered", 3);
    }

    @Test
    void moreSkippersThanLeadsAreRefused() {
        assertContradiction("skippers", 3);
    }

    @Test
    void aCohortOfOtherLeadsIsRefused() {
        assertCohortContradiction(0, 3); // of two members
        assertCohortContradiction(0, 0);
        assertCohortContradiction(1, 1); // who are in one place
        assertCohortContradiction(14, 1);
    }

    @Test
    void winsOutsideOfTheConversionAreRefused() {
        assertContradiction("to won undated", 1);
    }

    @Test
    void aTallyOfOtherStepsOrAnotherHorizonIsRefused() {
        byte[] bytes = saved();
        assertThrows(
                IllegalArgumentException.class,
                () -> Funnel.through(SETTINGS.withHorizon(Duration.ofDays(31))).tally(QUARTER, bytes));
        assertThrows(
                IllegalArgumentException.class,
                () -> Funnel.through(FunnelSettings.standard()).tally(QUARTER, bytes));
    }
}
