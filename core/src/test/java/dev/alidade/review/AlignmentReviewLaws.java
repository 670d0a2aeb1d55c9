// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Models;
import dev.alidade.coding.Codebook;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.content.ContentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.goals.GoalSettings;
import dev.alidade.market.MarketSettings;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.Campaign;
import dev.alidade.model.Commitment;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Goal;
import dev.alidade.model.Journey;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Lead;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Rating;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Roster;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import dev.alidade.model.StaffMember;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The laws over all topics at once. */
class AlignmentReviewLaws extends AnalysisLaws<Fact, ReviewResult> {
    private static final LocalDate FIRST = LocalDate.ofInstant(SomeLeads.WINDOW.start(), SomeLeads.WINDOW.zone());

    private record UnknownFact() implements Fact {}

    private static final Analysis<Fact, ReviewResult> REVIEW = review();

    @Override
    protected Analysis<Fact, ReviewResult> analysis() {
        return REVIEW;
    }

    private static Analysis<Fact, ReviewResult> review() {
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
                .collaboration(CollaborationSettings.of(Roster.of(
                        List.of(StaffMember.of("P1", Department.SALES), StaffMember.of("P2", Department.MARKETING)))))
                .commitments(CommitmentSettings.standard())
                .content(ContentSettings.builder()
                        .asset(Asset.builder("A1", Department.MARKETING, SomeLeads.WINDOW.start())
                                .build())
                        .minimumGroup(3)
                        .build())
                .deals(DealSettings.standard())
                .funnel(FunnelSettings.standard())
                .handoff(ServiceLevelAgreement.standard())
                .mindset(SurveySettings.of(codebook).withMinimumGroup(3))
                .pipeline(PipelineSettings.standard())
                .pipelineFlow(FlowSettings.standard())
                .forecasts(ForecastSettings.standard())
                .calibration(CalibrationSettings.builder().build())
                .goals(GoalSettings.builder()
                        .goal(Goal.builder("G1", FIRST, FIRST.plusDays(90))
                                .raise("K1", "leads", "0", "10")
                                .build())
                        .currency(Currency.getInstance("EUR"))
                        .build())
                .market(MarketSettings.builder()
                        .campaign("C1", "DACH")
                        .currency(Currency.getInstance("EUR"))
                        .build())
                .outcome(OutcomeSettings.builder().minimumGroup(3).build())
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
                ofLaterTopics(persons, departments, instants),
                Arbitraries.just((Fact) new UnknownFact()));
    }

    /** Meetings, tasks, promises, uses of material, readings, pay, estimates, customers and ratings. */
    private static Arbitrary<Fact> ofLaterTopics(
            Arbitrary<String> persons, Arbitrary<Department> departments, Arbitrary<Instant> instants) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 5);
        Arbitrary<LocalDate> days = numbers.map(number -> FIRST.plusDays(number * 3L - 5));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(MeetingKind.class), instants, persons)
                        .as((kind, at, person) -> (Fact) Meeting.builder("M" + at, kind, at)
                                .attended(person)
                                .build()),
                Combinators.combine(departments, instants, days, instants).as((department, at, due, done) ->
                        (Fact) ActionItem.of("A" + at, department, at, due).done(done)),
                Combinators.combine(persons, instants, days, instants)
                        .as((id, at, due, delivered) ->
                                (Fact) Commitment.builder(id, Department.MARKETING, Department.SALES, at)
                                        .due(due)
                                        .delivered(delivered)
                                        .build()),
                Combinators.combine(departments, instants)
                        .as((department, at) -> (Fact) new AssetUse("A1", at, department, Optional.empty())),
                Combinators.combine(instants, numbers)
                        .as((at, number) -> (Fact) new KeyResultReading("K1", at, BigDecimal.valueOf(number))),
                Combinators.combine(departments, numbers).as((department, number) -> (Fact)
                        CompensationComponent.of("role " + number, department, BigDecimal.valueOf(number, 1), "G1")),
                Combinators.combine(days, numbers)
                        .as((day, number) -> (Fact) DemandEstimate.of("DACH", day, day.plusDays(10), number)),
                Combinators.combine(persons, days, numbers).as((customer, day, number) ->
                        (Fact) new CustomerPeriod(customer, day, day.plusDays(10), euros(number), euros(3))),
                Combinators.combine(persons, instants, numbers)
                        .as((customer, at, number) -> (Fact) new Satisfaction(customer, at, number, 1, 5)),
                Combinators.combine(persons, departments, instants, numbers).as((person, department, at, number) ->
                        (Fact) Rating.of(person, department, "morale", number, at)));
    }

    private static Money euros(int number) {
        return Money.of(Integer.toString(number), "EUR");
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
