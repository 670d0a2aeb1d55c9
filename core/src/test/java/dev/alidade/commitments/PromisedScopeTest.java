// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.keptAmong;
import static dev.alidade.commitments.CommitmentFixture.number;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static dev.alidade.commitments.CommitmentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import org.junit.jupiter.api.Test;

/** How much of what was promised has to come, and came. */
class PromisedScopeTest {
    @Test
    void partsAddUpToTheWhole() {
        assertEquals(
                "2 of 2",
                keptAmong(promise("P")
                        .due(date(20), number("3"))
                        .delivered(day(4), number("1.5"))
                        .delivered(day(20), number("1.5"))
                        .build()));
    }

    @Test
    void whatIsShortByTheFirstDayIsMissedThoughTheRestComesLater() {
        PromiseRecord total = report(promise("P")
                        .due(date(20), number("10"))
                        .delivered(day(4), number("7"))
                        .delivered(day(30), number("3"))
                        .build())
                .total();
        assertEquals("0 of 1", total.kept().orElseThrow().toString());
        assertEquals(1, total.late());
        assertEquals(1, total.scope().orElseThrow().mean());
    }

    @Test
    void asMuchAsWasPromisedFirstIsOwedAlsoWhenLessIsPromisedLater() {
        PromiseRecord total = report(promise("P")
                        .due(date(20), number("10"))
                        .dateSet(day(10), date(20), number("6"))
                        .delivered(day(20), number("6"))
                        .build())
                .total();
        assertEquals("0 of 1", total.kept().orElseThrow().toString());
        assertEquals(1, total.changes().orElseThrow().reduced());
        assertEquals(.6, total.scope().orElseThrow().mean(), 1e-12);
    }

    @Test
    void aDeliveryWithoutAQuantityIsAllOfIt() {
        assertEquals(
                "2 of 2",
                keptAmong(promise("P")
                        .due(date(20), number("10"))
                        .delivered(day(4))
                        .build()));
    }

    @Test
    void aSurplusInOnePromiseDoesNotHideAGapInAnother() {
        ScopeDelivered scope = report(
                        promise("P")
                                .due(date(20), number("10"))
                                .delivered(day(4), number("30"))
                                .build(),
                        promise("Q")
                                .due(date(20), number("3"))
                                .delivered(day(4), number("1"))
                                .build(),
                        promise("R").due(date(20)).build())
                .total()
                .scope()
                .orElseThrow();
        assertEquals((1 + 1.0 / 3 + 0) / 3, scope.mean(), 1e-9);
        assertEquals(3, scope.promises());
        assertEquals(2, scope.measured());
    }

    @Test
    void theScopeOfWholeThingsHasTheIntervalOfTheirShare() {
        ScopeDelivered scope = report(
                        kept("A"),
                        kept("B"),
                        kept("C"),
                        promise("P").due(date(20)).build())
                .total()
                .scope()
                .orElseThrow();
        assertEquals(Proportion.of(3, 4).interval().orElseThrow(), scope.interval());
    }
}
