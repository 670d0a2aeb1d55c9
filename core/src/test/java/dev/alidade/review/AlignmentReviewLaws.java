// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Models;
import dev.alidade.coding.Codebook;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Campaign;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The laws over all topics at once. */
class AlignmentReviewLaws extends AnalysisLaws<Fact, ReviewResult> {
    private record UnknownFact() implements Fact {}

    @Override
    protected Analysis<Fact, ReviewResult> analysis() {
        Codebook codebook = Codebook.builder()
                .code("price", "low price", "cheap")
                .code("speed", "fast", "quick")
                .build();
        return AlignmentReview.under(ReviewPolicy.builder()
                .attribution(CampaignSettings.builder()
                        .campaign(Campaign.builder("C1").build())
                        .journeys(JourneySettings.builder()
                                .currency(Currency.getInstance("EUR"))
                                .models(Models.linear())
                                .build())
                        .build())
                .deals(DealSettings.standard())
                .funnel(FunnelSettings.standard())
                .handoff(ServiceLevelAgreement.standard())
                .mindset(SurveySettings.of(codebook).withMinimumGroup(2))
                .build());
    }

    @Override
    protected Window window() {
        return SomeLeads.WINDOW;
    }

    @Override
    protected Arbitrary<Fact> fact() {
        Arbitrary<String> persons = Arbitraries.integers().between(1, 12).map(number -> "P" + number);
        Arbitrary<Instant> instants = SomeLeads.instants();
        Arbitrary<Department> departments = Arbitraries.of(Department.class);
        Arbitrary<Fact> answers = Combinators.combine(
                        persons,
                        departments,
                        instants,
                        Arbitraries.of("cheap", "quick", "fast", "local", " ")
                                .list()
                                .ofMaxSize(3))
                .as((person, department, at, texts) ->
                        new SurveyAnswer(person, department, at, Optional.empty(), ImmutableList.copyOf(texts)));
        Arbitrary<Fact> newcomers = Combinators.combine(persons, departments, instants, instants.optional())
                .as((person, department, at, briefed) ->
                        new Onboarding(person, department, at, Optional.empty(), briefed));
        Arbitrary<Fact> sessions = Combinators.combine(persons, instants)
                .as((person, at) -> new ReviewSession("S" + at, at, ImmutableSortedSet.of(person)));
        return Arbitraries.oneOf(
                SomeLeads.leads().map(lead -> (Fact) lead),
                SomeOpportunities.opportunities().map(deal -> (Fact) deal),
                SomeJourneys.journeys().map(journey -> (Fact) journey),
                SomeJourneys.spend().map(spend -> (Fact) spend),
                answers,
                newcomers,
                sessions,
                Arbitraries.just((Fact) new UnknownFact()));
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
