// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Decision;
import dev.alidade.examples.csv.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final Codebook CODEBOOK = EmbeddingMatcherTest.CODEBOOK;
    private static final ImmutableList<Suggestion> SUGGESTIONS = Suggestions.of(
            List.of("swift", "swift", "swift", "bargain", "bargain", "free parking"),
            AnswerMatcher.of(CODEBOOK),
            CodeMeanings.of(CODEBOOK, new ToyModel()));

    private final StringWriter screen = new StringWriter();

    private List<Decision> typed(String lines) throws IOException {
        return Picks.ask(SUGGESTIONS, CODEBOOK, new BufferedReader(new StringReader(lines)), new PrintWriter(screen));
    }

    @Test
    void aNumberANameAndANewNameDecide() throws IOException {
        List<Decision> decisions = typed("1\nprice\n+parking\n");
        assertEquals(
                List.of(
                        Decision.belongs("swift", "delivery"),
                        Decision.belongs("bargain", "price"),
                        Decision.newCode("free parking", "parking", "parking")),
                decisions);
        AnswerMatcher grown = AnswerMatcher.of(CODEBOOK.with(decisions));
        assertEquals(List.of("parking"), grown.code("Free parking!").codes());
        assertEquals(List.of("delivery"), grown.code("swift").codes());
    }

    @Test
    void enterLeavesAFormUncoded() throws IOException {
        assertEquals(List.of(Decision.belongs("bargain", "price")), typed("\nprice\n\n"));
    }

    @Test
    void stoppingOrTheEndOfInputKeepsWhatWasDecided() throws IOException {
        assertEquals(List.of(Decision.belongs("swift", "delivery")), typed("1\nq\n3\n"));
        assertEquals(List.of(Decision.belongs("swift", "delivery")), typed("1\n"));
        assertEquals(List.of(), typed(""));
    }

    @Test
    void whatCantBeMeantIsAskedAgain() throws IOException {
        assertEquals(List.of(Decision.belongs("swift", "service")), typed("4\n+ \nspeed\n3\nq\n"));
        assertTrue(screen.toString().contains("'speed' is no number from 1 to 3, no code"));
    }

    @Test
    void aNewCodeCanBePickedAgain() throws IOException {
        assertEquals(
                List.of(Decision.newCode("swift", "pace", "pace"), Decision.belongs("bargain", "pace")),
                typed("+pace\npace\nq\n"));
        assertEquals(
                List.of(Decision.newCode("swift", "pace", "pace"), Decision.belongs("bargain", "pace")),
                typed("+pace\n+pace\nq\n"));
    }

    @Test
    void thePersonSeesTheAnswerItsCountAndTheNearestCodes() throws IOException {
        typed("q\n");
        assertTrue(screen.toString().contains("1 of 3: \"swift\" (3 answers)"), screen.toString());
        assertTrue(screen.toString().contains("  1 delivery (1.00, as \"fast delivery\")"));
    }

    @Test
    void anAnswerCantSteerTheTerminal() throws IOException {
        Suggestion nasty = new Suggestion("x", "a\u001b[2J\nb\u202ec" + "y".repeat(5_000), 1, ImmutableList.of());
        Picks.ask(ImmutableList.of(nasty), CODEBOOK, new BufferedReader(new StringReader("")), new PrintWriter(screen));
        assertFalse(screen.toString().contains("\u001b") || screen.toString().contains("\u202e"));
        assertTrue(screen.toString().length() < 500);
    }

    @Test
    void picksOfASheetDecideTheSame() {
        assertEquals(
                List.of(Decision.belongs("swift", "delivery"), Decision.newCode("free parking", "parking", "parking")),
                Picks.of(
                        SUGGESTIONS,
                        CODEBOOK,
                        Map.of("free parking", " +parking ", "swift", "1", "coded by now", "2")));
    }

    @Test
    void aPickThatCantBeMeantNamesTheForm() {
        Unusable thrown =
                assertThrows(Unusable.class, () -> Picks.of(SUGGESTIONS, CODEBOOK, Map.of("bargain", "delivry")));
        assertEquals(
                "Form 'bargain': 'delivry' is no number from 1 to 3, no code, and no new code's name behind a +.",
                thrown.getMessage());
    }
}
