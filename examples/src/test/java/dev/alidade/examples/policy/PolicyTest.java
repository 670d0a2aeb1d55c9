// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.mindset.Threshold;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scale;
import dev.alidade.score.ScoringModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAFileEverythingIsAsTheLibraryHasIt() {
        Policy policy = Policy.standard();

        assertEquals(ServiceLevelAgreement.standard(), policy.agreement());
        assertEquals(Mindset.USUAL_BRIEFING, policy.briefingWithin());
        assertEquals(ReviewCatalogue.standardModel(), policy.model());
        assertEquals(SurveySettings.withoutCodebook(), policy.survey(AnswerMatcher.withoutCodebook()));
    }

    @Test
    void theAgreementIsTaken() throws IOException {
        Policy policy =
                policy("handoff.respond-within = PT4H\nhandoff.decide-within = P5D\nmindset.briefing-within = P10D");

        assertEquals(new ServiceLevelAgreement(Duration.ofHours(4), Duration.ofDays(5)), policy.agreement());
        assertEquals(Duration.ofDays(10), policy.briefingWithin());
    }

    @Test
    void theSurveyIsReadAsAgreed() throws IOException {
        SurveySettings settings = policy("""
            mindset.staff = 120
            mindset.staff-sales = 70
            mindset.staff-marketing = 50
            mindset.minimum-group = 7
            mindset.meaning = LEAVE_ONE_OUT
            mindset.threshold = 4/5
            mindset.declared = fast, cheap
            mindset.wave = spring
            mindset.level = 0.9
            """).survey(AnswerMatcher.withoutCodebook());

        assertEquals(OptionalLong.of(120), settings.staff());
        assertEquals(OptionalLong.of(70), settings.staffSales());
        assertEquals(OptionalLong.of(50), settings.staffMarketing());
        assertEquals(7, settings.suppression().minimumGroup());
        assertEquals(Meaning.LEAVE_ONE_OUT, settings.meaning());
        assertEquals(new Threshold(4, 5), settings.threshold());
        assertEquals(Set.of("fast", "cheap"), settings.declared());
        assertEquals("spring", settings.wave().orElseThrow());
        assertEquals(0.9, settings.level());
    }

    @Test
    void theScoreIsWeighedAsTheCompanyJudges() throws IOException {
        ScoringModel model = policy("""
            score.minimum-coverage = 0.8
            score.heading.communication.weight = 2
            score.topic.handoff.weight = 3
            score.metric.handoff.acceptance-rate.worst = 0.5
            score.metric.handoff.acceptance-rate.target = 0.9
            score.metric.handoff.acceptance-rate.weight = 4
            score.metric.handoff.acceptance-rate.minimum-sample = 30
            score.metric.handoff.decision-rate.scored = false
            score.metric.mindset.top-three-overlap.worst = 0
            score.metric.mindset.top-three-overlap.target = 1
            """).model();

        assertEquals("custom", model.name());
        assertEquals(0.8, model.minimumCoverage());
        assertEquals(2.0, model.headingWeights().get(Heading.COMMUNICATION));
        assertEquals(3.0, model.topicWeights().get("handoff"));
        ModelEntry acceptance = model.entry("handoff.acceptance-rate").orElseThrow();
        assertEquals(Scale.of(0.5, 0.9), acceptance.scale());
        assertEquals(4.0, acceptance.weight());
        assertEquals(30, acceptance.minimumSample());
        assertTrue(model.entry("handoff.decision-rate").isEmpty());
        assertEquals(
                Heading.COMMUNICATION,
                model.entry("mindset.top-three-overlap").orElseThrow().heading());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handoff.respond-whithin = PT4H|key 'handoff.respond-whithin' is not known, wanted one of"
                        + " handoff.respond-within",
                "score.metric.handoff.applause.weight = 1|key 'score.metric.handoff.applause.weight' is not known",
                "handoff.respond-within = 4h|handoff.respond-within is '4h', wanted a duration in ISO 8601",
                "handoff.respond-within = PT0S|respondWithin PT0S is not",
                "mindset.staff = many|mindset.staff is 'many', wanted a whole number",
                "mindset.threshold = 75 %|mindset.threshold is '75 %', wanted a fraction such as 3/4",
                "mindset.threshold = 4/3|Threshold 4/3 is not above 0 and at most 1",
                "mindset.meaning = CLOSE|mindset.meaning is 'CLOSE', wanted one of TOP_THREE",
                "score.minimum-coverage = 50|minimum coverage 50.0 is not between 0 and 1",
                "score.minimum-coverage = 0,5|wanted a number such as 0.75, with a point",
                "score.topic.handoff.weight = -1|Weight -1.0",
                "score.metric.mindset.top-three-overlap.worst = 0.5|worst and target belong together",
                "mindset.minimum-group = 99999999999|wanted a whole number up to",
                "score.metric.mindset.top-three-overlap.weight = 2|has no scale of its own"
            })
    void whatMakesNoSenseIsNamedWithTheFile(String line, String complaint) {
        Unusable failure = assertThrows(Unusable.class, () -> policy(line));

        assertTrue(failure.getMessage().startsWith(folder.resolve("policy.properties") + ": "), failure.getMessage());
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    private Policy policy(String lines) throws IOException {
        return Policy.read(Files.writeString(folder.resolve("policy.properties"), lines));
    }
}
