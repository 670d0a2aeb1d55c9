// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Figures;
import dev.alidade.score.MetricChange;
import dev.alidade.score.ScoreChange;
import java.util.Optional;

/** What moved the total, up or down, from the first period to the last. */
final class ChangePicture {
    private static final int MOST = 10;

    private ChangePicture() {}

    static Optional<Picture> of(ScoreChange change) {
        ImmutableList<Swings.Swing> swings = change.changes().stream()
                .filter(moved -> Math.abs(moved.points()) > 0)
                .limit(MOST)
                .map(moved -> new Swings.Swing(
                        moved.metric().title(),
                        signed(moved.points()) + words(moved),
                        moved.points(),
                        Bar.Span.of(moved.interval())))
                .collect(ImmutableList.toImmutableList());
        if (swings.isEmpty()) {
            return Optional.empty();
        }
        String note =
                "Points by which this moved the total, from %s to %s; left is down, right is up. Lines: 95%% intervals."
                        .formatted(Figures.points(change.from()), Figures.points(change.to()));
        Words words = new Words();
        swings.forEach(swing -> words.say(swing.name(), swing.number()));
        words.say(note);
        return Optional.of(words.picture("trend-changes", "What moved the total", new Swings(swings, note)));
    }

    private static String words(MetricChange moved) {
        return switch (moved.kind()) {
            case APPEARED -> ", new";
            case DISAPPEARED -> ", gone";
            case CHANGED ->
                switch (moved.verdict()) {
                    case WITHIN_CHANCE -> ", may be chance";
                    case BEYOND_CHANCE -> ", beyond chance";
                    case UNKNOWN -> "";
                };
        };
    }

    private static String signed(double points) {
        String number = Figures.points(points);
        return points > 0 && !number.startsWith("<") ? "+" + number : number;
    }
}
