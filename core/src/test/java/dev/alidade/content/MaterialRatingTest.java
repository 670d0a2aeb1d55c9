// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.ContentFact;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How sales rates material. */
class MaterialRatingTest {
    private static ContentReport report(List<? extends ContentFact> facts) {
        return Content.under(ContentSettings.standard()).measure(facts, ContentFixture.WINDOW);
    }

    private static List<Rating> ratings(Department department, int... values) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            ratings.add(Rating.of(department + "-" + i, department, "accuracy", values[i], noon(3)));
        }
        return ratings;
    }

    @Test
    void theTopTwoBoxesOfSalesCount() {
        List<Rating> all = ratings(Department.SALES, 5, 4, 3, 2, 1, 4);
        all.addAll(ratings(Department.MARKETING, 5, 5, 5, 5, 5));
        ContentReport report = report(all);
        assertEquals(
                Optional.of(Proportion.of(3, 6)), report.accuracy().satisfied().proportion());
        assertEquals(0.5, measurement(report, ContentMetrics.ACCURACY).value().orElseThrow());
        assertEquals(
                State.NO_DATA, measurement(report, ContentMetrics.FINDABILITY).state());
    }

    @Test
    void ofFewerPersonsThanTheMinimumNothingIsTold() {
        ContentReport report = report(ratings(Department.SALES, 5, 4, 3, 2));
        assertEquals(
                State.SUPPRESSED, measurement(report, ContentMetrics.ACCURACY).state());
        assertEquals(
                Optional.empty(),
                measurement(report, ContentMetrics.ACCURACY).evidence().denominator().stream()
                        .boxed()
                        .findFirst());
    }

    @Test
    void aPersonsLastRatingCountsAndContradictionsLeaveThePersonOut() {
        List<Rating> all = ratings(Department.SALES, 5, 5, 5, 5, 5, 5, 5);
        all.add(Rating.of("SALES-0", Department.SALES, "accuracy", 1, noon(4)));
        all.add(Rating.of("SALES-1", Department.SALES, "accuracy", 1, noon(3)));
        ContentReport report = report(all);
        assertEquals(
                Optional.of(Proportion.of(5, 6)), report.accuracy().satisfied().proportion());
        assertEquals(1, issues(report, ContentIssues.REPLACED_RATING));
        assertEquals(1, issues(report, ContentIssues.CONTRADICTING_RATINGS));
    }

    @Test
    void whoMovedToMarketingAndRatedAgainIsNoSellerAnyMore() {
        List<Rating> all = ratings(Department.SALES, 5, 5, 5, 5, 5, 5);
        all.add(Rating.of("SALES-0", Department.MARKETING, "accuracy", 1, noon(4)));
        assertEquals(
                Optional.of(Proportion.of(5, 5)),
                report(all).accuracy().satisfied().proportion());
    }

    @Test
    void aRatingOffTheScaleIsCountedAndLeftOut() {
        List<Rating> all = ratings(Department.SALES, 5, 5, 5, 5, 5, 6, 0);
        ContentReport report = report(all);
        assertEquals(2, issues(report, ContentIssues.RATING_OFF_SCALE));
        assertEquals(
                Optional.of(Proportion.of(5, 5)), report.accuracy().satisfied().proportion());
    }

    @Test
    void theRoundWhoseLastAnswerIsLatestCountsForBothItems() {
        List<Rating> all = ratings(Department.SALES, 5, 5, 5, 5, 5);
        all.add(new Rating("SALES-0", Department.SALES, "findability", 1, noon(9), Optional.of("autumn")));
        ContentReport report = report(all);
        assertEquals(Optional.of("autumn"), report.accuracy().wave());
        assertEquals(State.NO_DATA, report.accuracy().satisfied().state());
        assertEquals(State.SUPPRESSED, report.findability().satisfied().state());
        assertEquals(5, issues(report, ContentIssues.OTHER_WAVE));
    }

    @Test
    void ofRoundsThatEndTogetherTheLastByNameCounts() {
        ContentReport report = report(List.of(
                new Rating("S1", Department.SALES, "accuracy", 1, noon(9), Optional.of("a")),
                new Rating("S1", Department.SALES, "accuracy", 1, noon(9), Optional.of("b"))));
        assertEquals(Optional.of("b"), report.accuracy().wave());
        ContentReport ofBothItems = report(List.of(
                new Rating("S1", Department.SALES, "accuracy", 1, noon(9), Optional.of("b")),
                new Rating("S1", Department.SALES, "findability", 1, noon(9), Optional.of("a"))));
        assertEquals(Optional.of("b"), ofBothItems.findability().wave());
    }

    @Test
    void theRoundThatIsAskedForCountsThoughAnotherIsLater() {
        List<Rating> all = ratings(Department.SALES, 5, 5, 5, 5, 5);
        for (int i = 0; i < 5; i++) {
            all.add(new Rating("S" + i, Department.SALES, "accuracy", i + 1, noon(1), Optional.of("spring")));
        }
        ContentReport report =
                Content.under(ContentSettings.builder().wave("spring").build()).measure(all, ContentFixture.WINDOW);
        assertEquals(Optional.of("spring"), report.accuracy().wave());
        assertEquals(
                Optional.of(Proportion.of(2, 5)), report.accuracy().satisfied().proportion());
    }

    @Test
    void anItemMayHaveAnotherNameAndScale() {
        RatingItem right = new RatingItem("right", 0, 10, Optional.empty());
        List<Rating> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(Rating.of("S" + i, Department.SALES, "right", 10 - i, noon(1)));
        }
        ContentReport report =
                Content.under(ContentSettings.builder().accuracy(right).build()).measure(all, ContentFixture.WINDOW);
        assertEquals(
                Optional.of(Proportion.of(2, 5)), report.accuracy().satisfied().proportion());
    }

    @Test
    void itCantBeGrouped() {
        UnsupportedOperationException refused = assertThrows(
                UnsupportedOperationException.class,
                () -> Content.under(ContentSettings.standard()).by("team", fact -> Optional.empty()));
        assertEquals(true, refused.getMessage().contains("team"));
    }
}
