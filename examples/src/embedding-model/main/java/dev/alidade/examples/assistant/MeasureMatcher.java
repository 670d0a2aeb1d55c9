// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.reading.CodebookFile;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;

/** Measures matchers on answers that a person labelled: by phrases alone, and by phrases and meaning. */
public final class MeasureMatcher {
    private MeasureMatcher() {}

    /**
     * Prints how well both do.
     *
     * @param args a file with the columns answer and theme, and a codebook
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: MeasureMatcher LABELLED.csv CODEBOOK.csv, with the columns answer and theme");
            System.exit(2);
        }
        print(Path.of(args[0]), Path.of(args[1]), System.out);
    }

    static void print(Path labelled, Path codebookFile, PrintStream out) {
        ImmutableList<LabelledAnswer> answers = LabelledAnswer.read(labelled);
        Codebook codebook = CodebookFile.read(
                new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings()),
                CodebookFile.plain(codebookFile),
                codebookFile);
        MiniLm model = new MiniLm();
        AnswerMatcher phrases = AnswerMatcher.of(codebook);
        line(out, "phrases", MatcherQuality.of(answers, phrases));
        line(out, "phrases and meaning", MatcherQuality.of(answers, EmbeddingMatcher.of(codebook, model)));
        out.println("right code among the three offered, of what phrases leave: "
                + MatcherQuality.offered(answers, phrases, CodeMeanings.of(codebook, model)));
    }

    private static void line(PrintStream out, String name, MatcherQuality quality) {
        out.printf(
                Locale.ROOT,
                "%s: F1 %.3f, precision %.3f, recall %.3f; right %s coded, junk coded %s%n",
                name,
                quality.f1().orElse(Double.NaN),
                quality.precision().share().orElse(Double.NaN),
                quality.recall().share().orElse(Double.NaN),
                quality.right(),
                quality.junk());
    }
}
