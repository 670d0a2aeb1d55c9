// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.Codebook;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PicturesTest {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);

    private static final ReviewResult RESULT = AlignmentReview.under(policy()).measure(facts(), QUARTER);
    private static final Pictures WHOLE = whole();

    @Test
    void everyPictureTellsItsNumbersInWordsToo() {
        for (Picture picture : WHOLE.all().values()) {
            for (String svg : List.of(picture.wide(), picture.narrow())) {
                SvgReading read = SvgReading.of(svg);
                Map<String, String> root = read.attributes().get(0);
                assertEquals("img", root.get("role"));
                assertEquals(read.attributes().get(1).get("id"), root.get("aria-labelledby"));
                assertEquals(read.attributes().get(2).get("id"), root.get("aria-describedby"));
                assertTrue(read.text().startsWith(picture.title() + picture.description()), svg);
                assertTrue(picture.description().codePoints().anyMatch(Character::isDigit), picture.description());
            }
        }
    }

    @Test
    void chaptersWithDataHaveTheirPictures() {
        assertEquals(
                ImmutableSet.of("scores", "improvements", "trend", "mindset", "handoff", "funnel"),
                WHOLE.all().keySet());
        assertEquals(
                List.of("mindset-codes", "mindset-shares"),
                WHOLE.chapter("mindset").stream().map(Picture::id).toList());
        assertEquals(ImmutableList.of(), WHOLE.chapter("market"));
    }

    @Test
    void withoutFactsThereIsNoPicture() {
        ReviewResult nothing = AlignmentReview.under(policy()).measure(List.of(), QUARTER);

        assertEquals(Map.of(), Pictures.of(nothing).all().asMap());
        assertEquals(
                Map.of(),
                Pictures.of(
                                nothing,
                                AlignmentReview.under(policy())
                                        .every(ReviewPeriod.MONTH)
                                        .measure(List.of(), QUARTER))
                        .all()
                        .asMap());
    }

    @Test
    void noIdIsThereTwice() {
        Set<String> ids = new HashSet<>();
        for (Picture picture : WHOLE.all().values()) {
            for (String svg : List.of(picture.wide(), picture.narrow())) {
                for (Map<String, String> attributes : SvgReading.of(svg).attributes()) {
                    String id = attributes.get("id");
                    assertTrue(id == null || ids.add(id), "twice " + id);
                }
            }
        }
    }

    @Test
    void everyShapeIsStyledByTheStyleSheetAlone() {
        String css = PictureStyle.css();
        for (Picture picture : WHOLE.all().values()) {
            SvgReading read = SvgReading.of(picture.wide());
            for (int i = 0; i < read.elements().size(); i++) {
                Map<String, String> attributes = read.attributes().get(i);
                assertTrue(!attributes.containsKey("style") && !attributes.containsKey("fill"), picture.wide());
                if (SvgReading.SHAPES.contains(read.elements().get(i))
                        && !read.elements().get(i).equals("text")) {
                    String first = attributes.getOrDefault("class", "none").split(" ", -1)[0];
                    assertTrue(css.contains(".picture ." + first + " ") || css.contains("." + first + ","), first);
                }
            }
        }
    }

    @Test
    void theSameReviewGivesTheSamePictures() {
        assertEquals(WHOLE.all(), whole().all());
    }

    @Test
    void scoresAreBarsOfTheirPointsTheWeakestFirst() {
        SvgReading read =
                SvgReading.of(Pictures.of(RESULT).chapter("scores").get(0).wide());

        List<Double> expected = ScorePicture.weakestFirst(RESULT.scorecard()).stream()
                .map(topic -> topic.score().orElseThrow() * 7.2)
                .toList();
        assertEquals(expected.stream().sorted().toList(), expected);
        List<Double> bars = read.attributes().stream()
                .filter(attributes -> attributes.getOrDefault("class", "").equals("bar one"))
                .map(attributes -> Double.valueOf(attributes.getOrDefault("width", "none")))
                .toList();
        assertEquals(expected.size(), bars.size());
        for (int i = 0; i < bars.size(); i++) {
            assertEquals(expected.get(i), bars.get(i), 0.006);
        }
        assertTrue(read.text().contains("Total"), read.text());
    }

    @Test
    void aStepOfTheFunnelIsAsLongAsItsLeadsAreOfAll() {
        Picture picture = WHOLE.chapter("funnel").get(0);
        List<Double> bars = SvgReading.of(picture.wide()).attributes().stream()
                .filter(attributes -> attributes.getOrDefault("class", "").startsWith("bar"))
                .map(attributes -> Double.valueOf(attributes.getOrDefault("width", "none")))
                .toList();

        // 24 leads, all handed over, half of them accepted, half of these won, none invoiced
        assertEquals(720.0, bars.get(0));
        assertEquals(360.0, bars.get(2));
        assertEquals(0.0, bars.get(bars.size() - 1));
        assertTrue(picture.description().contains("SAL: 12, 50.0%. SQL: 6, 50.0%."), picture.description());
    }

    @Test
    void theAgreedTimeIsNamedWithTheShareReachedByThen() {
        String words = WHOLE.chapter("handoff").get(0).description();

        // attempts after 1 to 24 hours, of which 8 come within the 8 agreed
        assertTrue(words.contains("Agreed: 8 h; 33.3% were contacted by then."), words);
        assertTrue(
                words.contains("Exactly half were contacted by 12 h; drawn is the middle of the time to the next"),
                words);
    }

    @Test
    void departmentsWithTooFewPersonsHaveNoPictureOfTheirOwn() {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (int i = 1; i <= 20; i++) {
            facts.add(SurveyAnswer.of("S" + i, Department.SALES, at(0), "service"));
        }
        facts.add(SurveyAnswer.of("M1", Department.MARKETING, at(0), "price"));
        Pictures pictures = Pictures.of(AlignmentReview.under(policy()).measure(facts.build(), QUARTER));

        List<String> ids = pictures.chapter("mindset").stream().map(Picture::id).toList();
        assertEquals(List.of("mindset-shares"), ids);
        String words = pictures.chapter("mindset").get(0).description();
        assertTrue(words.contains("Marketing, inside its own three (too few persons)"), words);
    }

    private static Pictures whole() {
        return Pictures.of(
                RESULT,
                AlignmentReview.under(policy()).every(ReviewPeriod.MONTH).measure(facts(), QUARTER));
    }

    private static ReviewPolicy policy() {
        return ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(8)))
                .funnel(FunnelSettings.standard())
                .mindset(SurveySettings.of(Codebook.builder()
                                .code("price", "price")
                                .code("service", "service")
                                .build())
                        .withStaff(50))
                .build();
    }

    private static List<Fact> facts() {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (int i = 1; i <= 24; i++) {
            Instant created = at(i % 3 * 30);
            var lead = Lead.builder("L" + i)
                    .createdAt(created)
                    .handedOff(created)
                    .attempt(created.plus(Duration.ofHours(i)));
            Instant decided = created.plus(Duration.ofHours(30));
            if (i % 4 == 0) {
                lead.won(decided.plus(Duration.ofHours(1)));
            }
            facts.add((i % 2 == 0 ? lead.accepted(decided) : lead.rejected(decided, "budget", Rejected.Kind.QUALITY))
                    .build());
        }
        for (int i = 1; i <= 10; i++) {
            facts.add(SurveyAnswer.of("S" + i, Department.SALES, at(1), "service"));
            facts.add(SurveyAnswer.of("M" + i, Department.MARKETING, at(1), i < 4 ? "service" : "price"));
        }
        return facts.build();
    }

    private static Instant at(int day) {
        return Instant.parse("2024-01-08T09:00:00Z").plus(Duration.ofDays(day));
    }
}
