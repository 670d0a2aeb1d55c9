// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import dev.alidade.coding.Decision;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.embedding.WholeFile;
import dev.alidade.examples.reading.AnswerRows;
import dev.alidade.examples.reading.CodebookFile;
import dev.alidade.measure.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a codebook grow: shows what it left uncoded with the nearest codes, and writes down what a person picks. */
@Command(
        name = "codebook-assistant",
        mixinStandardHelpOptions = true,
        description =
                "Shows each uncoded answer with the three codes nearest in meaning; what you pick joins the codebook.")
public final class CodebookAssistant implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ANSWERS.csv", description = "respondent, department, slot and answer, one row an answer")
    private Path answers;

    @Option(names = "--codebook", required = true, paramLabel = "FILE", description = "themes and their phrases")
    private Path codebook;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where the grown codebook goes; may be the same file, with --force")
    private @Nullable Path out;

    @Option(names = "--force", description = "replace the files of --out and --sheet if they exist")
    private boolean force;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description =
                    "write the suggestions to this CSV file and ask nothing: fill in its last column, then use --picks")
    private @Nullable Path sheet;

    @Option(names = "--picks", paramLabel = "FILE", description = "a sheet that was filled in; without, you are asked")
    private @Nullable Path picks;

    private CodebookAssistant() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new CodebookAssistant())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof Unusable) {
                        line.getErr().println("codebook-assistant: " + failure.getMessage());
                        return line.getCommandSpec().exitCodeOnInvalidInput();
                    }
                    throw failure;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        check("--out", out);
        check("--sheet", sheet);
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Codebook before = CodebookFile.read(tables, CodebookFile.plain(codebook), codebook);
        List<String> texts = texts(tables);
        AnswerMatcher matcher = AnswerMatcher.of(before);
        PrintWriter terminal = spec.commandLine().getOut();
        if (sheet != null) {
            ImmutableList<Suggestion> suggestions = suggestions(texts, before);
            WholeFile.write(sheet, CodebookSheet.of(suggestions).getBytes(UTF_8));
            terminal.printf("%d uncoded forms are in %s. Fill in the column 'pick'.%n", suggestions.size(), sheet);
        } else if (out != null) {
            ImmutableList<Decision> decisions = decisions(suggestions(texts, before), before, terminal);
            Codebook after = before.with(decisions);
            WholeFile.write(out, CodebookSheet.of(after).getBytes(UTF_8));
            terminal.printf(
                    "%d decided. Of %d answers %d had a code, %d have one now.%n",
                    decisions.size(), texts.size(), coded(texts, matcher), coded(texts, AnswerMatcher.of(after)));
        } else {
            throw new Unusable("--out or --sheet is missing: where should the result go?");
        }
        return 0;
    }

    private List<String> texts(TableReader tables) {
        AnswerRows rows = new AnswerRows(Window.EARLIEST, tables.findings());
        tables.read(TableSource.plain(KnownTable.ANSWERS, String.valueOf(answers.getFileName())), answers, rows);
        return rows.written().stream()
                .filter(AnswerRows.Written::usable)
                .map(AnswerRows.Written::text)
                .toList();
    }

    private static ImmutableList<Suggestion> suggestions(List<String> texts, Codebook codebook) {
        return Suggestions.of(texts, AnswerMatcher.of(codebook), CodeMeanings.of(codebook, new MiniLm()));
    }

    private ImmutableList<Decision> decisions(
            ImmutableList<Suggestion> suggestions, Codebook before, PrintWriter terminal) throws IOException {
        return picks == null
                ? Picks.ask(suggestions, before, new BufferedReader(new InputStreamReader(System.in, UTF_8)), terminal)
                : Picks.of(suggestions, before, CodebookSheet.picks(picks));
    }

    private static long coded(List<String> texts, AnswerMatcher matcher) {
        return texts.stream().map(matcher::code).filter(Coding::coded).count();
    }

    private void check(String option, @Nullable Path file) {
        if (file != null && Files.exists(file) && !force) {
            throw new Unusable(
                    "%s: %s exists already. Nothing is written over it without --force.".formatted(option, file));
        }
    }
}
