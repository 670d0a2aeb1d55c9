// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeLeads;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The laws over the weeks of a window. A week is what a review of it alone is, another test says, and reviews have their
 * laws: few topics do here.
 */
class PeriodReviewLaws extends AnalysisLaws<Fact, ReviewTrend> {
    @Override
    protected Analysis<Fact, ReviewTrend> analysis() {
        return AlignmentReview.under(new ReviewPolicy(
                        ImmutableList.of(
                                new ReviewPart<>("mindset", "reviews", ReviewSession.class, Mindset.reviews()),
                                new ReviewPart<>(
                                        "handoff",
                                        "handoff",
                                        Lead.class,
                                        Handoff.under(ServiceLevelAgreement.standard()))),
                        ScoringModel.builder("one")
                                .entry(ModelEntry.of(HandoffMetrics.FOLLOW_UP_RATE, Heading.ACCOUNTABILITY))
                                .build()))
                .every(ReviewPeriod.WEEK);
    }

    @Override
    protected Window window() {
        return SomeLeads.WINDOW;
    }

    @Override
    protected Arbitrary<Fact> fact() {
        return Arbitraries.oneOf(
                SomeLeads.leads().map(lead -> (Fact) lead),
                SomeLeads.instants().map(at -> new ReviewSession("S" + at, at, ImmutableSortedSet.of("P1"))));
    }

    @Override
    protected Optional<Fact> known(Fact fact) {
        return fact instanceof Lead lead
                ? SomeLeads.known(lead).map(known -> known)
                : Optional.of(fact).filter(session -> window().knows(((ReviewSession) session).heldAt()));
    }
}
