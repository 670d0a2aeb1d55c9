// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Extent;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.examples.text.CheckText;
import dev.alidade.examples.text.IssuesText;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.policy.PolicyFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with the data, and nothing else. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with the files, and odd in the data. Status 1: rows or files can't be used.")
final class CheckCommand implements Callable<Integer> {
    private static final IssueKind UNUSABLE_FILE = new IssueKind(
            "files.unusable",
            "A review refuses a file as it is, though some of its rows may be readable; standard error says why.");

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder with files such as leads.csv and answers.csv")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "the first instant or day that is looked at (default: the first on record)")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            description = "the first instant or day after that (default: the day after the last on record)")
    private @Nullable String to;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "a properties file with what was agreed on, as for a review")
    private @Nullable Path policy;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private TextOrJson format;

    @Mixin
    private InputOptions input;

    @Override
    public Integer call() {
        PolicyFile agreed = policy == null ? PolicyFile.standard() : PolicyFile.read(policy);
        Reading first = read(agreed, Window.EARLIEST);
        Optional<Window> window = window(first);
        Reading read = first.hasUndated() && window.isPresent()
                ? read(agreed, window.get().start())
                : first;
        Findings findings = read.findings();
        ImmutableList<DataIssue> issues = ImmutableList.<DataIssue>builder()
                .addAll(read.company().issues())
                .addAll(window.map(measured -> oddities(agreed, measured, read)).orElse(ImmutableList.of()))
                .build();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                format == TextOrJson.JSON
                        ? Json.write(issues)
                        : CheckText.of(findings.errors(), read.unusable(), read.company(), window)
                                + IssuesText.of(issues));
        Remarks.print(findings, spec.commandLine().getErr());
        return findings.errors() ? Alidade.CHECK_SAYS_NO : 0;
    }

    /** What was read of the folder, and the first and last point in time in it. */
    private record Reading(Company company, Findings findings, ImmutableSet<String> unusable, Extent extent) {
        /** Why nothing is measured: for want of files, unless there are some that can't be used. */
        String nothing(String wanted) {
            return unusable.isEmpty()
                    ? wanted
                    : "Nothing is measured until %s can be used.".formatted(String.join(", ", unusable));
        }

        /** Whether somebody answered or rated without a date, which counts as given when a window begins. */
        boolean hasUndated() {
            return company.answers().stream()
                            .anyMatch(answer -> answer.answeredAt().equals(Window.EARLIEST))
                    || company.outcomes().ratings().stream()
                            .anyMatch(rating -> rating.at().equals(Window.EARLIEST));
        }
    }

    private Reading read(PolicyFile agreed, Instant undated) {
        Findings findings = new Findings();
        TableReader tables = input.tables(findings);
        TreeSet<String> unusable = new TreeSet<>();
        Company company = new CompanyReader(tables, input.mapping(), undated, (table, failure) -> {
                    findings.error();
                    findings.add(UNUSABLE_FILE, table.tableName());
                    findings.remark(String.valueOf(failure.getMessage()));
                    failure.more().forEach(findings::remark);
                    unusable.add(table.fileName());
                })
                .read(folder, Window.LATEST, agreed.journeyScope());
        return new Reading(company, findings, ImmutableSet.copyOf(unusable), tables.extent());
    }

    private static ImmutableList<DataIssue> oddities(PolicyFile agreed, Window window, Reading read) {
        Findings findings = read.findings();
        return new TopicCheck(agreed, window)
                .issues(
                        read.company(),
                        complaint -> {
                            findings.error();
                            findings.remark(complaint);
                        },
                        wanted -> findings.remark(read.nothing(wanted)));
    }

    /** All that is on record, unless options say otherwise; empty when nothing is. */
    private Optional<Window> window(Reading read) {
        Optional<LocalDate> anyDay = Optional.of(ANY_DAY).filter(day -> read.hasUndated());
        Optional<Instant> start = from == null
                ? read.extent().firstDay(input.zone()).or(() -> anyDay).map(this::midnight)
                : Optional.of(input.moment("--from", from));
        Optional<Instant> end = to == null
                ? read.extent().lastDay(input.zone()).or(() -> anyDay).map(day -> midnight(day.plusDays(1)))
                : Optional.of(input.moment("--to", to));
        return start.flatMap(first -> end.filter(first::isBefore)
                .map(last -> new Window(first, last, last, input.zone(), Resolution.MINUTE)));
    }

    private Instant midnight(LocalDate day) {
        Instant at = day.atStartOfDay(input.zone()).toInstant();
        return at.isBefore(Window.EARLIEST) ? Window.EARLIEST : at.isAfter(Window.LATEST) ? Window.LATEST : at;
    }
}
