// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.RequestReport;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.report.Figures;
import java.time.Duration;
import java.util.Optional;

/** How soon sales gets the material it asks for: the share delivered, by business days. */
final class TurnaroundPicture {
    private TurnaroundPicture() {}

    static Optional<Picture> of(RequestReport report) {
        if (report.curves().steps().isEmpty() || report.turnaround() < 1) {
            return Optional.empty();
        }
        RisingCurve curve = new RisingCurve(
                report.curves().steps().stream()
                        .map(step -> new RisingCurve.Step(
                                step.at().toDays(), step.shares().getOrDefault(RequestReport.DELIVERED, 0.0)))
                        .collect(ImmutableList.toImmutableList()),
                report.turnaround(),
                agreed(report),
                others(report.curves()));
        Words words = new Words();
        words.say("Share of %s that was delivered, by business days after that of the request."
                .formatted(Figures.count(report.requests(), "request", "requests")));
        words.say(curve.agreed());
        words.say(curve.note());
        return Optional.of(words.picture("content-turnaround", "How soon sales gets what it asks for", curve));
    }

    private static String agreed(RequestReport report) {
        return "Expected within %s; %s"
                .formatted(
                        Figures.count(report.turnaround(), "business day", "business days"),
                        report.deliveredWithin(report.turnaround()).isPresent()
                                ? "%s were delivered by then."
                                        .formatted(Figures.percent(report.deliveredWithin(report.turnaround())))
                                : "how many are by then isn't known.");
    }

    private static String others(CumulativeIncidence curves) {
        Duration end = curves.steps().get(curves.steps().size() - 1).at();
        return "By the end of the line %s were declined and %s taken back; %s."
                .formatted(
                        Figures.percent(curves.share(RequestReport.DECLINED, end)),
                        Figures.percent(curves.share(RequestReport.CANCELLED, end)),
                        Figures.count(curves.open(), "request still waits", "requests still wait"));
    }
}
