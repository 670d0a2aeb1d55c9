// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.AssetUse;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Commitment;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Lead;
import dev.alidade.model.Meeting;
import dev.alidade.model.Mention;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Project;
import dev.alidade.model.Rating;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over all topics at once. */
class AlignmentReviewLaws extends AnalysisLaws<Fact, ReviewResult> {
    private static final Analysis<Fact, ReviewResult> REVIEW = WholeCompany.review();

    @Override
    protected Analysis<Fact, ReviewResult> analysis() {
        return REVIEW;
    }

    @Override
    protected Window window() {
        return WholeCompany.WINDOW;
    }

    @Override
    protected Arbitrary<Fact> fact() {
        return WholeCompany.facts();
    }

    private Optional<Fact> begun(Fact fact, LocalDate day) {
        return Optional.of(fact)
                .filter(any -> window().knows(day.atStartOfDay(window().zone()).toInstant()));
    }

    @Override
    protected Optional<Fact> known(Fact fact) {
        if (fact instanceof Lead lead) {
            return SomeLeads.known(lead).map(known -> known);
        } else if (fact instanceof Opportunity deal) {
            return SomeOpportunities.known(deal).map(known -> known);
        } else if (fact instanceof Journey journey) {
            return SomeJourneys.known(journey).map(known -> known);
        } else if (fact instanceof Spend spend) {
            return SomeJourneys.known(spend).map(known -> known);
        } else if (fact instanceof SurveyAnswer answer) {
            return Optional.of(fact).filter(any -> window().knows(answer.answeredAt()));
        } else if (fact instanceof ReviewSession session) {
            return Optional.of(fact).filter(any -> window().knows(session.heldAt()));
        } else if (fact instanceof KeyResultReading reading) {
            return Optional.of(fact).filter(any -> window().knows(reading.at()));
        } else if (fact instanceof AssetUse use) {
            return Optional.of(fact).filter(any -> window().knows(use.at()));
        } else if (fact instanceof Commitment promise) {
            return Optional.<Fact>of(promise.withTimeline(promise.timeline().stream()
                            .filter(event -> window().knows(event.at()))
                            .toList()))
                    .filter(any -> window().knows(promise.madeAt()));
        } else if (fact instanceof Meeting meeting) {
            return Optional.of(fact).filter(any -> window().knows(meeting.start()));
        } else if (fact instanceof ActionItem task) {
            boolean done = task.doneAt().filter(window()::knows).isPresent();
            return Optional.<Fact>of(
                            done
                                    ? task
                                    : ActionItem.of(
                                            task.id(),
                                            task.department().orElseThrow(),
                                            task.createdAt(),
                                            task.dueDates().get(0).day()))
                    .filter(any -> window().knows(task.createdAt()));
        } else if (fact instanceof DemandEstimate estimate) {
            return begun(fact, estimate.from());
        } else if (fact instanceof CustomerPeriod period) {
            return begun(fact, period.to().minusDays(1));
        } else if (fact instanceof Satisfaction answer) {
            return Optional.of(fact).filter(any -> window().knows(answer.at()));
        } else if (fact instanceof Mention mention) {
            return Optional.of(fact).filter(any -> window().knows(mention.at()));
        } else if (fact instanceof BrandCheck check) {
            return Optional.of(fact).filter(any -> window().knows(check.at()));
        } else if (fact instanceof ContentRequest request) {
            return Optional.of(fact).filter(any -> window().knows(request.requestedAt()));
        } else if (fact instanceof SelfMade made) {
            return Optional.of(fact).filter(any -> window().knows(made.at()));
        } else if (fact instanceof Project project) {
            return Optional.of(fact).filter(any -> window().knows(project.startedAt()));
        } else if (fact instanceof Rating rating) {
            return Optional.of(fact).filter(any -> window().knows(rating.at()));
        } else if (fact instanceof Onboarding newcomer) {
            return Optional.of(newcomer)
                    .filter(any -> window().knows(newcomer.joinedAt()))
                    .map(any -> new Onboarding(
                            newcomer.person(),
                            newcomer.department(),
                            newcomer.joinedAt(),
                            newcomer.briefingDue(),
                            newcomer.briefedAt().filter(window()::knows)));
        }
        return Optional.of(fact);
    }
}
