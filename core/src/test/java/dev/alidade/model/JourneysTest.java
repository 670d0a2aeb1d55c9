// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.DataIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneysTest {
    private final Journeys buyers = new Journeys(JourneyScope.BUYER);
    private final Journeys companies = new Journeys(JourneyScope.ACCOUNT);

    private static Instant day(int day) {
        return Instant.parse("2024-03-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    private static Touchpoint touch(String buyer, int day) {
        return Touchpoint.of(buyer, day(day));
    }

    private static LeadBuilder lead(String id, int day) {
        return Lead.builder(id).createdAt(day(day));
    }

    private static OpportunityBuilder deal(String id, int day) {
        return Opportunity.builder(id).createdAt(day(day));
    }

    private static List<String> ids(Journeys journeys) {
        return journeys.assemble().journeys().stream().map(Journey::id).toList();
    }

    private static Journey only(Journeys journeys) {
        List<Journey> all = journeys.assemble().journeys();
        assertEquals(1, all.size(), () -> all.toString());
        return all.get(0);
    }

    private static Journey byId(Journeys journeys, String id) {
        return journeys.assemble().journeys().stream()
                .filter(journey -> journey.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> days(Journey journey) {
        return journey.touchpoints().stream()
                .map(touch -> (int) ((touch.at().getEpochSecond() - day(0).getEpochSecond()) / 86_400))
                .toList();
    }

    private static List<IssueOf> issues(Journeys journeys) {
        return journeys.assemble().issues().stream().map(IssueOf::new).toList();
    }

    private record IssueOf(String id, long count, List<String> examples) {
        IssueOf(DataIssue issue) {
            this(issue.kind().id(), issue.count(), issue.examples());
        }
    }

    @Test
    void aLeadWithoutOpportunityIsAJourneyOfItsTouchpoints() {
        Journey journey =
                only(buyers.add(lead("L", 2).build()).add(touch("L", 3)).add(touch("L", 1)));
        assertEquals("lead:L", journey.id());
        assertEquals(Journey.Kind.LEAD, journey.kind());
        assertEquals(List.of(1, 3), days(journey));
        assertEquals(Optional.of(day(2)), journey.leadCreatedAt());
    }

    @Test
    void anOpportunityGetsTheTouchpointsOfTheLeadItNames() {
        Journey journey = only(buyers.add(lead("L", 2).build())
                .add(deal("O", 4).leadId("L").build())
                .add(touch("L", 1)));
        assertEquals("opportunity:O", journey.id());
        assertEquals(Journey.Kind.OPPORTUNITY, journey.kind());
        assertEquals("L", journey.lead().orElseThrow().id());
        assertEquals(List.of(1), days(journey));
        assertFalse(journey.followUp());
    }

    @Test
    void theTraceStandsOverTheNamedLeadAndThatOverAConversion() {
        Lead converted = lead("A", 1)
                .event(new LeadEvent.Converted(day(3), Optional.of("O")))
                .build();
        buyers.add(converted)
                .add(lead("B", 2).build())
                .add(deal("O", 4).leadId("B").build());
        assertEquals("B", only(buyers).lead().orElseThrow().id());
        Lead traced = lead("C", 3).build();
        Journeys withTrace = new Journeys(JourneyScope.BUYER)
                .add(converted)
                .add(lead("B", 2).build())
                .add(traced)
                .add(deal("O", 4).leadId("B").trace(LeadTrace.to(traced)).build());
        assertEquals("C", only(withTrace).lead().orElseThrow().id());
        assertEquals(Optional.of(day(1)), only(withTrace).leadCreatedAt());
    }

    @Test
    void ofLeadsThatWereConvertedTheEarliestConversionHolds() {
        buyers.add(lead("A", 1)
                        .event(new LeadEvent.Converted(day(4), Optional.of("O")))
                        .build())
                .add(lead("B", 2)
                        .event(new LeadEvent.Converted(day(3), Optional.of("O")))
                        .build())
                .add(deal("O", 5).build())
                .add(touch("A", 0))
                .add(touch("B", 1));
        Journey journey = only(buyers);
        assertEquals("B", journey.lead().orElseThrow().id());
        assertEquals(List.of(0, 1), days(journey));
    }

    @Test
    void aLeadWithTwoOpportunitiesHasAJourneyForEachAndTheSecondFollowsUp() {
        buyers.add(lead("L", 1).build())
                .add(deal("A", 5).leadId("L").build())
                .add(deal("B", 4).leadId("L").build())
                .add(touch("L", 0));
        assertEquals(List.of("opportunity:A", "opportunity:B"), ids(buyers));
        assertTrue(byId(buyers, "opportunity:A").followUp());
        assertFalse(byId(buyers, "opportunity:B").followUp());
        assertEquals(List.of(0), days(byId(buyers, "opportunity:A")));
    }

    @Test
    void anOpportunityWithoutLeadHasTheTouchpointsOfItsAccountItself() {
        Journey journey = only(buyers.add(deal("O", 5).accountId("A").build()).add(touch("A", 1)));
        assertEquals("opportunity:O", journey.id());
        assertEquals(List.of(1), days(journey));
        assertEquals(Optional.empty(), journey.lead());
        assertEquals(List.of(), issues(buyers));
    }

    @Test
    void ofOpportunitiesWithoutLeadThoseOfAnAccountThatHasOneFollowUp() {
        buyers.add(deal("O", 5).accountId("A").build())
                .add(deal("P", 6).accountId("A").build())
                .add(deal("Q", 7).accountId("B").build());
        assertFalse(byId(buyers, "opportunity:O").followUp());
        assertTrue(byId(buyers, "opportunity:P").followUp());
        assertFalse(byId(buyers, "opportunity:Q").followUp());
    }

    @Test
    void ofLeadsConvertedTogetherTheOneWhoseIdComesFirstHolds() {
        LeadEvent converted = new LeadEvent.Converted(day(3), Optional.of("O"));
        buyers.add(lead("B", 1).event(converted).build())
                .add(lead("A", 2).event(converted).build())
                .add(deal("O", 4).build());
        assertEquals("A", only(buyers).lead().orElseThrow().id());
    }

    @Test
    void anOpportunityUpToAnInstantKeepsWhatWasBefore() {
        buyers.add(deal("O", 4).activity(day(5)).activity(day(8)).build());
        Journey journey = buyers.assemble(day(8)).journeys().get(0);
        assertEquals(
                List.of(day(5)),
                journey.opportunity().orElseThrow().timeline().stream()
                        .map(OpportunityEvent::at)
                        .toList());
    }

    @Test
    void anOpportunityOfAnUnknownLeadAndNoAccountIsAJourneyWithoutTouchpoints() {
        Journey journey = only(buyers.add(deal("O", 5).leadId("gone").build()));
        assertEquals(List.of(), days(journey));
    }

    @Test
    void aPersonsJourneyHasNoTouchpointsOfColleagues() {
        buyers.add(lead("L", 1).accountId("A").build())
                .add(lead("M", 1).accountId("A").build())
                .add(deal("O", 4).accountId("A").leadId("L").build())
                .add(touch("L", 2))
                .add(touch("M", 3))
                .add(touch("A", 0));
        assertEquals(List.of(2), days(byId(buyers, "opportunity:O")));
        assertEquals(List.of(3), days(byId(buyers, "lead:M")));
        assertEquals(List.of(0), days(byId(buyers, "buyer:A")));
        assertEquals(List.of(), issues(buyers));
    }

    @Test
    void anAccountsJourneyHasTheTouchpointsOfAllItsContacts() {
        companies
                .add(lead("L", 2).accountId("A").build())
                .add(lead("M", 1).accountId("A").build())
                .add(deal("O", 4).accountId("A").leadId("L").build())
                .add(touch("L", 2))
                .add(touch("M", 3))
                .add(touch("A", 0));
        Journey journey = only(companies);
        assertEquals(List.of(0, 2, 3), days(journey));
        assertEquals("L", journey.lead().orElseThrow().id());
        assertEquals(Optional.of(day(1)), journey.leadCreatedAt());
    }

    @Test
    void severalDealsOfOneAccountShareItsTouchpointsAndAllButTheFirstFollowUp() {
        companies
                .add(lead("L", 2).accountId("A").build())
                .add(deal("O", 4).accountId("A").build())
                .add(deal("P", 5).accountId("A").leadId("L").build())
                .add(touch("L", 1));
        assertEquals(List.of("opportunity:O", "opportunity:P"), ids(companies));
        assertFalse(byId(companies, "opportunity:O").followUp());
        assertTrue(byId(companies, "opportunity:P").followUp());
        assertEquals(List.of(1), days(byId(companies, "opportunity:O")));
        assertEquals(List.of(1), days(byId(companies, "opportunity:P")));
    }

    @Test
    void aLeadWithoutAccountBelongsToThatOfItsFirstOpportunity() {
        companies
                .add(lead("L", 2).build())
                .add(lead("M", 2).accountId("A").build())
                .add(deal("O", 4).accountId("A").leadId("L").build())
                .add(deal("P", 5).accountId("B").leadId("L").build())
                .add(deal("Q", 6).accountId("A").build())
                .add(touch("L", 3))
                .add(touch("M", 1));
        assertEquals(List.of(1, 3), days(byId(companies, "opportunity:O")));
        assertEquals(List.of(3), days(byId(companies, "opportunity:P")));
        assertEquals(List.of(1, 3), days(byId(companies, "opportunity:Q")));
    }

    @Test
    void anOpportunityWithoutAccountBelongsToThatOfItsLead() {
        companies
                .add(lead("L", 2).accountId("A").build())
                .add(lead("M", 2).accountId("A").build())
                .add(deal("O", 4).leadId("L").build())
                .add(touch("M", 1));
        assertEquals(List.of(1), days(only(companies)));
    }

    @Test
    void anAccountWithoutOpportunityIsOneJourneyOfTheLeadThatStandsBest() {
        companies
                .add(lead("L", 1)
                        .accountId("A")
                        .event(new LeadEvent.Lost(day(5), Optional.empty()))
                        .build())
                .add(lead("M", 3).accountId("A").build())
                .add(lead("N", 2).accountId("A").build())
                .add(touch("L", 1))
                .add(touch("M", 3));
        Journey open = only(companies);
        assertEquals("account:A", open.id());
        assertEquals("N", open.lead().orElseThrow().id());
        assertEquals(Optional.of(day(1)), open.leadCreatedAt());
        assertEquals(List.of(1, 3), days(open));
        Journey won =
                only(companies.add(lead("Z", 9).accountId("A").won(day(10)).build()));
        assertEquals("Z", won.lead().orElseThrow().id());
    }

    @Test
    void aLeadAndItsOpportunityOfAnotherAccountAreCountedAndTheTouchpointsBelongToBoth() {
        companies
                .add(lead("L", 2).accountId("B").build())
                .add(lead("M", 3).accountId("B").build())
                .add(deal("O", 4).accountId("A").leadId("L").build())
                .add(touch("L", 1));
        assertEquals(List.of("account:B", "opportunity:O"), ids(companies));
        assertEquals(List.of(1), days(byId(companies, "account:B")));
        assertEquals(List.of(1), days(byId(companies, "opportunity:O")));
        assertEquals("M", byId(companies, "account:B").lead().orElseThrow().id());
        assertEquals(List.of(new IssueOf("journeys.other-account", 1, List.of("L"))), issues(companies));
    }

    @Test
    void anIdOfALeadIsNotTakenForAnAccounts() {
        companies
                .add(lead("1", 2).build())
                .add(deal("O", 4).accountId("1").build())
                .add(touch("1", 1));
        assertEquals(List.of(1), days(byId(companies, "lead:1")));
        assertEquals(List.of(), days(byId(companies, "opportunity:O")));
    }

    @Test
    void touchpointsOfUnknownBuyersAreJourneysAndCounted() {
        Journey journey = only(buyers.add(touch("X", 1)).add(touch("X", 2)));
        assertEquals("buyer:X", journey.id());
        assertEquals(Journey.Kind.BUYER, journey.kind());
        assertEquals(List.of(new IssueOf("journeys.unknown-buyer", 2, List.of("X"))), issues(buyers));
    }

    @Test
    void repeatedTouchpointsStay() {
        assertEquals(
                2,
                only(buyers.add(touch("X", 1)).add(touch("X", 1))).touchpoints().size());
    }

    @Test
    void aRepeatedRecordIsKeptOnceAndAConflictingOneNotAtAll() {
        buyers.add(lead("L", 1).build())
                .add(lead("L", 1).build())
                .add(lead("M", 1).build())
                .add(lead("M", 2).build())
                .add(deal("O", 1).build())
                .add(deal("O", 1).build())
                .add(deal("P", 1).build())
                .add(deal("P", 2).build())
                .add(touch("M", 3));
        assertEquals(List.of("buyer:M", "lead:L", "opportunity:O"), ids(buyers));
        assertEquals(
                List.of(
                        new IssueOf("journeys.repeated-lead", 1, List.of("L")),
                        new IssueOf("journeys.conflicting-lead", 2, List.of("M")),
                        new IssueOf("journeys.repeated-opportunity", 1, List.of("O")),
                        new IssueOf("journeys.conflicting-opportunity", 2, List.of("P")),
                        new IssueOf("journeys.unknown-buyer", 1, List.of("M"))),
                issues(buyers));
    }

    @Test
    void anAliasOfABuyerIsThePersonsMainId() {
        Journeys merged = new Journeys(
                        JourneyScope.BUYER,
                        CleaningRules.builder().alias("old", "L").build())
                .add(lead("L", 1).build())
                .add(touch("old", 2))
                .add(touch("L", 2));
        Journey journey = only(merged);
        assertEquals(
                List.of("L", "L"),
                journey.touchpoints().stream().map(Touchpoint::buyerId).toList());
        assertEquals(List.of(new IssueOf("journeys.merged-buyer", 1, List.of("old"))), issues(merged));
    }

    @Test
    void theFirstAttemptOfAnyContactAndTheFirstActivityOfTheDealTellWhenSalesBegan() {
        companies
                .add(lead("L", 1).accountId("A").attempt(day(6)).build())
                .add(lead("M", 1).accountId("A").inbound(day(2)).attempt(day(5)).build())
                .add(deal("O", 4).accountId("A").leadId("L").activity(day(7)).build());
        assertEquals(Optional.of(day(5)), only(companies).firstSalesActivity());
        companies.add(deal("P", 4).accountId("A").leadId("L").activity(day(3)).build());
        assertEquals(Optional.of(day(3)), byId(companies, "opportunity:P").firstSalesActivity());
    }

    @Test
    void anOpportunityCreatedAtAsOfChangesNothing() {
        buyers.add(lead("L", 1).won(day(5)).build())
                .add(deal("O", 4).leadId("L").build())
                .add(touch("L", 2))
                .add(touch("L", 4));
        List<Journey> known = buyers.assemble(day(4)).journeys();
        assertEquals(
                List.of(Journey.builder("lead:L")
                        .lead(lead("L", 1).build())
                        .touchpoint(touch("L", 2))
                        .build()),
                known);
    }
}
