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
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Campaign;
import dev.alidade.model.Commitment;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Goal;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Mention;
import dev.alidade.model.Onboarding;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.Project;
import dev.alidade.model.Rating;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Roster;
import dev.alidade.model.Satisfaction;
import dev.alidade.model.SelfMade;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.StaffMember;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.relationship.RelationshipSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A review of all topics, and facts of every kind for it: usual and odd ones, before, in and after the window. */
final class WholeCompany {
    /** The window around which the facts lie. */
    static final Window WINDOW = SomeLeads.WINDOW;

    private static final LocalDate FIRST = LocalDate.ofInstant(WINDOW.start(), WINDOW.zone());

    private record UnknownFact() implements Fact {}

    private WholeCompany() {}

    /** The review of all topics. */
    static AlignmentReview review() {
        return AlignmentReview.under(policy());
    }

    /** All topics, with small groups so that few facts say much. */
    static ReviewPolicy policy() {
        Codebook codebook = Codebook.builder()
                .code("price", "low price", "cheap")
                .code("speed", "fast", "quick")
                .build();
        return ReviewPolicy.builder()
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
                .handoff(ServiceLevelAgreement.standard()
                        .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC))
                        .withOwedLeads(OwedLeads.of(5)))
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
                .messaging(MessagingSettings.builder()
                        .house(MessageHouse.of(Message.of("price"), Message.of("service")))
                        .pipeline(SomeOpportunities.PIPELINE)
                        .minimumMentions(2)
                        .minimumDeals(1)
                        .build())
                .relationship(RelationshipSettings.builder()
                        .minimumGroup(3)
                        .foreign("morale")
                        .build())
                .market(MarketSettings.builder()
                        .campaign("C1", "DACH")
                        .currency(Currency.getInstance("EUR"))
                        .build())
                .outcome(OutcomeSettings.builder().minimumGroup(3).build())
                .build();
    }

    /** Any fact. */
    static Arbitrary<Fact> facts() {
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
                ofBothSides(persons, departments, instants),
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

    /** Messages, rules of the brand, requests, material of one's own, projects and how the departments see each other. */
    private static Arbitrary<Fact> ofBothSides(
            Arbitrary<String> persons, Arbitrary<Department> departments, Arbitrary<Instant> instants) {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-2, 12).map(FIRST::plusDays);
        return Arbitraries.oneOf(
                Combinators.combine(instants, departments, Arbitraries.of("price", "service", "quality"))
                        .as((at, department, message) -> (Fact) Mention.of(at, department, message)),
                Combinators.combine(instants, departments, Arbitraries.of(true, false))
                        .as((at, department, kept) ->
                                (Fact) new BrandCheck(at, department, "logo", Optional.of("A1"), kept)),
                Combinators.combine(persons, instants)
                        .as((id, at) -> (Fact) ContentRequest.builder(id, at).build()),
                Combinators.combine(persons, instants).as((person, at) -> (Fact) SelfMade.byPerson(person, at)),
                Combinators.combine(persons, instants, days).as((id, at, due) -> (Fact) Project.joint(id, at, due)),
                Combinators.combine(
                                persons,
                                departments,
                                instants,
                                Arbitraries.of("closeness", "friction-1", "friction-9", "internal-satisfaction"),
                                Arbitraries.integers().between(1, 5))
                        .as((person, department, at, item, value) ->
                                (Fact) Rating.of(person, department, item, value, at)));
    }

    private static Money euros(int number) {
        return Money.of(Integer.toString(number), "EUR");
    }
}
