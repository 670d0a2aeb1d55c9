// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import dev.alidade.coding.Rule;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingMatcherTest {
    static final Codebook CODEBOOK = Codebook.builder()
            .code("delivery", "fast delivery", "quick shipping")
            .code("price", "cheap", "low price")
            .code("service", "customer service")
            .build();
    private static final AnswerMatcher PHRASES = AnswerMatcher.of(CODEBOOK);
    private static final AnswerMatcher MATCHER = EmbeddingMatcher.of(CODEBOOK, new ToyModel());

    @Test
    void anAnswerInOtherWordsIsGivenTheNearestCode() {
        Coding coding = MATCHER.code("Swift!");
        assertEquals(List.of("delivery"), coding.codes());
        assertEquals(Rule.MEANING, coding.rule());
        assertEquals(Optional.of("fast delivery"), coding.phrase());
        assertEquals("swift", coding.form());
        assertEquals(List.of("swift"), coding.matches().get(0).words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fast delivery",
                "our prices are low and cheap",
                "not cheap",
                "",
                "asdf",
                "?",
                "cheep",
                "fast delivery, cheap"
            })
    void whatAnotherRuleDecidedStays(String answer) {
        assertNotEquals(Rule.NO_PHRASE, PHRASES.code(answer).rule());
        assertEquals(PHRASES.code(answer), MATCHER.code(answer));
    }

    @Test
    void anAnswerBetweenTwoCodesStaysUncoded() {
        assertEquals(PHRASES.code("a swift bargain"), MATCHER.code("a swift bargain"));
        assertFalse(MATCHER.code("a swift bargain").coded());
    }

    @Test
    void anAnswerLikeNoCodeStaysUncoded() {
        assertFalse(MATCHER.code("free parking").coded());
        assertFalse(MATCHER.code("we adapt adapt adapt help").coded());
    }

    @Test
    void aWordSharedWithAPhraseIsNotEnough() {
        assertFalse(MATCHER.code("we adapt to the customer").coded());
        assertEquals(List.of("service"), MATCHER.code("we help the customer").codes());
        assertEquals(List.of("service"), MATCHER.code("the customer").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not swift", "never swift", "Don't be swift", "don\u2019t be swift"})
    void aDenialStaysUncoded(String answer) {
        assertFalse(MATCHER.code(answer).coded());
    }

    @Test
    void oneCodeAloneIsNeverGivenByMeaning() {
        Codebook one = Codebook.builder().code("delivery", "fast delivery").build();
        assertFalse(EmbeddingMatcher.of(one, new ToyModel()).code("swift").coded());
        assertFalse(EmbeddingMatcher.of(Codebook.builder().build(), new ToyModel())
                .code("swift")
                .coded());
    }

    @Test
    void anyTextIsCodedWithoutFailing() {
        for (String text : List.of(
                "\ud800 swift", "swift \udc00", "swift ".repeat(100_000), "\u202eswift\u0000", "\ud83d\ude80 swift")) {
            assertEquals(MATCHER.code(text), MATCHER.code(text));
            assertTrue(MATCHER.code(text).answered());
        }
    }

    @Test
    void theIdTellsModelAndCodebookApart() {
        assertEquals(MATCHER.id(), EmbeddingMatcher.of(CODEBOOK, new ToyModel()).id());
        assertNotEquals(MATCHER.id(), PHRASES.id());
        assertNotEquals(
                MATCHER.id(),
                EmbeddingMatcher.of(CODEBOOK, new ToyModel("another")).id());
        Codebook other =
                Codebook.builder().code("delivery", "fast").code("price", "low").build();
        assertNotEquals(MATCHER.id(), EmbeddingMatcher.of(other, new ToyModel()).id());
    }

    @Test
    void aSurveyIsCodedByMeaning() {
        Instant at = Instant.parse("2024-03-04T09:00:00Z");
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(SurveyAnswer.of("S" + i, Department.SALES, at, "a bargain"));
            answers.add(SurveyAnswer.of("M" + i, Department.MARKETING, at, "cheap"));
        }
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        MindsetReport byPhrase = Mindset.survey(SurveySettings.of(PHRASES)).measure(answers, year);
        MindsetReport byMeaning = Mindset.survey(SurveySettings.of(MATCHER)).measure(answers, year);
        assertEquals(20, byPhrase.pooled().matches().orElseThrow().total());
        assertEquals(40, byMeaning.pooled().matches().orElseThrow().total());
    }
}
