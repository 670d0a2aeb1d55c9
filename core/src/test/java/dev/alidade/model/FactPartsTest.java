// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Builders and variations put each part where it belongs, and leave the others as they are. */
class FactPartsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final Money MONEY = Money.of("5", "EUR");

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    @Test
    void aCampaignHasWhatItsBuilderWasTold() {
        assertEquals(
                new Campaign(
                        "C1",
                        Optional.of("Spring"),
                        Optional.of("email"),
                        Optional.of("north"),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(1)),
                        Optional.of(MONEY),
                        Optional.of("G1")),
                Campaign.builder("C1")
                        .name("Spring")
                        .channel("email")
                        .market("north")
                        .start(DAY)
                        .end(DAY.plusDays(1))
                        .budget(MONEY)
                        .goalId("G1")
                        .build());
    }

    @Test
    void aCommitmentHasWhatItsBuilderWasTold() {
        Commitment promise = Commitment.builder("P1", Department.SALES, Department.MARKETING, NOON)
                .team("east")
                .person("anna")
                .kind("feedback")
                .title("Tell us")
                .due(DAY)
                .dateSet(at(1), DAY.plusDays(1))
                .dateSet(at(2), DAY.plusDays(2), BigDecimal.TEN)
                .changeKnown(at(3))
                .changeKnown(at(4), "ill")
                .told(at(5))
                .delivered(at(6))
                .delivered(at(7), BigDecimal.ONE)
                .cancelled(at(8))
                .cancelled(at(9), "moot")
                .build();
        assertEquals(
                new Commitment(
                        "P1",
                        Department.SALES,
                        Department.MARKETING,
                        Optional.of("east"),
                        Optional.of("anna"),
                        Optional.of("feedback"),
                        Optional.of("Tell us"),
                        NOON,
                        ImmutableList.of(
                                new CommitmentEvent.DateSet(NOON, DAY, Optional.empty()),
                                new CommitmentEvent.DateSet(at(1), DAY.plusDays(1), Optional.empty()),
                                new CommitmentEvent.DateSet(at(2), DAY.plusDays(2), Optional.of(BigDecimal.TEN)),
                                new CommitmentEvent.ChangeKnown(at(3), Optional.empty()),
                                new CommitmentEvent.ChangeKnown(at(4), Optional.of("ill")),
                                new CommitmentEvent.Told(at(5)),
                                new CommitmentEvent.Delivered(at(6), Optional.empty()),
                                new CommitmentEvent.Delivered(at(7), Optional.of(BigDecimal.ONE)),
                                new CommitmentEvent.Cancelled(at(8), Optional.empty()),
                                new CommitmentEvent.Cancelled(at(9), Optional.of("moot")))),
                promise);
    }

    @Test
    void aGoalHasWhatItsBuilderWasTold() {
        GoalRevision revision = GoalRevision.ofTarget(NOON, "K1", BigDecimal.ONE);
        assertEquals(
                new Goal(
                        "G1",
                        Optional.of("Grow"),
                        GoalKind.OTHER,
                        ImmutableSortedSet.of(Department.SALES),
                        ImmutableSortedSet.of(Department.MARKETING, Department.SALES),
                        DAY,
                        DAY.plusDays(1),
                        Optional.of(NOON),
                        ImmutableList.of(
                                new KeyResult(
                                        "K1", "leads", Optional.of(BigDecimal.ONE), BigDecimal.TEN, GoalDirection.UP),
                                new KeyResult(
                                        "K2", "days", Optional.of(BigDecimal.TEN), BigDecimal.ONE, GoalDirection.DOWN)),
                        ImmutableList.of(revision)),
                Goal.builder("G1", DAY, DAY.plusDays(1))
                        .title("Grow")
                        .kind(GoalKind.OTHER)
                        .owners(Department.SALES)
                        .agreedBy(Department.MARKETING, Department.SALES)
                        .setAt(NOON)
                        .raise("K1", "leads", "1", "10")
                        .lower("K2", "days", "10", "1")
                        .revision(revision)
                        .build());
    }

    @Test
    void twoDepartmentsOrBothAtOnceAreJoint() {
        for (boolean joint : new boolean[] {true, false}) {
            List<Department[]> all = joint
                    ? List.of(
                            new Department[] {Department.BOTH},
                            new Department[] {Department.SALES, Department.MARKETING})
                    : List.of(
                            new Department[] {Department.SALES},
                            new Department[] {Department.MARKETING},
                            new Department[] {Department.OTHER});
            for (Department[] departments : all) {
                Goal owned = Goal.builder("G1", DAY, DAY.plusDays(1))
                        .owners(departments)
                        .build();
                Goal agreed = Goal.builder("G1", DAY, DAY.plusDays(1))
                        .agreedBy(departments)
                        .build();
                Project project = new Project(
                        "P1",
                        ImmutableSortedSet.copyOf(departments),
                        NOON,
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty());
                assertEquals(joint, owned.jointlyOwned());
                assertFalse(owned.jointlyAgreed());
                assertEquals(joint, agreed.jointlyAgreed());
                assertFalse(agreed.jointlyOwned());
                assertEquals(joint, project.jointlyOwned());
            }
        }
    }

    @Test
    void aLeadHasWhatItsBuilderWasTold() {
        assertEquals(
                new Lead(
                        "L1",
                        NOON,
                        Optional.of("fair"),
                        Optional.of("C1"),
                        Optional.of("north"),
                        Optional.of("anna"),
                        Optional.of(Department.SALES),
                        Optional.of(MONEY),
                        Optional.of("A1"),
                        ImmutableList.of(
                                new LeadEvent.HandedOff(at(1)),
                                new LeadEvent.Assigned(at(2), Optional.of("anna")),
                                activity(3, LeadEvent.Activity.Direction.IN, true),
                                activity(4, LeadEvent.Activity.Direction.OUT, false),
                                activity(5, LeadEvent.Activity.Direction.OUT, true),
                                new LeadEvent.Accepted(at(6), false),
                                new LeadEvent.Rejected(
                                        at(7), Optional.of("double"), Optional.of(LeadEvent.Rejected.Kind.PROCEDURAL)),
                                new LeadEvent.Won(at(8)))),
                Lead.builder("L1")
                        .createdAt(NOON)
                        .source("fair")
                        .campaignId("C1")
                        .market("north")
                        .ownerId("anna")
                        .sourcedBy(Department.SALES)
                        .value(MONEY)
                        .accountId("A1")
                        .handedOff(at(1))
                        .assigned(at(2), "anna")
                        .inbound(at(3))
                        .attempt(at(4))
                        .reached(at(5))
                        .accepted(at(6))
                        .rejected(at(7), "double", LeadEvent.Rejected.Kind.PROCEDURAL)
                        .won(at(8))
                        .build());
    }

    private static LeadEvent.Activity activity(int seconds, LeadEvent.Activity.Direction direction, boolean connected) {
        return new LeadEvent.Activity(
                at(seconds), direction, LeadEvent.Activity.Automation.HUMAN, connected, Optional.empty());
    }

    @Test
    void anAttemptIsOutboundAndOfAPersonAndASignalInboundAndOfNoMachine() {
        for (LeadEvent.Activity.Automation automation : LeadEvent.Activity.Automation.values()) {
            LeadEvent.Activity out =
                    new LeadEvent.Activity(NOON, LeadEvent.Activity.Direction.OUT, automation, true, Optional.empty());
            LeadEvent.Activity in =
                    new LeadEvent.Activity(NOON, LeadEvent.Activity.Direction.IN, automation, false, Optional.empty());
            assertEquals(automation == LeadEvent.Activity.Automation.HUMAN, out.attempt());
            assertFalse(in.attempt());
            assertEquals(automation != LeadEvent.Activity.Automation.AUTOMATED, in.signal());
            assertFalse(out.signal());
            assertTrue(out.connected());
            assertFalse(in.connected());
        }
        assertFalse(new LeadEvent.Activity(
                        NOON,
                        LeadEvent.Activity.Direction.OUT,
                        LeadEvent.Activity.Automation.HUMAN,
                        LeadEvent.Activity.Connection.UNKNOWN,
                        Optional.empty())
                .connected());
    }

    @Test
    void anAgreementIsVariedPartByPart() {
        BusinessHours hours = BusinessHours.standard(ZoneOffset.UTC);
        OwedLeads owed = OwedLeads.of(7);
        ServiceLevelAgreement standard = ServiceLevelAgreement.standard();
        assertEquals(
                new ServiceLevelAgreement(
                        Duration.ofHours(24),
                        Duration.ofDays(3),
                        3,
                        Duration.ofDays(14),
                        Optional.empty(),
                        Optional.empty()),
                standard);
        assertEquals(
                new ServiceLevelAgreement(
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        5,
                        Duration.ofHours(6),
                        Optional.of(hours),
                        Optional.of(owed)),
                standard.withOwedLeads(owed)
                        .withBusinessHours(hours)
                        .withAttempts(5, Duration.ofHours(6))
                        .withDecideWithin(Duration.ofHours(2))
                        .withRespondWithin(Duration.ofHours(1)));
    }

    @Test
    void aMentionAndAPersonAreVariedPartByPart() {
        assertEquals(
                new Mention(
                        NOON,
                        Department.SALES,
                        "fast",
                        Optional.of("call"),
                        Optional.of("pump"),
                        Optional.of("small"),
                        Optional.empty(),
                        Optional.empty()),
                Mention.of(NOON, Department.SALES, "fast")
                        .withSegment("small")
                        .withProduct("pump")
                        .withChannel("call"));
        assertEquals(
                new StaffMember(
                        "anna",
                        Department.SALES,
                        Optional.of("east"),
                        Optional.of("Bonn"),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(1))),
                StaffMember.of("anna", Department.SALES)
                        .until(DAY.plusDays(1))
                        .from(DAY)
                        .atSite("Bonn")
                        .inTeam("east"));
    }

    @Test
    void anAnswerHasItsTextsInTheirOrder() {
        assertEquals(
                new SurveyAnswer("anna", Department.SALES, NOON, Optional.empty(), ImmutableList.of("yes", "but")),
                SurveyAnswer.of("anna", Department.SALES, NOON, "yes", "but"));
    }
}
