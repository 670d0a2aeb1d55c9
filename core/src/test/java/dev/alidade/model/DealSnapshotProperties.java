// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A snapshot moved on is the one taken anew, whatever deal it was used for before. */
class DealSnapshotProperties {
    private static final StageOrders ORDERS =
            new StageOrders(List.of(SomeOpportunities.PIPELINE, SomeOpportunities.PARTNERS), Set.of("Offer"));

    @Provide
    Arbitrary<Opportunity> deals() {
        return SomeOpportunities.opportunities();
    }

    @Property(tries = 500)
    void movingOnIsTakingAnew(@ForAll("deals") Opportunity deal, @ForAll("deals") Opportunity before) {
        DealSnapshot moved = new DealSnapshot(ORDERS, PushPeriod.MONTH);
        moved.take(before, SomeOpportunities.WINDOW.end());
        moved.begin(deal);
        Instant at = SomeOpportunities.WINDOW.start().minus(Duration.ofDays(3));
        for (int i = 0; i < 40; i++) {
            at = at.plus(Duration.ofHours(7));
            DealSnapshot anew = new DealSnapshot(ORDERS, PushPeriod.MONTH);
            boolean exists = anew.take(deal, at);
            assertEquals(exists, moved.advance(at));
            if (exists) {
                assertEquals(fields(anew), fields(moved));
                requireState(deal, at, anew);
            }
        }
    }

    /** The state is what others are told. */
    private static void requireState(Opportunity deal, Instant at, DealSnapshot snapshot) {
        DealStanding standing = new DealStanding();
        standing.follow(deal, ORDERS.of(deal).map(StageOrder::pipeline), at);
        assertEquals(standing.state(), snapshot.state());
        assertEquals(standing.closedAt(), snapshot.closedAt());
        assertEquals(standing.everWon(), snapshot.everWon());
    }

    private static List<Optional<Object>> fields(DealSnapshot snapshot) {
        return List.of(
                Optional.of(snapshot.state()),
                Optional.ofNullable(snapshot.closedAt()),
                Optional.ofNullable(snapshot.stage()),
                Optional.ofNullable(snapshot.stageSince()),
                Optional.ofNullable(snapshot.cycleStart()),
                Optional.ofNullable(snapshot.amount()),
                Optional.ofNullable(snapshot.closeDate()),
                Optional.ofNullable(snapshot.lastActivity()),
                Optional.of(snapshot.pushes()),
                Optional.of(snapshot.pushedDays()),
                Optional.of(snapshot.regressed()),
                Optional.of(snapshot.revisited()),
                Optional.of(snapshot.reopened()),
                Optional.of(snapshot.unknownStages()),
                Optional.of(snapshot.everWon()),
                Optional.of(snapshot.negativeAmount()));
    }
}
