// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Selected.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneySelectionTest {
    private static final Instant WON = at("10T12:00");

    /** A journey won on 10 March at noon. */
    private static JourneyBuilder won() {
        return Journey.builder("J")
                .opportunity(Opportunity.builder("O")
                        .createdAt(at("05T00:00"))
                        .won(WON)
                        .build());
    }

    private static Touchpoint touch(String campaign, Instant at) {
        return Touchpoint.of("L", at).withCampaign(campaign);
    }

    private static JourneySettings days(int lookBack) {
        return JourneySettings.builder().lookBack(Duration.ofDays(lookBack)).build();
    }

    @Test
    void aTouchpointAtTheAnchorCountsAndOneANanosecondLaterDoesNot() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", WON))
                        .touchpoint(touch("B", WON.plusNanos(1)))
                        .build());
        assertEquals(List.of("A"), selected.names());
        assertEquals(List.of(0L), selected.ages());
        assertEquals(Map.of(Exclusion.AFTER_ANCHOR, 1), selected.excluded());
    }

    @Test
    void aTouchpointExactlyTheLookBackBeforeTheAnchorCountsAndOneANanosecondEarlierDoesNot() {
        Instant first = WON.minus(Duration.ofDays(3));
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", first.minusNanos(1)))
                        .touchpoint(touch("B", first))
                        .build());
        assertEquals(List.of("B"), selected.names());
        assertEquals(List.of(Duration.ofDays(3).toNanos()), selected.ages());
        assertEquals(Map.of(Exclusion.BEFORE_LOOK_BACK, 1), selected.excluded());
    }

    @Test
    void aTouchpointOfTheFirstCenturyIsBeforeTheLongestLookBack() {
        Selected selected = Selected.of(
                days(36_525),
                won().touchpoint(touch("A", Instant.parse("0001-01-01T00:00:00Z")))
                        .build());
        assertEquals(Map.of(Exclusion.BEFORE_LOOK_BACK, 1), selected.excluded());
    }

    @Test
    void aTouchpointOfTheLastCenturyIsAfterTheAnchor() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", Instant.parse("9999-01-01T00:00:00Z")))
                        .build(),
                Selected.WINDOW.withAsOf(Instant.parse("9999-06-01T00:00:00Z")));
        assertEquals(Map.of(Exclusion.AFTER_ANCHOR, 1), selected.excluded());
    }

    @Test
    void touchpointsAtOneInstantAreInTheOrderOfTheirContent() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("B", at("09T00:00")))
                        .touchpoint(Touchpoint.of("L", at("09T00:00")))
                        .touchpoint(touch("A", at("09T00:00")))
                        .build());
        assertEquals(List.of("(no campaign)", "A", "B"), selected.names());
    }

    @Test
    void aTouchpointAtAsOfIsNotKnownAndSoNotExcludedEither() {
        Selected selected = Selected.of(
                days(3), won().touchpoint(touch("A", at("16T00:00"))).build());
        assertEquals(List.of(), selected.names());
        assertEquals(Map.of(), selected.excluded());
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
    }

    @Test
    void withoutAToleranceOnlyTheSameInstantMakesDuplicates() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("A", at("09T00:00").plusNanos(1)))
                        .build());
        assertEquals(List.of("A", "A"), selected.names());
        assertEquals(Map.of(Exclusion.DUPLICATE, 1), selected.excluded());
    }

    @Test
    void theToleranceRunsFromTheLastTouchpointThatCounts() {
        JourneySettings settings = JourneySettings.builder()
                .duplicateTolerance(Duration.ofMinutes(6))
                .build();
        Selected selected = Selected.of(
                settings,
                won().touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("A", at("09T00:06")))
                        .touchpoint(touch("A", at("09T00:07")))
                        .build());
        assertEquals(2, selected.names().size());
        assertEquals(
                List.of(
                        Duration.between(at("09T00:00"), WON).toNanos(),
                        Duration.between(at("09T00:07"), WON).toNanos()),
                selected.ages());
    }

    @Test
    void aDuplicateIsFoundBehindOthersOfTheSameTime() {
        JourneySettings settings = JourneySettings.builder()
                .duplicateTolerance(Duration.ofMinutes(6))
                .build();
        Selected selected = Selected.of(
                settings,
                won().touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("B", at("09T00:01")))
                        .touchpoint(touch("A", at("09T00:02")))
                        .build());
        assertEquals(List.of("A", "B"), selected.names());
    }

    @Test
    void touchpointsOfTwoBuyersAreNoDuplicates() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(Touchpoint.of("M", at("09T00:00")).withCampaign("A"))
                        .build());
        assertEquals(List.of("A", "A"), selected.names());
    }

    @Test
    void whatIsExcludedForAnotherReasonMakesNoDuplicates() {
        JourneySettings settings = JourneySettings.builder()
                .duplicateTolerance(Duration.ofDays(1))
                .lookBack(Duration.ofDays(3))
                .build();
        Selected selected = Selected.of(
                settings,
                won().touchpoint(touch("A", at("07T11:59")))
                        .touchpoint(touch("A", at("07T12:00")))
                        .build());
        assertEquals(List.of("A"), selected.names());
        assertEquals(Map.of(Exclusion.BEFORE_LOOK_BACK, 1), selected.excluded());
    }

    @Test
    void ownOutreachOfSalesIsLeftOutInAnyCaseOfLetters() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", at("09T00:00")).withType("SALES"))
                        .touchpoint(touch("B", at("09T00:00")).withType("click"))
                        .build());
        assertEquals(List.of("B"), selected.names());
        assertEquals(Map.of(Exclusion.SALES_OUTREACH, 1), selected.excluded());
    }

    @Test
    void outreachThatIsAlsoTooLateIsToldAsOutreach() {
        Selected selected = Selected.of(
                days(3),
                won().touchpoint(touch("A", at("11T00:00")).withType("sales")).build());
        assertEquals(Map.of(Exclusion.SALES_OUTREACH, 1), selected.excluded());
    }

    @Test
    void typesOfOutreachCanBeNamedOrBeNone() {
        JourneySettings calls =
                JourneySettings.builder().salesOutreachTypes("Call", "visit").build();
        JourneySettings none = JourneySettings.builder().salesOutreachTypes().build();
        Journey journey = won().touchpoint(touch("A", at("09T00:00")).withType("sales"))
                .touchpoint(touch("B", at("09T00:00")).withType("call"))
                .build();
        assertEquals(List.of("A"), Selected.of(calls, journey).names());
        assertEquals(List.of("A", "B"), Selected.of(none, journey).names());
    }

    @Test
    void creditGoesToCampaignChannelOrTypeAndToOneNameForAllWithout() {
        Journey journey = won().touchpoint(
                        touch("A", at("09T00:00")).withChannel("email").withType("click"))
                .touchpoint(Touchpoint.of("L", at("09T01:00")))
                .build();
        assertEquals(
                List.of("A", "(no campaign)"),
                Selected.of(JourneySettings.builder().by(CreditBy.CAMPAIGN).build(), journey)
                        .names());
        assertEquals(
                List.of("email", "(no channel)"),
                Selected.of(JourneySettings.builder().by(CreditBy.CHANNEL).build(), journey)
                        .names());
        assertEquals(
                List.of("click", "(no type)"),
                Selected.of(JourneySettings.builder().by(CreditBy.TYPE).build(), journey)
                        .names());
    }

    @Test
    void aMilestonesTouchIsTheLastOneAtOrBeforeIt() {
        Journey journey = Journey.builder("J")
                .lead(Lead.builder("L").createdAt(at("03T00:00")).build())
                .opportunity(Opportunity.builder("O")
                        .createdAt(at("05T00:00"))
                        .won(WON)
                        .build())
                .touchpoint(touch("A", at("01T00:00")))
                .touchpoint(touch("B", at("02T00:00")))
                .touchpoint(touch("C", at("03T00:00")))
                .touchpoint(touch("D", at("05T00:00").plusNanos(1)))
                .touchpoint(touch("E", at("11T00:00")))
                .build();
        assertEquals(List.of(0, 2, 2, 3), Selected.of(days(30), journey).milestones());
    }

    @Test
    void aMilestoneWithoutATouchBeforeItOrAfterTheAnchorHasNone() {
        Journey journey = Journey.builder("J")
                .lead(Lead.builder("L").createdAt(at("03T00:00")).build())
                .opportunity(Opportunity.builder("O")
                        .createdAt(at("05T00:00"))
                        .won(WON)
                        .build())
                .touchpoint(touch("A", at("04T00:00")))
                .build();
        JourneySettings opportunities =
                JourneySettings.builder().anchor(Milestone.OPPORTUNITY_CREATED).build();
        assertEquals(List.of(0, -1, 0, -1), Selected.of(opportunities, journey).milestones());
    }

    @Test
    void oneSelectionServesManyJourneysWithoutMixingThem() {
        Journey two = won().touchpoint(touch("A", at("08T00:00")))
                .touchpoint(touch("B", at("09T00:00")))
                .build();
        Journey one = won().touchpoint(touch("C", at("09T00:00")))
                .touchpoint(touch("C", at("09T00:00")))
                .build();
        Journey open =
                Journey.builder("K").touchpoint(touch("D", at("09T00:00"))).build();
        List<Selected> all = Selected.of(days(3), List.of(two, one, open), Selected.WINDOW);
        assertEquals(List.of("A", "B"), all.get(0).names());
        assertEquals(List.of("C"), all.get(1).names());
        assertEquals(List.of(), all.get(2).names());
        assertEquals(Map.of(), all.get(2).excluded());
    }

    @Test
    void aJourneyOfThousandsOfTouchpointsIsTakenWhole() {
        JourneyBuilder journey = won();
        for (int i = 0; i < 5_000; i++) {
            journey.touchpoint(touch("C" + i % 7, at("09T00:00").plusSeconds(i)));
        }
        assertEquals(5_000, Selected.of(days(3), journey.build()).names().size());
    }

    @Test
    void eachTouchpointTellsWhyItDoesNotCount() {
        Issues issues = new Issues(AttributionIssues.ofSingleJourneys());
        JourneySelection selection = new JourneySelection(days(3), Selected.WINDOW, issues);
        JourneyPath path = new JourneyPath(new Names(), 0);
        selection.select(
                won().touchpoint(touch("A", at("01T00:00")))
                        .touchpoint(touch("B", at("09T00:00")))
                        .touchpoint(touch("C", at("12T00:00")))
                        .touchpoint(touch("D", at("17T00:00")))
                        .build(),
                path);
        assertEquals(3, selection.known());
        assertEquals(Exclusion.BEFORE_LOOK_BACK, selection.exclusion(0));
        assertNull(selection.exclusion(1));
        assertEquals(1, selection.touchpoint(0));
        assertEquals(Exclusion.AFTER_ANCHOR, selection.exclusion(2));
        assertEquals(WON, selection.anchor());
    }

    @Test
    void theHashIsThatOfTheIdAndOnlyToldWhenItIsUsed() {
        Journey journey = won().build();
        JourneyPath path = new JourneyPath(new Names(), 1);
        JourneySelection selection =
                new JourneySelection(days(3), Selected.WINDOW, new Issues(AttributionIssues.ofSingleJourneys()));
        selection.select(journey, path);
        // FNV-1a with 64 bits: the published hash of the one byte "a" is af63dc4c8601ec8c (Noll's test vectors)
        assertEquals((0xcbf29ce484222325L ^ 'J') * 0x100000001b3L, path.hash);
        JourneyPath single = new JourneyPath(new Names(), 0);
        selection.select(journey, single);
        assertEquals(0, single.hash);
    }

    @Test
    void aDuplicateIsFoundExactlyTheToleranceLaterBehindOthers() {
        JourneySettings settings = JourneySettings.builder()
                .duplicateTolerance(Duration.ofMinutes(6))
                .build();
        JourneyBuilder others = won().touchpoint(touch("A", at("09T00:00"))).touchpoint(touch("B", at("09T00:03")));
        Instant end = at("09T00:06");
        assertEquals(
                List.of("A", "B"),
                Selected.of(settings, others.touchpoint(touch("A", end)).build())
                        .names());
        Journey later = won().touchpoint(touch("A", at("09T00:00")))
                .touchpoint(touch("B", at("09T00:03")))
                .touchpoint(touch("A", end.plusNanos(1)))
                .build();
        assertEquals(List.of("A", "B", "A"), Selected.of(settings, later).names());
    }

    @Test
    void aMilestoneAtTheAnchorHasItsTouch() {
        Journey journey = Journey.builder("J")
                .lead(Lead.builder("L").createdAt(WON).build())
                .opportunity(Opportunity.builder("O").createdAt(WON).won(WON).build())
                .touchpoint(touch("A", at("04T00:00")))
                .touchpoint(touch("B", WON))
                .build();
        assertEquals(List.of(0, 1, 1, 1), Selected.of(days(30), journey).milestones());
    }

    @Test
    void everyReasonIsToldOfItsTouchpoint() {
        JourneySelection selection =
                new JourneySelection(days(3), Selected.WINDOW, new Issues(AttributionIssues.ofSingleJourneys()));
        selection.select(
                won().touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("A", at("09T00:00")))
                        .touchpoint(touch("B", at("09T01:00")).withType("sales"))
                        .build(),
                new JourneyPath(new Names(), 0));
        assertNull(selection.exclusion(0));
        assertEquals(Exclusion.DUPLICATE, selection.exclusion(1));
        assertEquals(Exclusion.SALES_OUTREACH, selection.exclusion(2));
        assertEquals(0, selection.valueAtAnchor(), "no currency, no value");
    }
}
