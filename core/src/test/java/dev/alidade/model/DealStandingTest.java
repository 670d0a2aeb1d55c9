// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static dev.alidade.model.DealStanding.State.CONTRADICTED;
import static dev.alidade.model.DealStanding.State.LOST;
import static dev.alidade.model.DealStanding.State.WON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.model.DealStanding.Change;
import dev.alidade.model.DealStanding.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What each closing changes. */
class DealStandingTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");

    private final DealStanding standing = new DealStanding();

    DealStandingTest() {
        standing.begin(T);
    }

    private void assertCloses(State outcome, int second, Change change, State state, int closedAt) {
        assertEquals(change, standing.close(outcome, T.plusSeconds(second)));
        assertEquals(state, standing.state());
        assertEquals(T.plusSeconds(closedAt), standing.closedAt());
    }

    @Test
    void theSameSaidAgainChangesNothing() {
        assertCloses(WON, 1, Change.CLOSED, WON, 1);
        assertCloses(WON, 1, Change.NONE, WON, 1);
        assertCloses(WON, 2, Change.NONE, WON, 1);
    }

    @Test
    void theOtherWayLaterTurnsIt() {
        assertCloses(LOST, 1, Change.CLOSED, LOST, 1);
        assertFalse(standing.everWon());
        assertCloses(WON, 2, Change.TURNED, WON, 2);
        assertCloses(LOST, 3, Change.TURNED, LOST, 3);
        assertTrue(standing.everWon());
    }

    @Test
    void theOtherWayAtTheSameInstantContradictsIt() {
        assertCloses(WON, 1, Change.CLOSED, WON, 1);
        assertCloses(LOST, 1, Change.CONTRADICTED, CONTRADICTED, 1);
        assertFalse(standing.everWon(), "nobody knows");
        assertCloses(WON, 1, Change.NONE, CONTRADICTED, 1);
        assertCloses(LOST, 1, Change.CONTRADICTED, CONTRADICTED, 1);
        assertCloses(WON, 2, Change.TURNED, WON, 2);
    }

    @Test
    void aWinBeforeAContradictionWasAWin() {
        assertCloses(WON, 1, Change.CLOSED, WON, 1);
        assertCloses(WON, 2, Change.NONE, WON, 1);
        assertCloses(LOST, 2, Change.CONTRADICTED, CONTRADICTED, 2);
        assertTrue(standing.everWon());
    }

    @Test
    void aClosingBeforeTheCreationGivesWayToOneOfItsKindAfterIt() {
        assertCloses(LOST, -2, Change.CLOSED, LOST, -2);
        assertFalse(standing.reopensByStage());
        assertCloses(LOST, -1, Change.NONE, LOST, -2);
        assertCloses(LOST, 0, Change.CLOSED, LOST, 0);
        assertTrue(standing.reopensByStage());
        assertCloses(LOST, 1, Change.NONE, LOST, 0);
        standing.reopen();
        assertFalse(standing.reopensByStage());
        assertCloses(WON, 2, Change.CLOSED, WON, 2);
    }
}
