// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.Codebook;
import dev.alidade.content.ContentSettings;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.RelationshipSettings;
import dev.alidade.score.Scorecard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The attack: whoever reads all that reviews of a small company publish, over two windows and with the change between their
 * rounds, and knows of whom each number tells, finds out nothing about fewer than five persons.
 */
class DisclosureProperties {
    static final Window FIRST_HALF = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);
    static final Window SECOND_HALF = Window.ofDays(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    static final Window YEAR = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final List<Instrument> INSTRUMENTS = List.of(
            Instrument.of("trust", "closeness", "internal-satisfaction"),
            Instrument.of("respect", "closeness", "friction-1", "friction-9"),
            Instrument.of("both", "friction-1", "friction-2"));

    static ReviewPolicy policy() {
        Codebook.Builder codebook = Codebook.builder();
        SmallCompany.CODES.forEach(code -> codebook.code(code, code));
        return ReviewPolicy.builder()
                .mindset(SurveySettings.of(codebook.build()).withDeclared("price", "speed"))
                .outcome(OutcomeSettings.standard())
                .content(ContentSettings.standard())
                .relationship(RelationshipSettings.builder()
                        .instruments(INSTRUMENTS)
                        .foreign("morale", "accuracy", "findability")
                        .build())
                .build();
    }

    static ReviewResult review(SmallCompany company, Window window) {
        return AlignmentReview.under(policy()).measure(company.facts(), window);
    }

    /** Everything that is known of a company from its reviews over some windows. */
    static Equations published(SmallCompany company, Window... windows) {
        Equations equations = new Equations();
        for (Window window : windows) {
            ReviewResult result = review(company, window);
            PublishedNumbers published = new PublishedNumbers(company, window, equations);
            published.mindset(result.mindset().orElseThrow());
            published.morale(result.outcome().orElseThrow().morale());
            published.relationship(result.relationship().orElseThrow(), INSTRUMENTS);
            published.content(result.content().orElseThrow());
        }
        return equations;
    }

    @Property(tries = 25)
    void nothingAboutFewerThanFivePersonsFollowsFromAllThatIsPublished(@ForAll Random random) {
        SmallCompany company = SmallCompany.random(14, random);

        assertEquals(
                Optional.empty(),
                published(company, FIRST_HALF, SECOND_HALF, YEAR).leak(5));
    }

    @Property(tries = 12)
    void fewWhoCameLateToTheRoundBeforeAreNotFoundFromOneReviewToTheNext(
            @ForAll @IntRange(min = 1, max = 6) int few, @ForAll Random random) {
        SmallCompany company = SmallCompany.random(14, random).withLatecomers(few);

        assertEquals(
                Optional.empty(), published(company, FIRST_HALF, SECOND_HALF).leak(5));
    }

    @Property(tries = 12)
    void whatFewPersonsOfADepartmentAnsweredLeavesNoTraceWhereDepartmentsStandApart(
            @ForAll @IntRange(min = 1, max = 4) int few,
            @ForAll @IntRange(max = 9) int marketing,
            @ForAll Random random) {
        SmallCompany company = SmallCompany.of(few, marketing, 0, random);
        SmallCompany other = company.withOtherAnswersOf(company.of(Department.SALES), random);

        assertEquals(
                review(company, SECOND_HALF).relationship(),
                review(other, SECOND_HALF).relationship());
        assertEquals(
                review(company, SECOND_HALF).content(),
                review(other, SECOND_HALF).content());
    }

    @Property(tries = 12)
    void whoIsInASmallDepartmentLeavesNoTraceInPooledNumbers(
            @ForAll @IntRange(min = 1, max = 4) int few,
            @ForAll @IntRange(min = 1, max = 9) int marketing,
            @ForAll Random random) {
        SmallCompany company = SmallCompany.complete(few, marketing, random);
        ReviewResult one = review(company, YEAR);
        ReviewResult other = review(company.withSwapped("s0", "m0"), YEAR);

        assertEquals(one.mindset(), other.mindset());
        assertEquals(
                one.outcome().orElseThrow().morale(),
                other.outcome().orElseThrow().morale());
    }

    @Property(tries = 12)
    void whatIsWithheldCarriesNoNumberInTheMeasurementsAndMovesNoScore(@ForAll Random random) {
        ReviewResult result = review(SmallCompany.random(8, random), YEAR);

        for (Measurement measurement : result.measurements()) {
            if (measurement.state() == State.SUPPRESSED) {
                assertEquals(Evidence.none(), measurement.evidence());
                assertEquals(Optional.empty(), measurement.interval());
                assertUnscored(measurement.metric().id(), result.scorecard());
            }
            assertTrue(
                    measurement.evidence().examples().isEmpty(),
                    measurement.metric().id());
        }
        result.issues()
                .forEach(issue ->
                        assertTrue(issue.examples().stream().noneMatch(DisclosureProperties::person), issue::toString));
    }

    @Example
    void oneItemIsNotToldOfAllTogetherAndOfEachDepartment() {
        ReviewPolicy.Builder both = ReviewPolicy.builder()
                .outcome(OutcomeSettings.builder()
                        .morale(RatingItem.standard("closeness"))
                        .build())
                .relationship(RelationshipSettings.standard());

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, both::build);
        assertTrue(refused.getMessage().startsWith("Item closeness is told of all persons together"));
    }

    @Example
    void moraleIsNotAskedByAnItemOfContentEither() {
        RatingItem morale = RatingItem.standard("morale");
        for (ContentSettings content : List.of(
                ContentSettings.builder().accuracy(morale).build(),
                ContentSettings.builder().findability(morale).build())) {
            ReviewPolicy.Builder both =
                    ReviewPolicy.builder().outcome(OutcomeSettings.standard()).content(content);
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, both::build);
            assertTrue(refused.getMessage().startsWith("Item morale is told of all persons together"));
        }
    }

    /** It has no score and no improvement, and where the model has an entry for it, the coverage is not whole. */
    private static void assertUnscored(String id, Scorecard card) {
        card.headings().stream()
                .flatMap(heading -> heading.topics().stream())
                .flatMap(topic -> topic.entries().stream())
                .filter(entry -> entry.entry().id().equals(id))
                .forEach(entry -> {
                    assertEquals(OptionalDouble.empty(), entry.score(), id);
                    assertTrue(card.coverage().orElseThrow() < 1, id);
                });
        assertTrue(
                card.improvements().stream()
                        .noneMatch(improvement -> improvement.metric().id().equals(id)),
                id);
    }

    private static boolean person(String example) {
        return example.matches("[smx]\\d+");
    }
}
