// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Codebook CODEBOOK = EmbeddingMatcherTest.CODEBOOK;
    private static final CodeMeanings MEANINGS = CodeMeanings.of(CODEBOOK, new ToyModel());

    private static ImmutableList<Suggestion> of(List<String> answers) {
        return Suggestions.of(answers, AnswerMatcher.of(CODEBOOK), MEANINGS);
    }

    @Test
    void whatIsUncodedIsShownOnceWithItsNearestCodes() {
        List<Suggestion> suggestions = of(List.of("Swift", "cheap", "swift!", "", "swift"));
        assertEquals(1, suggestions.size());
        Suggestion swift = suggestions.get(0);
        assertEquals("swift", swift.form());
        assertEquals(3, swift.answers());
        assertEquals("Swift", swift.written());
        assertEquals(
                List.of("delivery", "price", "service"),
                swift.nearest().stream().map(NearCode::code).toList());
        assertEquals(1, swift.nearest().get(0).likeness(), 1e-12);
    }

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        List<String> answers =
                new ArrayList<>(List.of("swift", "Bargain", "bargain", "free parking", "SWIFT", "swift"));
        ImmutableList<Suggestion> expected = of(answers);
        Collections.reverse(answers);
        assertEquals(expected, of(answers));
        assertEquals(
                List.of(3L, 2L, 1L), expected.stream().map(Suggestion::answers).toList());
    }

    @Test
    void ambiguousAndDeniedAnswersAreShownToo() {
        assertEquals(1, of(List.of("not cheap")).size());
    }

    @Test
    void aCodeWithoutPhrasesIsPlacedByItsTitle() {
        Codebook codebook =
                Codebook.builder().code("quick_help").code("price", "cheap").build();
        assertEquals(
                "quick_help",
                CodeMeanings.of(codebook, new ToyModel())
                        .nearest("swift")
                        .get(0)
                        .code());
    }

    @Test
    void anEmptyCodebookOffersNothing() {
        CodeMeanings none = CodeMeanings.of(Codebook.builder().build(), new ToyModel());
        assertTrue(none.nearest("swift").isEmpty());
    }
}
