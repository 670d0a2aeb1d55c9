// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.grouping.GroupBy;
import dev.alidade.examples.grouping.GroupTallies;
import dev.alidade.examples.grouping.Groups;
import dev.alidade.examples.html.HtmlReport;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.ReviewJson;
import dev.alidade.examples.json.SettingsFingerprint;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.examples.text.ReviewText;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.policy.PolicyFile;
import dev.alidade.report.ReportPage;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reviews how well sales and marketing are aligned. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Reviews how well sales and marketing are aligned, and says what would help most.")
final class ReviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder with files such as leads.csv and answers.csv")
    private Path folder;

    @Mixin
    private WindowOptions window;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "a properties file with what was agreed on and how it is scored")
    private @Nullable Path policy;

    @Option(
            names = "--topics",
            paramLabel = "TOPIC",
            split = ",",
            completionCandidates = ReviewScope.Topics.class,
            description =
                    "${COMPLETION-CANDIDATES}, in any letter case, separated by commas; without, all that have files")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "campaign|source|market|owner",
            description =
                    "show the hand-over of leads, the funnel, opportunities and the open ones for each of these as well")
    private @Nullable GroupBy by;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|html|json",
            defaultValue = "text",
            description = "default: text")
    private ReviewFormat format;

    @Option(names = "--detailed", description = "text and Markdown with the long tables of each chapter")
    private boolean detailed;

    @Mixin
    private TrendOptions periods;

    @Mixin
    private InputOptions input;

    @Mixin
    private ShardOptions shards;

    @Mixin
    private Destination destination;

    @Override
    public Integer call() {
        destination.check();
        ReviewScope.known(topics); // refused before anything is read
        Window reviewed = window.window(input);
        periods.check(reviewed);
        PolicyFile agreed = policy == null ? PolicyFile.standard() : PolicyFile.read(policy);
        Findings findings = new Findings();
        UnusableFiles unusable = new UnusableFiles(folder);
        CompanyReader reader =
                new CompanyReader(input.tables(findings), input.mapping(), reviewed.start(), unusable::add);
        try (CompanyParts parts = shards.parts(
                reader.open(folder, reviewed.asOf(), agreed.journeyScope()), input, unusable::requireNone)) {
            review(parts, agreed, reviewed, findings);
        }
        Remarks.print(findings, spec.commandLine().getErr());
        return 0;
    }

    private void review(CompanyParts parts, PolicyFile agreed, Window reviewed, Findings findings) {
        Company company = parts.company();
        ReviewScope scope = new ReviewScope(company, topics);
        ReviewSettings settings = new ReviewSettings(agreed, parts, scope, reviewed);
        ReviewPolicy measured = settings.policy();
        Tally<Fact, ReviewResult> tally = AlignmentReview.under(measured).tally(reviewed);
        Optional<Tally<Fact, ReviewTrend>> byPeriod = periods.tally(measured, reviewed);
        Optional<GroupTallies> byGroup = Optional.ofNullable(by).map(settings::groups);
        Consumer<Fact> count = fact -> {
            tally.add(fact);
            byPeriod.ifPresent(each -> each.add(fact));
        };
        parts.forEach(part -> {
            scope.forEach(part, count);
            byGroup.ifPresent(each -> each.add(part));
        });
        scope.forEachOther(count);
        ReviewResult result = withIssues(tally.result(), scope.issues(), company.issues());
        Optional<ReviewTrend> trend = byPeriod.map(Tally::result);
        ReportPage page = trend.map(told -> ReportPage.of(result, told)).orElseGet(() -> ReportPage.of(result));
        Groups groups = byGroup.map(GroupTallies::result).orElseGet(Groups::none);
        if (by != null && groups.allWithoutGroup()) {
            findings.remark(
                    "--by %s: nothing in the files has one, so that all stands in one row. The column is %s; a file for --mapping can fill it."
                            .formatted(by.title(), by.column()));
        }
        destination.write(
                switch (format) {
                    case JSON ->
                        Json.write(ReviewJson.of(
                                measured, result, trend, settings.history(), groups, SettingsFingerprint.of(agreed)));
                    case TEXT -> ReviewText.of(page, detailed, groups);
                    case HTML -> HtmlReport.of(result, trend, groups);
                    case MARKDOWN -> ReviewText.markdown(page, detailed, groups);
                },
                spec.commandLine().getOut());
        settings.remark().ifPresent(findings::remark);
    }

    /** A result that also names what was odd before anything was measured. */
    static ReviewResult withIssues(
            ReviewResult result, ImmutableList<DataIssue> ofScope, ImmutableList<DataIssue> ofFiles) {
        return new ReviewResult(
                result.window(),
                result.reports(),
                result.measurements(),
                ImmutableList.<DataIssue>builder()
                        .addAll(ofScope)
                        .addAll(ofFiles)
                        .addAll(result.issues())
                        .build(),
                result.scorecard());
    }
}
