// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.MindsetJson;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.AnswerRows;
import dev.alidade.examples.reading.Assignment;
import dev.alidade.examples.reading.CodebookFile;
import dev.alidade.examples.text.MindsetText;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.SurveyAnswer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether everybody says the same thing. */
@Command(
        name = "mindset",
        mixinStandardHelpOptions = true,
        description = "Checks whether sales and marketing name the same top competitive advantages.")
final class MindsetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ANSWERS.csv", description = "respondent, department, slot and answer, one row an answer")
    private Path answers;

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "themes and their phrases; without, texts must be equal")
    private @Nullable Path codebook;

    @Mixin
    private SurveyOptions survey;

    @Option(names = "--details", description = "show what each row was coded as: the coder's own view")
    private boolean details;

    @Option(
            names = "--fail-if-flagged",
            description = "end with status 1 if the share asked for is below the threshold")
    private boolean failIfFlagged;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private TextOrJson format;

    @Mixin
    private InputOptions input;

    @Mixin
    private Destination destination;

    @Override
    public Integer call() {
        destination.check();
        Findings findings = new Findings();
        TableReader tables = input.tables(findings);
        Mapping mapping = input.mapping();
        AnswerRows rows = new AnswerRows(Window.EARLIEST, findings);
        AnswerMatcher matcher = codebook == null
                ? AnswerMatcher.withoutCodebook()
                : AnswerMatcher.of(
                        CodebookFile.read(tables, mapping.source(KnownTable.CODEBOOK, name(codebook)), codebook));
        tables.read(mapping.source(KnownTable.ANSWERS, name(answers)), answers, rows);
        Window always = new Window(Window.EARLIEST, Window.LATEST, Window.LATEST, input.zone(), Resolution.MINUTE);
        SurveySettings settings = survey.settings(matcher);
        ImmutableList<SurveyAnswer> facts = rows.facts();
        WaveCheck.requireKnown(settings, facts);
        MindsetReport report = Mindset.survey(settings).measure(facts, always);
        ImmutableList<DataIssue> issues = ImmutableList.<DataIssue>builder()
                .addAll(findings.issues())
                .addAll(report.issues())
                .build();
        Optional<ImmutableList<Assignment>> assignments =
                details ? Optional.of(Assignment.all(rows.written(), matcher)) : Optional.empty();
        PrintWriter out = spec.commandLine().getOut();
        destination.write(
                format == TextOrJson.JSON
                        ? Json.write(MindsetJson.of(report, issues, assignments))
                        : MindsetText.of(report, issues, assignments),
                out);
        Remarks.print(findings, spec.commandLine().getErr());
        return failIfFlagged && report.flagged().orElse(false) ? Alidade.CHECK_SAYS_NO : 0;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
