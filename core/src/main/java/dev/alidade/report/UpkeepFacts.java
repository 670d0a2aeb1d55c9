// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Block.Fact;
import dev.alidade.review.ReviewResult;

/** How the staff is brought to the shared message and kept at it: newcomers' briefings and review sessions. */
final class UpkeepFacts {
    private UpkeepFacts() {}

    /** What is on record of either; nothing when the topic mindset is not in scope. */
    static ImmutableList<Fact> of(ReviewResult result) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        result.newcomers()
                .filter(newcomers -> newcomers.briefed().total() > 0 || newcomers.notDue() > 0)
                .ifPresent(newcomers -> facts.add(new Fact(
                        "Newcomers",
                        "%s briefed in time, %s not due"
                                .formatted(Figures.share(newcomers.briefed()), newcomers.notDue()))));
        result.reviews()
                .filter(reviews -> reviews.sessions() > 0)
                .ifPresent(reviews -> facts.add(new Fact(
                        "Review sessions",
                        Figures.count(reviews.sessions(), "session", "sessions")
                                + " with "
                                + Figures.count(reviews.attendees(), "person", "persons")
                                + reviews.coverage()
                                        .map(share -> ", " + Figures.share(share) + " of the staff")
                                        .orElse(""))));
        return facts.build();
    }
}
