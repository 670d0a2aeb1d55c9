// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static dev.alidade.relationship.RelationshipSettings.CLOSENESS;
import static dev.alidade.relationship.RelationshipSettings.INTERNAL_SATISFACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.RatingItem;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClosenessTest {
    @Test
    void theTwoHighestPointsAreClose() {
        RelationshipReport report =
                new SomeRatings().of(SALES, CLOSENESS, 5, 4, 3, 2, 1, 4).report();
        assertEquals(
                Proportion.of(3, 6),
                report.closenessOfSales().top().proportion().orElseThrow());
        assertEquals(19 / 6.0, report.closenessOfSales().mean().orElseThrow(), 1e-15);
        assertEquals(Proportion.of(3, 6).interval(), report.closenessOfSales().interval());
        assertEquals(State.NO_DATA, report.closenessOfMarketing().state());
        assertEquals(Optional.empty(), report.wave());
        assertEquals(Optional.of(report.closenessOfSales()), report.item(CLOSENESS, SALES));
        assertEquals(Optional.of(report.closenessOfMarketing()), report.item(CLOSENESS, MARKETING));
        assertEquals(Optional.empty(), report.item(INTERNAL_SATISFACTION, SALES));
        assertEquals(
                RelationshipMetrics.all(),
                report.measurements().stream().map(Measurement::metric).toList());
    }

    @Test
    void theReferenceLineIsOfSalesAndOneThatIsMetIsNotBelow() {
        int[] seven = {4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertEquals(
                Optional.of(false),
                new SomeRatings().of(SALES, CLOSENESS, seven).report().belowReference());
        seven[0] = 1;
        assertEquals(
                Optional.of(true),
                new SomeRatings().of(SALES, CLOSENESS, seven).report().belowReference());
        assertEquals(
                Optional.empty(),
                new SomeRatings().of(MARKETING, CLOSENESS, seven).report().belowReference());
    }

    @Test
    void fewerThanFiveAreWithheldAndNobodyIsNoData() {
        RelationshipReport report = new SomeRatings()
                .of(SALES, CLOSENESS, 5, 4, 3, 2)
                .of(MARKETING, CLOSENESS, 5, 4, 3, 2, 1)
                .report();
        assertEquals(State.SUPPRESSED, report.closenessOfSales().state());
        assertEquals(Optional.empty(), report.closenessOfSales().interval());
        assertEquals(OptionalDouble.empty(), report.closenessOfSales().mean());
        assertEquals(State.VALUE, report.closenessOfMarketing().state());
        assertEquals(State.NO_DATA, report.internalSatisfaction().state());
        assertTrue(report.measurements().stream()
                .filter(measured -> measured.metric().equals(RelationshipMetrics.CLOSENESS_SALES))
                .allMatch(measured -> measured.equals(
                        Measurement.absent(RelationshipMetrics.CLOSENESS_SALES, State.SUPPRESSED, Evidence.none()))));
    }

    @Test
    void theServiceIsJudgedBySalesAlone() {
        RelationshipReport report = new SomeRatings()
                .of(SALES, INTERNAL_SATISFACTION, 5, 4, 3, 2, 1)
                .of(MARKETING, INTERNAL_SATISFACTION, 5, 5, 5, 5, 5)
                .report();
        assertEquals(
                Proportion.of(2, 5),
                report.internalSatisfaction().top().proportion().orElseThrow());
    }

    @Test
    void aKnownStaffNarrowsTheInterval() {
        SomeRatings ratings = new SomeRatings().of(SALES, CLOSENESS, 5, 4, 3, 2, 1, 4, 4, 2);
        RelationshipSettings staff =
                RelationshipSettings.builder().staffSales(10).build();
        // half known: Wilson for 8 / (1 - 8/10) = 40 cases; R 4.2.2: prop.test(20, 40, correct = FALSE)$conf.int
        Interval interval = ratings.report(staff).closenessOfSales().interval().orElseThrow();
        assertEquals(0.351995, interval.low(), 5e-7);
        assertEquals(0.648005, interval.high(), 5e-7);
        RelationshipSettings everybody =
                RelationshipSettings.builder().staffSales(8).build();
        assertEquals(
                Optional.of(new Interval(0.5, 0.5, 0.95)),
                ratings.report(everybody).closenessOfSales().interval());
    }

    @Test
    void moreRatersThanStaffAreCountedAndTheStaffIsNotUsed() {
        SomeRatings ratings = new SomeRatings().of(SALES, CLOSENESS, 5, 4, 3, 2, 1, 4);
        RelationshipReport report =
                ratings.report(RelationshipSettings.builder().staffSales(5).build());
        assertEquals(Proportion.of(3, 6).interval(), report.closenessOfSales().interval());
        assertEquals(
                RelationshipIssues.MORE_RATERS_THAN_STAFF,
                report.issues().get(0).kind());
    }

    @Test
    void anItemMayHaveItsOwnScaleAndWords() {
        RatingItem item = new RatingItem(CLOSENESS, 0, 10, Optional.of("How near are you?"));
        RelationshipReport report = new SomeRatings()
                .of(SALES, CLOSENESS, 0, 8, 9, 10, 10)
                .report(RelationshipSettings.builder().item(item).build());
        assertEquals(
                Proportion.of(3, 5),
                report.closenessOfSales().top().proportion().orElseThrow());
        assertEquals(Optional.of("How near are you?"), report.closenessOfSales().text());
    }

    @Test
    void itCantBeGrouped() {
        UnsupportedOperationException refused = assertThrows(
                UnsupportedOperationException.class,
                () -> Relationship.under(RelationshipSettings.standard()).by("team", rating -> Optional.of("a")));
        assertTrue(refused.getMessage().contains("team"));
    }
}
