// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.model.DealStanding.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a lead stands by its own outcomes. */
class LeadStandingTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");

    private static Instant at(int seconds) {
        return T.plusSeconds(seconds);
    }

    private static LeadBuilder lead() {
        return Lead.builder("L1").createdAt(T);
    }

    private static LeadEvent lost(int seconds) {
        return new LeadEvent.Lost(at(seconds), Optional.empty());
    }

    private static void assertStands(State state, Optional<Integer> seconds, LeadBuilder lead) {
        DealStanding standing = new DealStanding();
        standing.follow(lead().won(at(1)).build(), at(100)); // must leave no trace
        standing.follow(lead.build(), at(100));
        assertEquals(state, standing.state());
        assertEquals(seconds.map(LeadStandingTest::at), Optional.ofNullable(standing.closedAt()));
        assertEquals(state == State.WON, standing.everWon());
    }

    @Test
    void aLeadIsWonAtItsFirstWinWhateverIsSaidBeforeOrLater() {
        assertStands(State.WON, Optional.of(5), lead().won(at(5)).won(at(6)));
        assertStands(State.WON, Optional.of(5), lead().event(lost(4)).won(at(5)));
        assertStands(State.WON, Optional.of(5), lead().won(at(5)).event(lost(6)).handedOff(at(7)));
    }

    @Test
    void aWinBeforeTheCreationGivesWayToOneAfterIt() {
        assertStands(State.WON, Optional.of(5), lead().won(at(-5)).won(at(5)));
        assertStands(State.WON, Optional.of(0), lead().won(at(-5)).won(at(0)));
        assertStands(State.WON, Optional.of(-5), lead().won(at(-5)).won(at(-4)));
        assertStands(State.WON, Optional.of(-5), lead().won(at(-5)).event(lost(5)));
    }

    @Test
    void aLostLeadIsLostAtItsFirstLossUntilItIsHandedOverAgainOrGoesBack() {
        assertStands(State.LOST, Optional.of(5), lead().event(lost(5)).event(lost(6)));
        assertStands(State.OPEN, Optional.empty(), lead().event(lost(5)).handedOff(at(6)));
        assertStands(State.OPEN, Optional.empty(), lead().event(lost(5)).event(new LeadEvent.Recycled(at(6))));
        assertStands(State.LOST, Optional.of(5), lead().event(lost(5)).accepted(at(6)));
        assertStands(State.LOST, Optional.of(5), lead().handedOff(at(4)).event(lost(5)));
    }

    @Test
    void aLeadWonAndLostAtOneInstantIsWon() {
        assertStands(State.WON, Optional.of(5), lead().won(at(5)).event(lost(5)));
    }

    @Test
    void whatIsNotKnownYetChangesNothing() {
        assertStands(State.OPEN, Optional.empty(), lead().won(at(100)));
        assertStands(State.WON, Optional.of(99), lead().won(at(99)));
    }
}
