// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Codebook;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Onboarding;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on the shared mindset says. */
final class MindsetReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MAY = Instant.parse("2024-05-02T09:00:00Z");

    private static SurveySettings settings() {
        Codebook.Builder codebook = Codebook.builder();
        for (String code : List.of("price", "quality", "service", "speed", "reach", "near")) {
            codebook.code(code, code);
        }
        return SurveySettings.of(codebook.build());
    }

    private static List<Fact> answers(int persons, Department department, String... texts) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            facts.add(SurveyAnswer.of(department.name() + i, department, MAY, texts));
        }
        return facts;
    }

    private static List<Fact> both(List<Fact> sales, List<Fact> marketing) {
        return ImmutableList.<Fact>builder().addAll(sales).addAll(marketing).build();
    }

    /** The chapter in one line. */
    private static String text(SurveySettings settings, List<Fact> facts) {
        return SampleReviews.chapter(
                REPORTS.kept(AlignmentReview.under(
                                ReviewPolicy.builder().mindset(settings).build())
                        .measure(facts, SampleReviews.YEAR)),
                "mindset");
    }

    private static void assertSays(String words, String text) {
        assertTrue(text.contains(words), text);
    }

    @Test
    void oneMindIsCalledShared() {
        String text = text(
                settings(),
                both(
                        answers(20, Department.SALES, "price", "quality", "service"),
                        answers(20, Department.MARKETING, "price", "quality", "service")));
        assertSays("Sales and marketing share one mindset: every share below is at least 75%", text);
        assertSays("answers in the three most named: 120 of 120 (100.0%), not flagged: at least 75%", text);
        assertFalse(text.contains("Mixed messages"), text);
    }

    @Test
    void whatIsNamedEquallyOftenIsJoinedByOr() {
        List<Fact> sales = new ArrayList<>();
        sales.addAll(answers(10, Department.SALES, "price", "quality"));
        List<Fact> marketing = new ArrayList<>(answers(10, Department.MARKETING, "reach", "speed", "service", "near"));
        String text = text(settings(), both(sales, marketing));
        assertSays(
                "Mixed messages: sales says \"price\" or \"quality\" first, marketing says \"near\" or \"reach\" or \"service\" or 1 more (what",
                text);
        assertSays("(what \"or\" joins was named equally often).", text);
        String three = text(
                settings(),
                both(
                        answers(10, Department.SALES, "price"),
                        answers(10, Department.MARKETING, "reach", "speed", "service")));
        assertSays("marketing says \"reach\" or \"service\" or \"speed\" (what", three);
        String oneTie = text(
                settings(),
                both(answers(10, Department.SALES, "price"), answers(10, Department.MARKETING, "reach", "speed")));
        assertSays("sales says \"price\" first, marketing says \"reach\" or \"speed\" (what", oneTie);
        String none = text(
                settings(), both(answers(10, Department.SALES, "price"), answers(10, Department.MARKETING, "reach")));
        assertSays("sales says \"price\" first, marketing says \"reach\".", none);
    }

    @Test
    void whyNothingCanBeSaidIsTold() {
        assertSays(
                "can't be said: the answers don't come from both departments.",
                text(settings(), answers(20, Department.SALES, "price", "quality", "service")));
        assertSays(
                "can't be said: there are too few answers to exclude chance, or to show a department at all.",
                text(
                        settings(),
                        both(
                                answers(5, Department.SALES, "price", "quality", "service"),
                                answers(5, Department.MARKETING, "price", "quality", "service"))));
        assertSays(
                "can't be said: it depends on what the uncoded answers mean. Code more of them.",
                text(
                        settings(),
                        both(
                                answers(40, Department.SALES, "price", "quality", "something"),
                                answers(40, Department.MARKETING, "price", "quality", "whatever"))));
        assertSays("Nobody answered the survey in this time.", text(settings(), List.of()));
    }

    @Test
    void theDeclaredListAndTheWaveAreNamed() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Department department : List.of(Department.SALES, Department.MARKETING)) {
                facts.add(new SurveyAnswer(
                        department.name() + i,
                        department,
                        MAY,
                        Optional.of("spring"),
                        ImmutableList.of(i < 5 ? "price" : "speed", "quality", "service")));
            }
        }
        facts.add(new Onboarding("N1", Department.SALES, MAY, Optional.empty(), Optional.of(MAY.plusSeconds(60))));
        facts.add(new Onboarding(
                "N2", Department.SALES, Instant.parse("2024-12-31T09:00:00Z"), Optional.empty(), Optional.empty()));
        String text = text(settings().withWave("spring").withDeclared("price", "reach"), facts);
        assertSays("Answered: 20 persons in wave \"spring\", 60 answers: 60 coded, 0 uncoded, 0 blank", text);
        assertSays("All, on the declared list 16.7%", text);
        assertSays("(a tie at the last place: \"price\", \"speed\")", text);
        assertSays("Newcomers 1 of 1 (100.0%) briefed in time, 1 not due", text);
    }
}
