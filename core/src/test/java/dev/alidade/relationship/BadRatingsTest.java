// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.BOTH;
import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.OTHER;
import static dev.alidade.model.Department.SALES;
import static dev.alidade.relationship.SomeRatings.rating;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadRatingsTest {
    private static SomeRatings five() {
        return new SomeRatings().of(SALES, "closeness", 5, 5, 1, 1, 1);
    }

    private static void assertIssue(IssueKind kind, long count, List<String> examples, SomeRatings ratings) {
        RelationshipReport report = ratings.report();
        assertEquals(1, report.issues().size(), report.issues().toString());
        DataIssue issue = report.issues().get(0);
        assertEquals(kind, issue.kind());
        assertEquals(count, issue.count());
        assertEquals(examples, issue.examples());
    }

    private static void assertClose(long hits, long total, SomeRatings ratings) {
        assertEquals(
                Proportion.of(hits, total),
                ratings.report().closenessOfSales().top().proportion().orElseThrow());
    }

    @Test
    void aRatingOffTheScaleIsCountedWithItsItemAndLeftOut() {
        SomeRatings ratings = five().and(rating("x", SALES, "closeness", 6)).and(rating("y", SALES, "closeness", 0));
        assertIssue(RelationshipIssues.OFF_SCALE, 2, List.of("closeness"), ratings);
        assertClose(2, 5, ratings);
    }

    @Test
    void aRatingOfAnItemThatNobodyDeclaredIsCounted() {
        assertIssue(
                RelationshipIssues.UNKNOWN_ITEM, 1, List.of("closness"), five().and(rating("x", SALES, "closness", 5)));
    }

    @Test
    void itemsOfOtherTopicsAreNoneOfThisOnesBusiness() {
        SomeRatings ratings = five().and(rating("x", SALES, "morale", 99))
                .and(rating("x", SALES, "accuracy", 5))
                .and(rating("x", SALES, "findability", 5));
        assertEquals(List.of(), ratings.report().issues());
        ratings.and(rating("x", SALES, "mood", 5));
        assertEquals(
                List.of(),
                ratings.report(RelationshipSettings.builder().foreign("mood").build())
                        .issues());
    }

    @Test
    void personsOfNeitherDepartmentOrOfBothTellOfNeither() {
        SomeRatings ratings = five().and(rating("x", BOTH, "closeness", 5)).and(rating("y", OTHER, "closeness", 5));
        assertIssue(RelationshipIssues.NEITHER_DEPARTMENT, 2, List.of(), ratings);
        assertClose(2, 5, ratings);
    }

    @Test
    void aLaterRatingReplacesTheEarlierAndContradictingOnesAreLeftOut() {
        SomeRatings again = five().and(rating("SALES0", SALES, "closeness", 1, 1, ""));
        assertIssue(RelationshipIssues.REPLACED_RATING, 1, List.of(), again);
        assertClose(1, 5, again);
        SomeRatings contradicting =
                new SomeRatings().of(SALES, "closeness", 5, 5, 1, 1, 1, 1).and(rating("SALES0", SALES, "closeness", 1));
        assertIssue(RelationshipIssues.CONTRADICTING_RATINGS, 1, List.of(), contradicting);
        assertClose(1, 5, contradicting);
    }

    @Test
    void whoMovedToTheOtherDepartmentCountsWhereTheLastRatingWasGiven() {
        SomeRatings moved = new SomeRatings()
                .of(SALES, "closeness", 5, 5, 1, 1, 1, 1)
                .and(rating("SALES0", MARKETING, "closeness", 5, 1, ""));
        assertClose(1, 5, moved);
    }

    @Test
    void ratingsOfOtherRoundsInTheWindowAreCounted() {
        SomeRatings ratings = new SomeRatings()
                .in("a", 1, 0, SALES, "closeness", 1, 1)
                .in("b", 2, 0, SALES, "closeness", 1, 1, 1, 1, 1)
                .in("c", 3, 0, SALES, "closeness", 5, 5, 1, 1, 1);
        assertIssue(RelationshipIssues.OTHER_WAVE, 2, List.of(), ratings);
        assertClose(2, 5, ratings);
    }

    @Test
    void whatIsBeforeTheWindowMakesNoIssue() {
        SomeRatings ratings = five().and(rating("x", SALES, "closeness", 6, -1, "old"))
                .and(rating("x", SALES, "unheard-of", 6, -1, "old"));
        assertEquals(List.of(), ratings.report().issues());
    }

    @Test
    void aRatingOfAnInstantThatIsNotKnownCountsNowhere() {
        SomeRatings ratings = five().and(rating("x", SALES, "closeness", 5, 8, ""));
        assertClose(2, 5, ratings);
        assertTrue(ratings.report().issues().isEmpty());
    }
}
