// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** No fact has an instant that no window can hold, nor a blank name, wherever it is; the message says where. */
class FactInstantsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final Money MONEY = Money.of("5", "EUR");
    private static final Department SALES = Department.SALES;

    private static void assertNeedsTime(String part, Function<Instant, Object> making) {
        assertNeeds(part + ":", NOON, Window.LATEST, making);
    }

    private static void assertNeedsName(String part, Function<String, Object> making) {
        assertNeeds(part + " is blank", "x", " ", making);
    }

    private static <T> void assertNeeds(String says, T good, T bad, Function<T, Object> making) {
        assertDoesNotThrow(() -> making.apply(good), says);
        String message = assertThrows(IllegalArgumentException.class, () -> making.apply(bad), says)
                .getMessage();
        assertTrue(message.startsWith(says), message);
    }

    @Test
    void leadsAndTheirEvents() {
        assertNeedsTime("Lead.createdAt", at -> Lead.builder("L1").createdAt(at).build());
        assertNeedsTime("StageEntered.at", at -> new LeadEvent.StageEntered(at, "New"));
        assertNeedsTime("HandedOff.at", LeadEvent.HandedOff::new);
        assertNeedsTime("Assigned.at", at -> new LeadEvent.Assigned(at, Optional.empty()));
        assertNeedsTime("Activity.at", at -> Lead.builder("L1").attempt(at));
        assertNeedsTime("Accepted.at", at -> new LeadEvent.Accepted(at, true));
        assertNeedsTime("Rejected.at", at -> new LeadEvent.Rejected(at, Optional.empty(), Optional.empty()));
        assertNeedsTime("Disputed.at", at -> new LeadEvent.Disputed(at, LeadEvent.Disputed.Outcome.OPEN));
        assertNeedsTime("Recycled.at", LeadEvent.Recycled::new);
        assertNeedsTime("Converted.at", at -> new LeadEvent.Converted(at, Optional.empty()));
        assertNeedsTime("Won.at", LeadEvent.Won::new);
        assertNeedsTime("Lost.at", at -> new LeadEvent.Lost(at, Optional.empty()));
        assertNeedsName("StageEntered.stage", stage -> new LeadEvent.StageEntered(NOON, stage));
        assertNeedsName("LeadTrace.leadId", id -> new LeadTrace(id, Optional.empty(), Optional.empty()));
    }

    @Test
    void opportunitiesAndTheirEvents() {
        assertNeedsTime(
                "Opportunity.createdAt",
                at -> Opportunity.builder("O1").createdAt(at).build());
        OpportunityBuilder deal = Opportunity.builder("O1");
        assertNeedsTime("StageChanged.at", at -> deal.stage(at, "New"));
        assertNeedsTime("AmountChanged.at", at -> deal.amountChanged(at, MONEY));
        assertNeedsTime("CloseDateChanged.at", at -> deal.closeDate(at, DAY));
        assertNeedsTime("ProbabilityChanged.at", at -> deal.probability(at, 0.5));
        assertNeedsTime("ForecastChanged.at", at -> deal.forecast(at, "commit"));
        assertNeedsTime("OwnerChanged.at", at -> deal.owner(at, "anna"));
        assertNeedsTime("NextStepSet.at", at -> deal.nextStep(at, "call"));
        assertNeedsTime("Activity.at", deal::activity);
        assertNeedsTime("Won.at", deal::won);
        assertNeedsTime("Lost.at", deal::lost);
        assertNeedsTime("Reopened.at", deal::reopened);
        assertNeedsTime("Invoiced.at", deal::invoiced);
        assertNeedsTime("Paid.at", deal::paid);
        assertNeedsName("StageChanged.stage", name -> deal.stage(NOON, name));
        assertNeedsName("ForecastChanged.category", name -> deal.forecast(NOON, name));
        assertNeedsName("OwnerChanged.ownerId", name -> deal.owner(NOON, name));
        assertNeedsName("Stage.name", name -> Stage.of(name, 1, Stage.Kind.OPEN));
        assertNeedsName("Pipeline.name", name -> Pipeline.of(name, Stage.of("New", 1, Stage.Kind.OPEN)));
    }

    @Test
    void journeysAndCampaigns() {
        assertNeedsTime("Touchpoint.at", at -> Touchpoint.of("L1", at));
        assertNeedsTime(
                "Journey.leadCreatedAt",
                at -> Journey.builder("J1").leadCreatedAt(at).build());
        assertNeedsTime(
                "Journey.firstSalesActivity",
                at -> Journey.builder("J1").firstSalesActivity(at).build());
        assertNeedsName("Journey.id", id -> Journey.builder(id).build());
        assertNeedsName("Campaign.id", id -> Campaign.builder(id).build());
        assertNeedsName("Spend.campaignId", id -> Spend.ofDay(id, DAY, MONEY));
    }

    @Test
    void promisesAndGoals() {
        CommitmentBuilder promise = Commitment.builder("P1", SALES, SALES, NOON);
        assertNeedsTime(
                "Commitment.madeAt",
                at -> Commitment.builder("P1", SALES, SALES, at).build());
        assertNeedsTime("DateSet.at", at -> promise.dateSet(at, DAY));
        assertNeedsTime("ChangeKnown.at", promise::changeKnown);
        assertNeedsTime("Told.at", promise::told);
        assertNeedsTime("Delivered.at", promise::delivered);
        assertNeedsTime("Cancelled.at", promise::cancelled);
        GoalBuilder goal = Goal.builder("G1", DAY, DAY.plusDays(1));
        assertNeedsTime("GoalRevision.at", GoalRevision::ofOther);
        assertNeedsTime("KeyResultReading.at", at -> new KeyResultReading("K1", at, BigDecimal.ONE));
        assertNeedsTime("Goal.setAt", at -> goal.setAt(at).build());
        assertNeedsName("Goal.id", id -> Goal.builder(id, DAY, DAY.plusDays(1)).build());
        assertNeedsName("KeyResult.id", id -> goal.raise(id, "leads", "0", "1"));
        assertNeedsName("KeyResult.measure", name -> goal.raise("K1", name, "0", "1"));
        assertNeedsName("KeyResultReading.keyResultId", id -> new KeyResultReading(id, NOON, BigDecimal.ONE));
        assertNeedsName("GoalRevision.keyResultId", id -> GoalRevision.ofTarget(NOON, id, BigDecimal.ONE));
        assertNeedsName(
                "CompensationComponent.role", name -> CompensationComponent.of(name, SALES, BigDecimal.ONE, "G1"));
        assertNeedsName(
                "CompensationComponent.goalId", id -> CompensationComponent.of("head", SALES, BigDecimal.ONE, id));
    }

    @Test
    void meetingsAndWhatIsToBeDone() {
        ActionItem item = ActionItem.of("I1", SALES, NOON, DAY);
        Project project = Project.joint("P1", NOON, DAY);
        MeetingBuilder meeting = Meeting.builder("M1", MeetingKind.TEAM, NOON);
        assertNeedsTime("ActionItem.createdAt", at -> itemOf(at, "M1"));
        assertNeedsTime("ActionItem.doneAt", item::done);
        assertNeedsTime("ActionItem.cancelledAt", item::cancelled);
        assertNeedsTime("DueDate.setAt", at -> item.putOff(at, DAY));
        assertNeedsTime("Project.startedAt", FactInstantsTest::project);
        assertNeedsTime("Project.doneAt", project::done);
        assertNeedsTime("Project.cancelledAt", project::cancelled);
        assertNeedsTime(
                "Meeting.start",
                at -> Meeting.builder("M1", MeetingKind.TEAM, at).build());
        assertNeedsTime("Meeting.end", at -> meeting.end(at).build());
        assertNeedsTime("ReviewSession.heldAt", at -> new ReviewSession("R1", at, ImmutableSortedSet.of()));
        assertNeedsName("ActionItem.id", id -> ActionItem.of(id, SALES, NOON, DAY));
        assertNeedsName("ActionItem.person", item::by);
        assertNeedsName("ActionItem.meeting", name -> itemOf(NOON, name));
        assertNeedsName("Project.id", id -> Project.joint(id, NOON, DAY));
        assertNeedsName(
                "Meeting.id", id -> Meeting.builder(id, MeetingKind.TEAM, NOON).build());
        MeetingBuilder another = Meeting.builder("M1", MeetingKind.TEAM, NOON);
        assertNeedsName("Meeting.series", name -> another.series(name).build());
        assertNeedsName("MeetingSeries.id", id -> MeetingSeries.every(id, Period.ofDays(1)));
        assertNeedsName("Attendee.person", Attendee::of);
        assertNeedsName("ReviewSession.id", id -> new ReviewSession(id, NOON, ImmutableSortedSet.of()));
        assertNeedsName("ReviewSession.attendees", name -> new ReviewSession("R1", NOON, ImmutableSortedSet.of(name)));
    }

    private static ActionItem itemOf(Instant createdAt, String meeting) {
        return new ActionItem(
                "I1",
                Optional.empty(),
                Optional.empty(),
                createdAt,
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(meeting));
    }

    private static Project project(Instant startedAt) {
        return new Project(
                "P1",
                ImmutableSortedSet.of(),
                startedAt,
                ImmutableList.of(new DueDate(NOON, DAY)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void material() {
        assertNeedsTime(
                "ContentRequest.requestedAt",
                at -> ContentRequest.builder("R1", at).build());
        assertNeedsTime("ContentRequest.neededBy", at -> request().neededBy(at).build());
        assertNeedsTime(
                "ContentRequest.deliveredAt", at -> request().delivered(at).build());
        assertNeedsTime(
                "ContentRequest.declinedAt", at -> request().declined(at).build());
        assertNeedsTime(
                "ContentRequest.cancelledAt", at -> request().cancelled(at).build());
        assertNeedsTime("Asset.releasedAt", at -> Asset.builder("A1", SALES, at).build());
        assertNeedsTime(
                "Asset.retiredAt",
                at -> Asset.builder("A1", SALES, NOON).retired(at).build());
        assertNeedsTime("AssetVersion.at", at -> new AssetVersion(at, Optional.empty()));
        assertNeedsTime("AssetUse.at", at -> AssetUse.bySales("A1", at));
        assertNeedsTime("SelfMade.at", at -> SelfMade.byTeam("east", at));
        assertNeedsName("SelfMade.person", name -> SelfMade.byPerson(name, NOON));
        assertNeedsName("SelfMade.team", name -> SelfMade.byTeam(name, NOON));
        assertNeedsName("Launch.id", id -> Launch.of(id, DAY));
        assertNeedsName("Launch.materials", id -> Launch.of("L1", DAY, id));
        assertNeedsName("SellingSeason.materials", id -> SellingSeason.of("S1", DAY, DAY.plusDays(1), id));
        assertNeeds("SellingSeason.materialDue:", DAY, DAY.withYear(0), FactInstantsTest::season);
        assertNeeds("Launch.materialDue:", DAY, DAY.withYear(10_000), FactInstantsTest::launch);
    }

    private static ContentRequestBuilder request() {
        return ContentRequest.builder("R1", NOON);
    }

    private static SellingSeason season(LocalDate materialDue) {
        return new SellingSeason(
                "S1",
                Optional.empty(),
                Optional.empty(),
                DAY,
                DAY.plusDays(1),
                Optional.of(materialDue),
                ImmutableSortedSet.of());
    }

    private static Launch launch(LocalDate materialDue) {
        return new Launch(
                "L1", Optional.empty(), Optional.empty(), DAY, Optional.of(materialDue), ImmutableSortedSet.of());
    }

    @Test
    void whatPeopleSay() {
        assertNeedsTime("Mention.at", at -> Mention.of(at, SALES, "fast"));
        assertNeedsTime("BrandCheck.at", at -> new BrandCheck(at, SALES, "logo", Optional.empty(), true));
        assertNeedsTime("Rating.at", at -> Rating.of("anna", SALES, "morale", 3, at));
        assertNeedsTime("Satisfaction.at", at -> new Satisfaction("C1", at, 3, 1, 5));
        assertNeedsTime("SurveyAnswer.answeredAt", at -> SurveyAnswer.of("anna", SALES, at));
        assertNeedsTime(
                "Onboarding.joinedAt", at -> new Onboarding("anna", SALES, at, Optional.empty(), Optional.empty()));
        assertNeedsTime(
                "Onboarding.briefingDue", at -> new Onboarding("anna", SALES, NOON, Optional.of(at), Optional.empty()));
        assertNeedsTime(
                "Onboarding.briefedAt", at -> new Onboarding("anna", SALES, NOON, Optional.empty(), Optional.of(at)));
        assertNeedsName("Mention.message", code -> Mention.of(NOON, SALES, code));
        assertNeedsName("BrandCheck.rule", name -> new BrandCheck(NOON, SALES, name, Optional.empty(), true));
        assertNeedsName("SurveyAnswer.respondent", name -> SurveyAnswer.of(name, SALES, NOON));
        assertNeedsName(
                "Onboarding.person", name -> new Onboarding(name, SALES, NOON, Optional.empty(), Optional.empty()));
        StaffMember anna = StaffMember.of("anna", SALES);
        assertNeedsName("StaffMember.person", name -> StaffMember.of(name, SALES));
        assertNeedsName("StaffMember.team", anna::inTeam);
        assertNeedsName("StaffMember.site", anna::atSite);
        assertNeedsName("Quota.ownerId", name -> new Quota(Optional.of(name), DAY, DAY.plusDays(1), MONEY));
    }
}
