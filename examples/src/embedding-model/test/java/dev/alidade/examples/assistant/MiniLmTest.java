// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.reading.CodebookFile;
import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The model on answers made up for a maker of software and a chain of hotels: most avoid every phrase of the codebook,
 * and a tenth is about nothing that the codebook has.
 */
class MiniLmTest {
    private static final Path LABELLED = Path.of("src/embedding-model/labelled");
    private static final MiniLm MODEL = new MiniLm();

    private static Codebook codebook(String survey) {
        Path file = LABELLED.resolve(survey + "_codebook.csv");
        return CodebookFile.read(
                new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings()),
                CodebookFile.plain(file),
                file);
    }

    private static ImmutableList<LabelledAnswer> answers(String survey) {
        return LabelledAnswer.read(LABELLED.resolve(survey + ".csv"));
    }

    @ParameterizedTest
    @CsvSource({"software, 0.10", "hotel, 0.25"})
    void meaningFindsMuchMoreThanPhrasesAndIsHardlyEverWrong(String survey, double more) {
        MatcherQuality phrases = MatcherQuality.of(answers(survey), AnswerMatcher.of(codebook(survey)));
        MatcherQuality meaning = MatcherQuality.of(answers(survey), EmbeddingMatcher.of(codebook(survey), MODEL));
        assertTrue(meaning.f1().orElseThrow() >= phrases.f1().orElseThrow() + more, meaning.toString());
        assertTrue(meaning.precision().share().orElseThrow() >= 0.94, meaning.toString());
        assertTrue(meaning.right().share().orElseThrow() >= 0.97, meaning.toString());
        assertEquals(0, meaning.junk().hits());
    }

    @ParameterizedTest
    @CsvSource({"software", "hotel"})
    void theRightCodeIsMostlyAmongTheThreeOffered(String survey) {
        Codebook codebook = codebook(survey);
        Proportion offered =
                MatcherQuality.offered(answers(survey), AnswerMatcher.of(codebook), CodeMeanings.of(codebook, MODEL));
        assertTrue(offered.total() > 100 && offered.share().orElseThrow() >= 0.8, offered.toString());
    }

    @Test
    void aSecondModelAndSeveralThreadsGiveTheSameVectorsAndCodes() {
        float[] vector = MODEL.vector("quick help from real people");
        assertArrayEquals(vector, new MiniLm().vector("quick help from real people"));
        AnswerMatcher matcher = EmbeddingMatcher.of(codebook("hotel"), MODEL);
        List<String> texts =
                answers("hotel").stream().limit(40).map(LabelledAnswer::text).toList();
        List<Coding> inTurn = texts.stream().map(matcher::code).collect(Collectors.toList());
        assertEquals(inTurn, texts.parallelStream().map(matcher::code).collect(Collectors.toList()));
    }

    @Test
    void anyTextIsCodedWithoutFailing() {
        AnswerMatcher matcher = EmbeddingMatcher.of(codebook("hotel"), MODEL);
        for (String text : List.of(
                "\ud800 beds",
                "x",
                "word ".repeat(20_000),
                "\u202ebeds\u0000",
                "\ud83d\ude80\ud83d\ude80 abc",
                "schöne Zimmer",
                "\uff27\uff59\uff4d")) {
            assertEquals(matcher.code(text), matcher.code(text));
        }
    }
}
