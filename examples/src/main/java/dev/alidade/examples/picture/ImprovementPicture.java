// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Figures;
import dev.alidade.score.Improvement;
import dev.alidade.score.Scorecard;
import java.util.Optional;
import java.util.OptionalDouble;

/** What would help most, by the points that the total would gain. */
final class ImprovementPicture {
    private static final int MOST = 8;

    private ImprovementPicture() {}

    static Optional<Picture> of(Scorecard card) {
        if (card.improvements().isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Bar> bars = card.improvements().stream()
                .limit(MOST)
                .map(improvement ->
                        Bar.of(words(improvement), "+" + Figures.points(improvement.points()), improvement.points()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> notes =
                ImmutableList.of("Points that the total would gain if this alone came to its target."
                        + (card.improvements().size() > MOST
                                ? " The first %s of %s."
                                        .formatted(MOST, card.improvements().size())
                                : ""));
        return Optional.of(Words.of(bars, notes)
                .picture(
                        "improvements",
                        "What would help most",
                        new Bars(bars, bars.get(0).value(), OptionalDouble.empty(), notes)));
    }

    private static String words(Improvement improvement) {
        return improvement.advice().orElseGet(() -> improvement.metric().title() + ": bring it to its target");
    }
}
