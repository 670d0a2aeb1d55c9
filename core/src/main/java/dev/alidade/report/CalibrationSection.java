// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Unit;
import dev.alidade.pipeline.CalibrationIssues;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.CalibrationRow;
import dev.alidade.pipeline.ForecastSource;
import dev.alidade.pipeline.IncidenceScores;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Whether deals are won as often as is stated, in words. */
final class CalibrationSection {
    private static final int NAME = 30;
    private static final String SOURCE = "pipeline.calibration-source"; // the key of dev.alidade.policy

    private CalibrationSection() {}

    static ChapterBody of(CalibrationReport report) {
        if (report.all().statements() == 0) {
            return ChapterBody.saying(nothingStated(report));
        }
        ChapterBody body = ChapterBody.saying(CalibrationWords.of(report));
        body.add(CalibrationWords.help(report).map(Paragraph::new));
        body.detail(table(report));
        return report.decided().won().total() > 0 ? body.detail(facts(report)) : body;
    }

    private static String nothingStated(CalibrationReport report) {
        String reasons = report.issues().stream()
                .map(issue -> reason(issue.kind()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!reasons.isEmpty()) {
            return "None of the probabilities stated in this time can be judged, because deals were %s."
                    .formatted(reasons);
        }
        return switch (report.source()) {
            case STAGE ->
                "No deal came to a stage with a stated probability in this time. Maybe the stages have none; probabilities set for single deals are judged instead with the policy's %s=%s."
                        .formatted(SOURCE, ForecastSource.DEAL);
            case DEAL ->
                "No probability was set for an open deal in this time; those of stages are judged instead with the policy's %s=%s."
                        .formatted(SOURCE, ForecastSource.STAGE);
        };
    }

    /** Why a statement was left out. */
    private static Optional<String> reason(IssueKind kind) {
        if (kind.equals(CalibrationIssues.CONTRADICTED)) {
            return Optional.of("won and lost at one instant");
        } else if (kind.equals(CalibrationIssues.CLOSED_BEFORE)) {
            return Optional.of("closed before one was stated");
        } else if (kind.equals(CalibrationIssues.STATED_AT_CLOSING)) {
            return Optional.of("closed at the instant at which one was stated");
        } else if (kind.equals(CalibrationIssues.STATED_TWICE)) {
            return Optional.of("given different ones at one instant");
        }
        return Optional.empty();
    }

    private static Table table(CalibrationReport report) {
        boolean several = report.rows().stream()
                        .flatMap(row -> row.pipeline().stream())
                        .distinct()
                        .count()
                > 1;
        Table.Builder table = Table.builder(
                Column.left(report.source() == ForecastSource.STAGE ? "Stage" : "Stated between"),
                Column.right("Stated"),
                Column.right("Of decided, won"),
                Column.right("95% interval"),
                Column.right("Still open"),
                Column.right("Open ones included"));
        for (CalibrationRow row : report.rows()) {
            if (row.statements() > 0 || row.stage().isPresent()) {
                table.row(
                        name(row, several),
                        Figures.percent(row.forecast().isPresent() ? row.forecast() : OptionalDouble.of(row.from())),
                        Figures.share(row.won()) + (row.small() ? ", few" : ""),
                        Figures.interval(Unit.SHARE, row.wonInterval()),
                        Long.toString(row.open()),
                        range(row.incidence(), row.undecided()));
            }
        }
        return table.build();
    }

    static String name(CalibrationRow row, boolean withPipeline) {
        return row.stage()
                .map(stage -> shortened(stage)
                        + (withPipeline ? " (" + shortened(row.pipeline().orElse("")) + ")" : ""))
                .orElseGet(() -> "%s and %s".formatted(Figures.round(row.from()), Figures.round(row.to())));
    }

    private static String shortened(String text) {
        return Glyphs.shortened(Glyphs.inert(text), NAME);
    }

    /** From what is won for sure to what may be. */
    static String range(OptionalDouble won, OptionalDouble undecided) {
        if (won.isEmpty()) {
            return Figures.NONE;
        }
        double high = Math.min(1, won.getAsDouble() + undecided.orElse(0));
        String low = Figures.percent(won);
        return low.equals(Figures.percent(high)) ? low : low + " to " + Figures.percent(high);
    }

    private static Facts facts(CalibrationReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact(
                "Brier score",
                "%s, 0 is perfect; always saying %s would have had %s"
                        .formatted(
                                Figures.score(report.decided().brier()),
                                Figures.percent(report.decided().won().share()),
                                Figures.score(report.decided().baseBrier()))));
        facts.add(new Fact(
                "Log loss",
                report.decided().logLoss().isPresent()
                        ? "%s; always saying %s would have had %s"
                                .formatted(
                                        Figures.score(report.decided().logLoss()),
                                        Figures.percent(report.decided().won().share()),
                                        Figures.score(report.decided().baseLogLoss()))
                        : "endless, because certain statements failed"));
        if (report.all().open() > 0) {
            facts.add(new Fact("With open deals", open(report.all())));
        }
        facts.add(new Fact(
                "Off by stage or bin",
                "%s (%s) once chance is taken off: mean squared distance from what is stated"
                        .formatted(
                                Figures.score(report.reliability().corrected()),
                                interval(report.reliability().interval()))));
        return new Facts(facts.build());
    }

    private static String open(IncidenceScores all) {
        double one = all.brier().orElse(0);
        double other = all.brierIfWon().orElse(0);
        String low = Figures.score(Math.min(one, other));
        String high = Figures.score(Math.max(one, other));
        return "Brier score %s, depending on what becomes of them"
                .formatted(low.equals(high) ? low : low + " to " + high);
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(limits -> Figures.score(limits.low()) + " to " + Figures.score(limits.high()))
                .orElse(Figures.NONE);
    }
}
