// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Unit;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.CalibrationRow;
import dev.alidade.report.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether deals are won as often as is stated: a reliability diagram. */
final class CalibrationPicture {
    private static final int MOST = 12;

    private CalibrationPicture() {}

    static Optional<Picture> of(CalibrationReport report) {
        List<CalibrationRow> decided = report.rows().stream()
                .filter(row -> row.won().total() > 0 && row.forecast().isPresent())
                .sorted(Comparator.comparingLong(
                        (CalibrationRow row) -> -row.won().total()))
                .toList();
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        boolean several = decided.stream()
                        .flatMap(row -> row.pipeline().stream())
                        .distinct()
                        .count()
                > 1;
        ImmutableList<Reliability.Point> points = decided.stream()
                .limit(MOST)
                .sorted(Comparator.comparingDouble(
                                (CalibrationRow row) -> row.forecast().orElseThrow())
                        .thenComparing(row -> name(row, several)))
                .map(row -> point(row, name(row, several)))
                .collect(ImmutableList.toImmutableList());
        String more = decided.size() > MOST ? " The %s with most of %s.".formatted(MOST, decided.size()) : "";
        Words words = new Words();
        words.say("Share won of the decided deals against the probability that was stated." + more);
        points.forEach(point -> words.say(point.name(), point.words()));
        return Optional.of(words.picture(
                "calibration",
                "What was stated, and what was won",
                new Reliability(points, "Decided deals only; the line: won as stated." + more)));
    }

    private static Reliability.Point point(CalibrationRow row, String name) {
        return new Reliability.Point(
                name,
                "stated %s, won %s%s"
                        .formatted(
                                Figures.percent(row.forecast()),
                                Figures.share(row.won()),
                                row.wonInterval()
                                        .map(limits ->
                                                ", interval " + Figures.interval(Unit.SHARE, Optional.of(limits)))
                                        .orElse("")),
                row.forecast().orElseThrow(),
                row.won().share().orElseThrow(),
                Bar.Span.of(row.wonInterval()),
                row.won().total(),
                row.small());
    }

    private static String name(CalibrationRow row, boolean withPipeline) {
        return row.stage()
                .map(stage -> Words.name(stage)
                        + (withPipeline ? " (" + Words.name(row.pipeline().orElse("")) + ")" : ""))
                .orElseGet(() -> "%s to %s".formatted(Figures.round(row.from()), Figures.round(row.to())));
    }
}
