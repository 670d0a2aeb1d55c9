// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.goals.GoalSettings;
import dev.alidade.measure.Measurement;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Goal;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import dev.alidade.relationship.Friction;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.FrictionEvidence;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on the relationship says, and what stands beside frictions. */
final class RelationshipReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MARCH =
            LocalDate.of(2024, 3, 1).atStartOfDay(SampleReviews.YEAR.zone()).toInstant();

    private final List<Fact> facts = new ArrayList<>();

    private RelationshipReportTest rate(Department department, String item, int... values) {
        for (int person = 0; person < values.length; person++) {
            facts.add(Rating.of(department.name() + person, department, item, values[person], MARCH));
        }
        return this;
    }

    private ReviewResult review(RelationshipSettings settings) {
        Goal goal = Goal.builder("G1", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))
                .owners(Department.SALES)
                .build();
        facts.add(CompensationComponent.of("head", Department.MARKETING, new BigDecimal("0.5"), "G1"));
        return AlignmentReview.under(ReviewPolicy.builder()
                        .relationship(settings)
                        .goals(GoalSettings.builder().goal(goal).build())
                        .build())
                .measure(facts, SampleReviews.YEAR);
    }

    private String text(RelationshipSettings settings) {
        return SampleReviews.chapter(REPORTS.kept(review(settings)), "relationship");
    }

    private String text() {
        return text(RelationshipSettings.standard());
    }

    private static void assertSays(String words, String text) {
        assertTrue(text.contains(words), text);
    }

    @Test
    void closenessStandsBesideItsReferenceLineAndSmallGroupsAreWithheld() {
        String text = rate(Department.SALES, "closeness", 5, 1, 1, 1, 1, 1)
                .rate(Department.MARKETING, "closeness", 5, 5, 5)
                .text();
        assertSays(
                "Sales feels close: 1 of 6 (16.7%), interval 3.0 to 56.4%; below the 35% that Leopard's \"Crossing the divide\" reports",
                text);
        assertSays("Marketing feels close: withheld, too few persons", text);
        assertSays("Sales is content with the service: nobody was asked, or nobody answered", text);
        assertSays("Few of sales feel close to marketing", text);
        assertSays("Withheld is what would tell of too few persons", text);
    }

    @Test
    void theWorstFrictionIsNamedWithWhatWasMeasured() {
        String text = rate(Department.SALES, Friction.DOESNT_BELIEVE_IN_SALES.item(), 5, 5, 5, 4, 1)
                .rate(Department.SALES, Friction.ACTS_SUPERIOR.item(), 5, 4, 1, 1, 1)
                .text();
        assertSays("Marketing doesn't 4 of 5 (80.0%) - Marketing roles paid", text);
        assertFalse(text.contains("wastes money"), text);
        assertSays("Most of sales say that marketing doesn't believe in sales: look at what was measured", text);
        assertTrue(text.indexOf("4 of 5") < text.indexOf("2 of 5"), text);
    }

    @Test
    void whatMarketingHoldsAgainstSalesStandsBesideHowSalesSeesItself() {
        String text = rate(Department.MARKETING, "friction-on-sales-1", 5, 5, 5, 4, 1)
                .rate(Department.SALES, "friction-on-sales-1", 1, 1, 1, 1, 5)
                .rate(Department.MARKETING, "friction-on-sales-2", 5, 5, 1)
                .text();
        assertSays("Against sales Marketing agrees Sales agrees", text);
        assertSays("4 of 5 (80.0%) 1 of 5 (20.0%)", text);
        assertSays("withheld -", text);
    }

    @Test
    void aFrictionThatNothingMeasuresAsksForExamples() {
        assertSays(
                "marketing acts superior: ask for examples",
                rate(Department.SALES, Friction.ACTS_SUPERIOR.item(), 5, 5, 5, 4, 1)
                        .text());
    }

    @Test
    void evidenceIsOfTheMetricsThatTellOfTheFrictionAndHaveAValue() {
        List<FrictionEvidence> frictions = rate(Department.SALES, "friction-2", 5, 5, 5, 4, 1)
                .review(RelationshipSettings.standard())
                .frictions();
        assertEquals(
                List.of(Friction.values()),
                frictions.stream().map(FrictionEvidence::friction).toList());
        assertEquals(
                List.of("goals.pay-linkage"),
                frictions.get(1).measured().stream()
                        .map(Measurement::metric)
                        .map(metric -> metric.id())
                        .toList());
        assertEquals(List.of(), frictions.get(8).measured());
        assertEquals(
                4, frictions.get(1).sales().top().proportion().orElseThrow().hits());
    }

    @Test
    void withoutTheTopicThereIsNoEvidence() {
        assertEquals(
                List.of(),
                AlignmentReview.under(ReviewPolicy.builder()
                                .goals(GoalSettings.builder().build())
                                .build())
                        .measure(List.of(), SampleReviews.YEAR)
                        .frictions());
    }

    @Test
    void aGapIsToldWithWhatChanceWouldShowAndInstrumentsWithTheirBand() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .item(new RatingItem("closeness", 1, 5, Optional.of("How *close*?")))
                .instrument(Instrument.of("two", "closeness", "friction-1").withReversed("friction-1"))
                .build();
        String text = rate(Department.SALES, "closeness", 1, 1, 2, 2, 1)
                .rate(Department.SALES, "friction-1", 5, 5, 4, 4, 5)
                .rate(Department.MARKETING, "closeness", 5, 4, 5, 5, 4)
                .text(settings);
        assertSays("chance alone would show", text);
        assertSays("furthest apart on \"How *close*?\" (sales 10.0%, marketing 90.0% of the scale)", text);
        assertSays("two sales 1.40", text);
        assertSays("1.00 5", text);
    }

    @Test
    void changesThatAreClearAreToldAndThatNothingChangedIsTold() {
        for (int person = 0; person < 12; person++) {
            facts.add(new Rating("p" + person, Department.SALES, "closeness", 1, MARCH, Optional.of("a")));
            facts.add(
                    new Rating("p" + person, Department.SALES, "closeness", 5, MARCH.plusSeconds(1), Optional.of("b")));
        }
        assertSays("Since the round a more than chance would show", text());
        facts.removeIf(fact -> fact instanceof Rating rating && rating.wave().equals(Optional.of("b")));
        for (int person = 0; person < 12; person++) {
            facts.add(
                    new Rating("p" + person, Department.SALES, "closeness", 1, MARCH.plusSeconds(1), Optional.of("b")));
        }
        assertSays("Since the round a nothing changed more than chance would show.", text());
    }

    @Test
    void nobodyAskedIsSaidInOneSentenceAndMarkdownStaysInert() {
        assertSays("Nobody rated the other department in this time.", text());
        RelationshipSettings settings = RelationshipSettings.builder()
                .item(new RatingItem("friction-1", 1, 5, Optional.of("<b>*us*</b>|")))
                .build();
        String markdown = MarkdownReport.detailed(
                REPORTS.kept(rate(Department.SALES, "friction-1", 5, 5, 5, 4, 1).review(settings)));
        assertFalse(markdown.contains("<b>"), markdown);
    }
}
