// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.pipeline.CalibrationFinding;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.CalibrationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What is bad about stated probabilities, and what would help. */
final class CalibrationWords {
    private static final int MOST = 3; // rows to be named

    private CalibrationWords() {}

    static String of(CalibrationReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s about %s."
                .formatted(
                        Figures.count(report.all().statements(), "stated probability", "stated probabilities"),
                        Figures.count(report.deals(), "deal", "deals")));
        boolean decided = report.decided().won().total() > 0;
        for (CalibrationFinding finding : report.findings()) {
            if (decided || finding != CalibrationFinding.MOSTLY_OPEN) {
                sentences.add(sentence(finding, report));
            }
        }
        boolean judged = report.findings().stream()
                .noneMatch(finding -> finding == CalibrationFinding.NOTHING_DECIDED
                        || finding == CalibrationFinding.FEW_DECIDED
                        || finding == CalibrationFinding.NOT_CALIBRATED);
        if (judged) {
            sentences.add("No stage or range of probabilities is further from what it states than chance explains.");
        }
        return String.join(" ", sentences);
    }

    private static String sentence(CalibrationFinding finding, CalibrationReport report) {
        String base = Figures.percent(report.decided().won().share());
        String scores = "Brier score %s against %s"
                .formatted(
                        Figures.score(report.decided().brier()),
                        Figures.score(report.decided().baseBrier()));
        String mean = Figures.percent(report.all().meanForecast());
        String won = CalibrationSection.range(report.all().won(), report.all().undecided());
        return switch (finding) {
            case NOTHING_DECIDED -> "None of these deals is won or lost yet, so nothing can be said.";
            case FEW_DECIDED ->
                "Only %s decided: too few for a judgement."
                        .formatted(Figures.count(report.decided().won().total(), "is", "are"));
            case MOSTLY_OPEN ->
                "More of them are about open deals than about decided ones: what is decided so far are the fast ones.";
            case WORSE_THAN_BASE_RATE ->
                "They are worse than no forecast at all: who says %s for every deal, the share won of decided ones, is nearer to what came (%s)."
                        .formatted(base, scores);
            case NO_BETTER_THAN_BASE_RATE ->
                "They can't be told from saying %s for every deal, the share won of decided ones (%s)."
                        .formatted(base, scores);
            case BETTER_THAN_BASE_RATE ->
                "They tell more than saying %s for every deal, the share won of decided ones (%s)."
                        .formatted(base, scores);
            case TOO_HIGH -> "They promise too much: %s on average, while %s are won.".formatted(mean, won);
            case TOO_LOW -> "They promise too little: %s on average, while %s are won.".formatted(mean, won);
            case TOO_EXTREME -> "High ones are too high and low ones too low.";
            case TOO_TIMID -> "High ones could be higher and low ones lower.";
            case NOT_CALIBRATED -> "What is stated and what comes differ by more than chance.";
            case CERTAIN_FAILED ->
                "%s of 0% or 100% turned out wrong: no open deal is certain."
                        .replace("%s", Figures.count(report.decided().failedCertain(), "statement", "statements"));
        };
    }

    /** What to state instead, for the rows that are off the most; empty when none is for sure. */
    static Optional<String> help(CalibrationReport report) {
        boolean several = report.rows().stream()
                        .flatMap(row -> row.pipeline().stream())
                        .distinct()
                        .count()
                > 1;
        ImmutableList<CalibrationRow> off = report.rows().stream()
                .filter(row -> !row.small() && distance(row) > 0)
                .sorted((one, other) -> Double.compare(distance(other), distance(one)))
                .limit(MOST)
                .collect(ImmutableList.toImmutableList());
        if (off.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("What would help: state what is won. "
                + off.stream()
                        .map(row -> "%s: %s rather than %s"
                                .formatted(
                                        CalibrationSection.name(row, several),
                                        CalibrationSection.range(row.incidence(), row.undecided()),
                                        Figures.percent(row.forecast())))
                        .collect(Collectors.joining("; "))
                + ".");
    }

    /** How far the forecast is outside of what is won, with its interval; 0 when it is inside. */
    private static double distance(CalibrationRow row) {
        OptionalDouble forecast = row.forecast();
        if (forecast.isEmpty() || row.incidenceInterval().isEmpty()) {
            return 0;
        }
        double low = row.incidenceInterval().get().low();
        double high = row.incidenceInterval().get().high() + row.undecided().orElse(0);
        return Math.max(0, Math.max(low - forecast.getAsDouble(), forecast.getAsDouble() - high));
    }
}
