// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ReviewSession;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The laws over review sessions. */
class ReviewsLaws extends AnalysisLaws<ReviewSession, ReviewsReport> {
    @Override
    protected Analysis<ReviewSession, ReviewsReport> analysis() {
        return Mindset.reviews(12);
    }

    @Override
    protected Window window() {
        return SomeAnswers.WINDOW;
    }

    @Override
    protected Arbitrary<ReviewSession> fact() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15).map(i -> "s" + i),
                        Arbitraries.integers().between(-2, 12).map(day -> SomeAnswers.START.plus(Duration.ofDays(day))),
                        Arbitraries.integers()
                                .between(0, 15)
                                .map(i -> "p" + i)
                                .list()
                                .ofMaxSize(4))
                .as((id, at, attendees) -> new ReviewSession(id, at, ImmutableSortedSet.copyOf(attendees)));
    }

    @Override
    protected Optional<ReviewSession> known(ReviewSession session) {
        return Optional.of(session).filter(held -> held.heldAt().isBefore(window().asOf()));
    }
}
