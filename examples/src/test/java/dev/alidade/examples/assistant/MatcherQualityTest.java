// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.measure.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherQualityTest {
    private static final AnswerMatcher PHRASES = AnswerMatcher.of(EmbeddingMatcherTest.CODEBOOK);

    private static LabelledAnswer answer(String text, String... codes) {
        return new LabelledAnswer(text, ImmutableSet.copyOf(codes));
    }

    /** By hand: pairs put together 1-2, 1-3, 2-3, pairs that belong together 1-2, 1-4, 2-4; both: 1-2. */
    @Test
    void pairsAreCountedOnce() {
        ImmutableList<LabelledAnswer> answers = ImmutableList.of(
                answer("cheap", "price"),
                answer("low price", "price"),
                answer("cheap talk", "culture"),
                answer("bargain", "price", "delivery"),
                answer("asdf"));
        MatcherQuality quality = MatcherQuality.of(answers, PHRASES);
        assertEquals(
                new MatcherQuality(Proportion.of(1, 3), Proportion.of(1, 3), Proportion.of(2, 3), Proportion.of(0, 1)),
                quality);
        assertEquals(1 / 3.0, quality.f1().orElseThrow(), 1e-15);
    }

    @Test
    void withoutPairsThereIsNoScore() {
        MatcherQuality none = MatcherQuality.of(ImmutableList.of(answer("cheap", "price")), PHRASES);
        assertEquals(OptionalDouble.empty(), none.f1());
        assertEquals(OptionalDouble.empty(), none.precision().share());
    }

    @Test
    void onlyUncodedAnswersThatACodeFitsCountForWhatIsOffered() {
        ImmutableList<LabelledAnswer> answers = ImmutableList.of(
                answer("swift", "delivery"),
                answer("bargain", "price"),
                answer("cheap", "price"),
                answer("free parking", "parking"),
                answer("?"));
        CodeMeanings meanings = CodeMeanings.of(EmbeddingMatcherTest.CODEBOOK, new ToyModel());
        assertEquals(Proportion.of(2, 2), MatcherQuality.offered(answers, PHRASES, meanings));
    }

    @Test
    void labelsAreReadWithSeveralCodesAndWithNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("labelled.csv"),
                "respondent,answer,theme\nR1,fast and cheap,delivery|price\nR2,?,(junk)\nR3,,(blank)\n");
        assertEquals(
                ImmutableList.of(answer("fast and cheap", "delivery", "price"), answer("?"), answer("")),
                LabelledAnswer.read(file));
    }
}
