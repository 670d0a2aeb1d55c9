// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.WINDOW;
import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.hour;
import static dev.alidade.commitments.CommitmentFixture.issues;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.number;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static dev.alidade.commitments.CommitmentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.Department;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odd promises are counted with their ids, and never repaired in silence. */
class OddPromisesTest {
    private static final CommitmentSettings STANDARD = CommitmentSettings.standard();

    private static CommitmentBuilder made(int day) {
        return Commitment.builder("P", Department.MARKETING, Department.SALES, day(day));
    }

    /** Counted once, with its id, and left out. */
    private static void assertLeftOut(IssueKind kind, Commitment promise) {
        CommitmentReport report = report(kept("K"), promise);
        assertEquals(1, issues(report, kind));
        assertEquals(List.of("P"), report.issues().get(0).examples());
        assertEquals(1, report.total().due());
    }

    /** Counted once, and judged as said. */
    private static void assertCounts(IssueKind kind, String kept, Commitment promise) {
        CommitmentReport report = report(kept("K"), promise);
        assertEquals(1, issues(report, kind));
        assertEquals(kept, report.total().kept().orElseThrow().toString());
    }

    @Test
    void aPromiseDeliveredBeforeItWasMadeIsLeftOut() {
        assertLeftOut(
                CommitmentIssues.DELIVERED_BEFORE_MADE,
                made(5).due(date(20)).delivered(day(4)).build());
    }

    @Test
    void aPromiseWithoutADateIsLeftOut() {
        assertLeftOut(CommitmentIssues.NO_DATE, made(5).delivered(day(6)).build());
    }

    @Test
    void aPromiseOfAnotherWindowWithoutADateIsNoIssueOfThisOne() {
        assertEquals(List.of(), report(made(-5).delivered(day(6)).build()).issues());
    }

    @Test
    void aPromiseForADayBeforeItWasMadeIsLeftOut() {
        assertLeftOut(CommitmentIssues.DUE_BEFORE_MADE, made(5).due(date(4)).build());
    }

    @Test
    void twoFirstDatesAtOneInstantLeaveThePromiseOut() {
        assertLeftOut(
                CommitmentIssues.CONTRADICTING_FIRST_DATES,
                made(5).due(date(20)).due(date(21)).dateSet(day(6), date(22)).build());
    }

    @Test
    void ofSeveralNewDatesAtOneInstantNoneIsTaken() {
        CommitmentReport report = report(made(5).due(date(20))
                .dateSet(day(6), date(30))
                .dateSet(day(6), date(40))
                .dateSet(day(6), date(50))
                .build());
        assertEquals(1, issues(report, CommitmentIssues.CONTRADICTING_DATES));
        assertEquals("0 of 1", report.total().changes().orElseThrow().redated().toString());
    }

    @Test
    void whatIsToldBeforeThePromiseWasMadeIsNotTold() {
        CommitmentReport report = report(
                kept("K"), made(5).due(date(20)).told(day(4)).told(day(30)).build());
        assertEquals(1, issues(report, CommitmentIssues.EVENT_BEFORE_MADE));
        assertEquals("0 of 1", report.total().telling().orElseThrow().warned().toString());
    }

    @Test
    void whereOnlyDatesAreKnownAnHourBeforeThePromiseIsNotBefore() {
        Commitment promise = Commitment.builder("P", Department.SALES, Department.MARKETING, hour(5, 9))
                .dateSet(day(5), date(20))
                .delivered(day(5))
                .build();
        CommitmentReport report = report(WINDOW.withResolution(Resolution.DAY), promise);
        assertEquals(List.of(), report.issues());
        assertEquals("1 of 1", report.total().kept().orElseThrow().toString());
    }

    @Test
    void aPromiseThatIsNotYetMadeIsUnknownThoughItsDatesAreOfTheSameDay() {
        Commitment promise = Commitment.builder("P", Department.SALES, Department.MARKETING, hour(5, 12))
                .dateSet(day(5), date(20))
                .build();
        Window before = WINDOW.withResolution(Resolution.DAY).withAsOf(hour(5, 9));
        assertEquals(0, report(before, promise).total().notDue());
        assertEquals(1, report(before.withAsOf(hour(5, 13)), promise).total().notDue());
    }

    @Test
    void anEventThatIsThereTwiceCountsOnce() {
        assertCounts(
                CommitmentIssues.REPEATED_EVENT,
                "1 of 2",
                made(5).due(date(20), number("2"))
                        .delivered(day(6), number("1"))
                        .delivered(day(6), number("1.0"))
                        .build());
    }

    @Test
    void aQuantityOfWhatHasNoneIsAllOfIt() {
        assertCounts(
                CommitmentIssues.UNMEASURED_SCOPE,
                "2 of 2",
                made(5).due(date(20)).delivered(day(6), number("1")).build());
    }

    @Test
    void whatIsDeliveredThoughItWasTakenBackIsDelivered() {
        assertCounts(
                CommitmentIssues.CANCELLED_AND_DELIVERED,
                "2 of 2",
                made(5).due(date(20)).cancelled(day(6)).delivered(day(7)).build());
    }

    @Test
    void aPromiseWithinADepartmentOrOfBothIsLeftOut() {
        for (Department from : List.of(Department.SALES, Department.BOTH, Department.OTHER)) {
            assertLeftOut(
                    CommitmentIssues.OTHER_DIRECTION,
                    Commitment.builder("P", from, Department.SALES, day(1))
                            .due(date(3))
                            .build());
        }
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        String time = assertThrows(IllegalArgumentException.class, () -> STANDARD.withToldWithin(Duration.ZERO))
                .getMessage();
        assertTrue(time.contains("PT0S"), time);
        String misses = assertThrows(IllegalArgumentException.class, () -> STANDARD.withRepeatedFrom(1))
                .getMessage();
        assertTrue(misses.contains("Wanted 2 or more"), misses);
    }
}
