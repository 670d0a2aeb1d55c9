// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.WINDOW;
import static dev.alidade.content.ContentFixture.asset;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Rating;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saved tallies whose numbers contradict each other are refused, however well they are sealed. */
class SavedContentTest {
    private static final Analysis<ContentFact, ContentReport> CONTENT = Content.under(ContentSettings.builder()
            .asset(asset("A1", 0).retired(noon(2)).build())
            .asset(asset("B1", 0).reviewDue(ContentFixture.day(2)).build())
            .asset(asset("C1", -200).build())
            .roster(Roster.of(List.of(StaffMember.of("P1", Department.SALES).inTeam("T1"))))
            .build());

    private static byte[] saved() {
        Tally<ContentFact, ContentReport> tally = CONTENT.tally(WINDOW);
        tally.add(request("R1", 0)
                .team("T1")
                .neededBy(noon(2))
                .declined(noon(3), "r")
                .build());
        tally.add(request("R2", 0).team("T1").build());
        tally.add(ContentFixture.use("A1", 3));
        tally.add(ContentFixture.use("B1", 3));
        tally.add(Opportunity.builder("D1")
                .createdAt(noon(1))
                .build()
                .withTimeline(List.of(
                        new Activity(noon(4), Optional.empty(), Optional.empty(), ImmutableSortedSet.of("A1")),
                        new Won(noon(5)))));
        tally.add(SelfMade.byPerson("P1", noon(1)));
        tally.add(Rating.of("P1", Department.SALES, "accuracy", 4, noon(1)));
        return tally.toBytes();
    }

    /** The saved tally with another byte, some places after the name of a cell and its kind, under a checksum that fits. */
    private static byte[] with(String cell, char kind, int places, int value) {
        return ChangedTally.with(saved(), cell, kind, places, value);
    }

    private static void assertRefused(byte[] saved) {
        ChangedTally.assertRefused(CONTENT, WINDOW, saved);
    }

    @Test
    void whatWasSavedIsReadBack() {
        ContentReport report = CONTENT.tally(WINDOW, saved()).result();
        assertEquals(2, report.requests().requests());
        assertEquals(1, report.library().wonWithMaterial().orElseThrow().hits());
        assertEquals(1, report.selfMade().sellers().orElseThrow().hits());
    }

    @Test
    void moreYoungRequestsThanOpenOnesAreRefused() {
        assertRefused(with("young", 'C', 0, 2));
    }

    @Test
    void unknownOutcomesOfRequestsAreRefused() {
        assertRefused(with("outcomes", 'K', 13, 'X')); // size, DECLINED with its length, kind and count, length of OPEN
    }

    @Test
    void moreLateRequestsThanNeededOnesAreRefused() {
        assertRefused(with("late", 'C', 0, 2));
    }

    @Test
    void moreNeededRequestsThanThereAreAreRefused() {
        assertRefused(with("needed", 'C', 0, 3));
    }

    @Test
    void moreReasonsThanDeclinedRequestsAreRefused() {
        assertRefused(with("reasons", 'K', 4, 2)); // size, length and letter of the reason, kind of the cell
    }

    @Test
    void moreRequestsOfATeamThanThereAreAreRefused() {
        assertRefused(with("team requests", 'K', 5, 3)); // size, length and two letters of the team, kind of the cell
    }

    @Test
    void answersToATeamWithoutRequestsAreRefused() {
        assertRefused(with("team declined", 'K', 3, '2'));
    }

    @Test
    void usesOfUnknownMaterialAreRefused() {
        assertRefused(with("uses", 'K', 3, '2'));
    }

    @Test
    void moreUsesInTheWindowThanThereAreAreRefused() {
        assertRefused(with("uses in window", 'K', 5, 9));
    }

    @Test
    void moreUsesInTimeThanThereAreAreRefused() {
        assertRefused(with("uses in time", 'K', 5, 9));
    }

    @Test
    void moreUsesOfRetiredMaterialThanUsesAreRefused() {
        assertRefused(with("uses though retired", 'K', 5, 9));
    }

    @Test
    void moreUsesOfOverdueMaterialThanUsesAreRefused() {
        assertRefused(with("uses though overdue", 'K', 5, 9));
    }

    @Test
    void anExampleOfNoOverdueRequestIsRefused() {
        assertRefused(with("young", 'C', 0, 1));
    }

    @Test
    void moreWonDealsWithMaterialThanWonDealsAreRefused() {
        assertRefused(with("won with material", 'C', 0, 2));
    }

    @Test
    void moreClosedDealsWithMaterialThanDealsWithMaterialAreRefused() {
        assertRefused(with("deals with material", 'C', 0, 0));
    }

    @Test
    void wonDealsWithUnknownMaterialAreRefused() {
        assertRefused(with("won by asset", 'K', 3, '2'));
    }

    @Test
    void whoIsNotInSalesMadeNothing() {
        assertRefused(with("self-made by person", 'K', 3, '2'));
    }

    @Test
    void moreSelfMadeInTheWindowThanOnRecordIsRefused() {
        assertRefused(with("self-made", 'C', 0, 2));
    }

    /** Other facts, each kind of them alone, so that nothing else contradicts what is changed. */
    private static byte[] saved(Analysis<ContentFact, ContentReport> content, Window window, ContentFact... facts) {
        Tally<ContentFact, ContentReport> tally = content.tally(window);
        List.of(facts).forEach(tally::add);
        byte[] saved = tally.toBytes();
        assertEquals(List.of(), content.tally(window, saved).result().issues());
        return saved;
    }

    private static void assertRefused(byte[] saved, String cell, int places, int value) {
        assertRefused(ChangedTally.with(saved, cell, 'K', places, value));
    }

    @Test
    void lostDealsWithUnknownMaterialAreRefused() {
        Opportunity lost = Opportunity.builder("D1")
                .createdAt(noon(0))
                .event(new Activity(noon(0), Optional.empty(), Optional.empty(), ImmutableSortedSet.of("A1")))
                .lost(noon(1), "no")
                .build();
        assertRefused(saved(CONTENT, WINDOW, lost), "lost by asset", 3, '2');
    }

    @Test
    void moreAnswersToTeamsThanThereAreAreRefused() {
        byte[] saved = saved(
                CONTENT,
                WINDOW,
                request("R1", 0).team("T1").delivered(noon(1)).build(),
                request("R2", 0).team("T1").declined(noon(1)).build(),
                request("R3", 0).team("T1").cancelled(noon(1)).build(),
                request("R4", 0).team("T1").build());
        assertRefused(saved, "team delivered", 5, 2);
        assertRefused(saved, "team declined", 5, 2);
        assertRefused(saved, "team cancelled", 5, 2);
    }

    @Test
    void oldUsesOfUnknownMaterialAreRefused() {
        assertRefused(saved(CONTENT, WINDOW, ContentFixture.use("C1", -50)), "uses", 3, '2');
    }

    @Test
    void teamsThatAreNotInSalesMadeNothing() {
        assertRefused(saved(CONTENT, WINDOW, SelfMade.byTeam("T1", noon(1))), "self-made by team", 3, '2');
    }

    /** Requests of the day of as-of are in no curve yet. */
    @Test
    void unknownOutcomesAndMoreExamplesThanAnswersAreRefusedOfTheLastDayToo() {
        Window window = WINDOW.withAsOf(noon(7));
        Instant before = noon(7).minusSeconds(9);
        Instant then = noon(7).minusSeconds(5);
        byte[] delivered = saved(
                CONTENT,
                window,
                ContentRequest.builder("R1", before).delivered(then).build());
        ChangedTally.assertRefused(
                CONTENT, window, ChangedTally.with(delivered, "outcomes", 'K', 10, 'X')); // DELIVEREX
        byte[] declined = saved(
                CONTENT,
                window,
                ContentRequest.builder("R1", before).declined(then).build(),
                ContentRequest.builder("R2", before).build());
        ChangedTally.assertRefused(CONTENT, window, ChangedTally.with(declined, "outcomes", 'K', 11, 0)); // of DECLINED
    }

    @Test
    void aRatingOffTheScaleIsRefused() {
        assertRefused(ChangedTally.with(saved(), "SALES,4", "SALES,9"));
    }
}
