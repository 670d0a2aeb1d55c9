// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.report.Figures;
import java.time.Duration;
import java.util.Optional;

/** How long buyers wait for sales: the share still waiting, by the time since their signal. */
final class WaitingPicture {
    private WaitingPicture() {}

    static Optional<Picture> of(HandoffReport report) {
        boolean business = report.speedToLead().business().isPresent();
        TimeToEvent times =
                report.speedToLead().business().orElse(report.speedToLead().calendar());
        if (times.steps().isEmpty()) {
            return Optional.empty();
        }
        Duration agreed = report.respondWithin();
        WaitingCurve curve = new WaitingCurve(times, agreed, median(times), agreed(times, agreed), business(report));
        Words words = new Words();
        words.say("Share of buyers still waiting for a person of sales, by the %s since their signal."
                .formatted(business ? "business time" : "time"));
        words.say("%s, of whom %s were contacted"
                        .formatted(Figures.count(times.subjects(), "hand-over", "hand-overs"), times.events())
                + "; the others were last seen waiting.");
        words.say(curve.median());
        words.say(curve.kept());
        business(report).ifPresent(words::say);
        return Optional.of(words.picture(
                "handoff-waiting",
                business ? "How long buyers wait for sales, in business time" : "How long buyers wait for sales",
                curve));
    }

    private static Optional<String> business(HandoffReport report) {
        return report.speedToLead().business().map(clock -> "Business time: 1 d is 24 hours of open business.");
    }

    private static String median(TimeToEvent times) {
        return times.median()
                .map(half -> times.exactHalf()
                        .map(exactly ->
                                "Exactly half were contacted by %s; drawn is the middle of the time to the next, or to the last day seen: %s."
                                        .formatted(Figures.duration(exactly), Figures.duration(half)))
                        .orElseGet(() -> "Half of all wait no longer than %s.".formatted(Figures.duration(half))))
                .orElse("Fewer than half were contacted in any time on record.");
    }

    private static String agreed(TimeToEvent times, Duration agreed) {
        return "Agreed: %s; %s"
                .formatted(
                        Figures.duration(agreed),
                        times.reachedBy(agreed).isPresent()
                                ? "%s were contacted by then.".formatted(Figures.percent(times.reachedBy(agreed)))
                                : "nobody waited so long on record.");
    }
}
