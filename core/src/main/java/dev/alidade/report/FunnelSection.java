// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.CohortMonth;
import dev.alidade.funnel.Conversion;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.funnel.FunnelWarning;
import dev.alidade.funnel.StepReport;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far the leads came on their way to cash, in words. */
final class FunnelSection {
    private static final int STEP = 30;

    private FunnelSection() {}

    static ChapterBody of(FunnelReport report) {
        if (report.leads() == 0) {
            return ChapterBody.saying("No lead was created in this time.");
        }
        ChapterBody body = ChapterBody.saying(summary(report));
        neverRecorded(report.warnings()).map("Warning: "::concat).ifPresent(body::say);
        report.warnings().stream()
                .filter(warning -> warning.kind() != FunnelWarning.Kind.STEP_NEVER_RECORDED)
                .forEach(warning -> body.say("Warning: " + words(warning)));
        if (!report.stepToStep().isEmpty()) {
            body.add(conversions("From step to step", report.stepToStep(), report.horizon()));
            note(report.stepToStep()).ifPresent(body::say);
            body.detail(new Paragraph(
                    ("Old enough are those for whom the horizon of %s is over; only they count in the column beside it."
                                    + " To date counts everybody, also those who had little time. Half within: the time by which"
                                    + " half of all have come, those who haven't among them.")
                            .formatted(Figures.duration(report.horizon()))));
            body.detail(conversions("From the first step", report.overall(), report.horizon()));
            note(report.overall()).map(Paragraph::new).ifPresent(body::detail);
        }
        body.detail(steps(report));
        cohorts(report, body);
        return body;
    }

    private static Optional<String> note(List<Conversion> conversions) {
        return Halves.note(conversions.stream().map(Conversion::timeToEvent));
    }

    private static String summary(FunnelReport report) {
        Conversion won = report.leadToWon();
        TimeToEvent time = won.timeToEvent();
        return "%s created; %s became opportunities and %s were won to date. %s %s"
                .formatted(
                        Figures.count(report.leads(), "lead was", "leads were"),
                        Figures.share(report.leadToOpportunity().toDate()),
                        Figures.share(won.toDate()),
                        won.withinHorizon().total() == 0
                                ? "None is old enough for the horizon of %s."
                                        .formatted(Figures.duration(report.horizon()))
                                : "Of those old enough for the horizon of %s, %s were won within it."
                                        .formatted(
                                                Figures.duration(report.horizon()), Figures.share(won.withinHorizon())),
                        time.median()
                                .map(half -> "Half of all leads are won within %s%s."
                                        .formatted(Figures.median(time), Halves.told(time)))
                                .orElse("Fewer than half have been won within any time on record."));
    }

    /** All steps that nobody recorded, in one sentence. */
    private static Optional<String> neverRecorded(List<FunnelWarning> warnings) {
        List<String> steps = warnings.stream()
                .filter(warning -> warning.kind() == FunnelWarning.Kind.STEP_NEVER_RECORDED)
                .map(FunnelWarning::about)
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        steps.size() == 1
                                ? "no lead has an event of the step %s. Maybe its stage has another name in the data."
                                        .formatted(steps.get(0))
                                : "no lead has an event of the steps %s. Maybe their stages have other names in the data."
                                        .formatted(String.join(", ", steps)));
    }

    private static String words(FunnelWarning warning) {
        return switch (warning.kind()) {
            case OUTCOMES_START_LATE ->
                "wins on record start long after the first leads, though %s of %s leads were old enough for some. Early leads seem to convert less than they did."
                        .formatted(warning.count(), warning.of());
            case COHORT_TOO_YOUNG ->
                "only %s of %s leads are old enough for the horizon (%s)."
                        .formatted(warning.count(), warning.of(), warning.about());
            case STEP_NEVER_RECORDED -> neverRecorded(List.of(warning)).orElseThrow();
            case LOSSES_NEVER_RECORDED ->
                "%s of %s leads are won and none is lost. Maybe losses are not recorded."
                        .formatted(warning.count(), warning.of());
        };
    }

    private static Table steps(FunnelReport report) {
        Table.Builder table = Table.builder(
                Column.left("Step"),
                Column.right("Entered"),
                Column.right("Passed"),
                Column.right("Began here"),
                Column.right("Again"),
                Column.right("Came back"),
                Column.right("Half leave within"));
        for (StepReport step : report.steps()) {
            table.row(
                    name(step.name()) + (step.optional() ? " (optional)" : ""),
                    Long.toString(step.entered()),
                    Long.toString(step.passed()),
                    Long.toString(step.sideEntries()),
                    Long.toString(step.reEntries()),
                    Long.toString(step.regressions()),
                    Figures.median(step.timeInStep()));
        }
        return table.build();
    }

    private static Table conversions(String title, List<Conversion> conversions, Duration horizon) {
        Table.Builder table = Table.builder(
                Column.left(title),
                Column.right("To date"),
                Column.right("Old enough"),
                Column.right("Within " + Figures.duration(horizon)),
                Column.right("Half within"));
        conversions.forEach(conversion -> row(table, conversion));
        return table.build();
    }

    private static void row(Table.Builder table, Conversion conversion) {
        Proportion mature = conversion.withinHorizon();
        TimeToEvent time = conversion.timeToEvent();
        table.row(
                name(conversion.from()) + " to " + name(conversion.to()),
                conversion.toDate() + " " + share(conversion.toDate()),
                Long.toString(mature.total()),
                share(mature),
                Figures.median(time));
    }

    private static String share(Proportion proportion) {
        return Figures.percent(proportion.share());
    }

    private static void cohorts(FunnelReport report, ChapterBody body) {
        if (report.cohorts().size() < 2) {
            return;
        }
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(Column.left("Created in"), Column.right("Leads"));
        report.cohorts().get(0).steps().forEach(step -> columns.add(Column.right(name(step.step()))));
        Table.Builder table = Table.builder(columns.build().toArray(new Column[0]));
        for (CohortMonth month : report.cohorts()) {
            ImmutableList.Builder<String> cells = ImmutableList.builder();
            cells.add(month.month().toString(), Long.toString(month.members()));
            month.steps().forEach(step -> cells.add(share(step.toDate())));
            table.row(cells.build().toArray(new String[0]));
        }
        body.detail(table.build());
        body.detail(new Paragraph(
                "Each month's leads and how many of them came to a step to date; late months had less time."));
    }

    private static String name(String step) {
        return Glyphs.shortened(Glyphs.inert(step), STEP);
    }
}
