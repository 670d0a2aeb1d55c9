// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaveTest {
    private static final SurveySettings OPEN =
            SomeAnswers.SETTINGS.withMinimumGroup(3).withDeclared("a");

    private static SurveyAnswer on(int day, String respondent, Department department, String wave, String... texts) {
        return new SurveyAnswer(
                respondent,
                department,
                SomeAnswers.START.plus(Duration.ofDays(day)),
                wave.isEmpty() ? Optional.empty() : Optional.of(wave),
                ImmutableList.copyOf(texts));
    }

    /** The report on answers that three persons each gave alike. */
    private static MindsetReport report(SurveySettings settings, List<SurveyAnswer> answers) {
        return SomeAnswers.report(settings, SomeAnswers.thrice(answers));
    }

    private static List<String> issues(MindsetReport report) {
        return report.issues().stream()
                .map(issue -> issue.kind().id() + " " + issue.count())
                .toList();
    }

    private static Proportion declared(MindsetReport report) {
        return report.declared().orElseThrow().matches().orElseThrow();
    }

    @Test
    void theWaveWithTheLatestAnswerCountsAndTheOthersAnswersAreCountedAsAnIssue() {
        MindsetReport report = report(
                OPEN,
                List.of(
                        on(1, "p1", SALES, "spring", "b"),
                        on(2, "p2", SALES, "spring", "b"),
                        on(1, "p1", SALES, "autumn", "a"),
                        on(3, "p3", SALES, "autumn", "a")));

        assertEquals(Optional.of("autumn"), report.wave());
        assertEquals(Proportion.of(6, 6), declared(report));
        assertEquals(List.of("mindset.other-wave 6"), issues(report));
    }

    @Test
    void ofWavesThatEndTogetherTheLastByNameCounts() {
        MindsetReport report = report(
                OPEN,
                List.of(on(1, "p1", SALES, "2023", "b"), on(1, "p1", SALES, "2024", "a"), on(1, "p1", SALES, "", "b")));

        assertEquals(Optional.of("2024"), report.wave());
    }

    @Test
    void theWaveAskedForCountsWithoutAWordOnTheOthers() {
        MindsetReport report = report(
                OPEN.withWave("spring"),
                List.of(
                        on(1, "p1", SALES, "spring", "a"),
                        on(3, "p3", SALES, "autumn", "b"),
                        on(3, "p4", SALES, "", "b")));

        assertEquals(Proportion.of(3, 3), declared(report));
        assertEquals(List.of(), issues(report));
    }

    @Test
    void aLaterAnswerReplacesTheEarlierWithItsDepartment() {
        MindsetReport report =
                report(OPEN, List.of(on(2, "p1", MARKETING, "", "a"), on(1, "p1", SALES, "", "b", "c", "?1")));

        assertEquals(Proportion.of(3, 3), report.marketing().matches().orElseThrow());
        assertEquals(0, report.sales().persons().orElseThrow());
        assertEquals(List.of("mindset.replaced-answers 3"), issues(report));
    }

    @Test
    void answersThatContradictEachOtherAtOneInstantAreLeftOut() {
        MindsetReport report = report(
                OPEN,
                List.of(
                        on(1, "p1", SALES, "", "a"),
                        on(1, "p1", SALES, "", "b"),
                        on(1, "p2", SALES, "", "a"),
                        on(1, "p3", SALES, "", "a", "b"),
                        on(1, "p3", SALES, "", "b", "a")));

        assertEquals(6, report.respondents());
        assertEquals(Proportion.of(6, 9), declared(report));
        assertEquals(List.of("mindset.replaced-answers 3", "mindset.contradicting-answers 3"), issues(report));
    }

    @Test
    void theWindowSelectsByTheInstantOfTheAnswer() {
        MindsetReport report = report(
                OPEN, List.of(on(-1, "p1", SALES, "", "a"), on(0, "p2", SALES, "", "a"), on(8, "p3", SALES, "", "a")));

        assertEquals(3, report.respondents());
    }
}
