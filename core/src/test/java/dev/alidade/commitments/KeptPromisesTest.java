// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.END;
import static dev.alidade.commitments.CommitmentFixture.FIRST;
import static dev.alidade.commitments.CommitmentFixture.WINDOW;
import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.hour;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.keptAmong;
import static dev.alidade.commitments.CommitmentFixture.measurement;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static dev.alidade.commitments.CommitmentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.Department;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which promises count, and which of them are kept. */
class KeptPromisesTest {
    @Test
    void whatIsDeliveredOnTheEveningOfTheFirstDayIsKept() {
        assertEquals(
                "2 of 2",
                keptAmong(promise("P").due(date(20)).delivered(hour(20, 23)).build()));
    }

    @Test
    void whatIsDeliveredWhenTheNextDayBeginsIsLate() {
        PromiseRecord total =
                report(promise("P").due(date(20)).delivered(day(21)).build()).total();
        assertEquals("0 of 1", total.kept().orElseThrow().toString());
        assertEquals(1, total.late());
    }

    @Test
    void theDayEndsWhereTheWindowIs() {
        Window berlin = Window.ofDays(FIRST, END, ZoneId.of("Europe/Berlin"));
        Commitment late = promise("P").due(date(20)).delivered(hour(20, 22)).build();
        assertEquals("0 of 1", report(berlin, late).total().kept().orElseThrow().toString());
    }

    @Test
    void aNewDateIsNotAKeptOne() {
        Commitment redated = promise("P")
                .due(date(20))
                .dateSet(day(15), date(30))
                .delivered(day(25))
                .build();
        PromiseRecord total = report(redated).total();
        assertEquals("0 of 1", total.kept().orElseThrow().toString());
        PromiseChanges changes = total.changes().orElseThrow();
        assertEquals("1 of 1", changes.redated().toString());
        assertEquals(Optional.of(Duration.ofDays(10)), changes.delay());
    }

    @Test
    void eachTimeADayIsPutLaterIsARedating() {
        Commitment often = promise("P")
                .due(date(20))
                .dateSet(day(15), date(30))
                .dateSet(day(16), date(25))
                .dateSet(day(17), date(40))
                .build();
        PromiseChanges changes = report(often).total().changes().orElseThrow();
        assertEquals("1 of 1", changes.redated().toString());
        assertEquals(2, changes.redatings());
        assertEquals(Optional.of(Duration.ofDays(20)), changes.delay());
    }

    @Test
    void anEarlierDateIsNoRedating() {
        Commitment earlier = promise("P")
                .due(date(20))
                .dateSet(day(5), date(10))
                .delivered(day(15))
                .build();
        PromiseRecord total = report(earlier).total();
        assertEquals("1 of 1", total.kept().orElseThrow().toString());
        assertEquals("0 of 1", total.changes().orElseThrow().redated().toString());
    }

    @Test
    void aPromiseTakenBackIsNotKept() {
        PromiseRecord total = report(
                        kept("K"), promise("P").due(date(20)).cancelled(day(3)).build())
                .total();
        assertEquals("1 of 2", total.kept().orElseThrow().toString());
        assertEquals("1 of 2", total.changes().orElseThrow().cancelled().toString());
    }

    @Test
    void aPromiseIsNotDueBeforeItsFirstDayIsOverEvenIfItIsDelivered() {
        Window noon = WINDOW.withAsOf(hour(20, 12));
        CommitmentReport report = report(
                noon, kept("K"), promise("P").due(date(20)).delivered(day(3)).build());
        assertEquals("1 of 1", report.total().kept().orElseThrow().toString());
        assertEquals(1, report.total().notDue());
        assertEquals(1, measurement(report, CommitmentMetrics.KEPT).evidence().notDue());
        assertEquals(
                "2 of 2",
                report(
                                WINDOW.withAsOf(day(21)),
                                kept("K"),
                                promise("P").due(date(20)).delivered(day(3)).build())
                        .total()
                        .kept()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void theFirstDayDecidesWhetherAPromiseIsOfTheWindow() {
        Instant before = day(-20);
        List<Commitment> promises = List.of(
                Commitment.builder("before", Department.SALES, Department.MARKETING, before)
                        .due(date(-1))
                        .dateSet(day(-2), date(50))
                        .build(),
                Commitment.builder("first", Department.SALES, Department.MARKETING, before)
                        .due(date(0))
                        .build(),
                Commitment.builder("last", Department.SALES, Department.MARKETING, before)
                        .due(date(99))
                        .dateSet(day(50), date(200))
                        .build(),
                Commitment.builder("after", Department.SALES, Department.MARKETING, before)
                        .due(date(100))
                        .build());
        CommitmentReport report =
                Commitments.of(CommitmentSettings.standard()).measure(promises, WINDOW.withAsOf(day(150)));
        assertEquals(2, report.bySales().due());
        assertEquals(0, report.byMarketing().due());
        assertEquals(2, report.total().due());
    }

    @Test
    void bothDirectionsAreToldApartAndTogether() {
        CommitmentReport report = report(
                kept("K"),
                promise("P").due(date(20)).build(),
                Commitment.builder("S", Department.SALES, Department.MARKETING, day(1))
                        .due(date(3))
                        .delivered(day(3))
                        .build());
        assertEquals("1 of 2", report.byMarketing().kept().orElseThrow().toString());
        assertEquals("1 of 1", report.bySales().kept().orElseThrow().toString());
        assertEquals("2 of 3", report.total().kept().orElseThrow().toString());
        assertEquals(
                .5,
                measurement(report, CommitmentMetrics.KEPT_BY_MARKETING).value().getAsDouble());
    }

    @Test
    void withoutADeliveryOnRecordNothingIsSaidAboutKeeping() {
        CommitmentReport report =
                report(promise("P").due(date(20)).team("web").told(day(3)).build());
        assertTrue(report.total().kept().isEmpty());
        assertTrue(report.total().scope().isEmpty());
        assertTrue(report.total().telling().isEmpty());
        assertTrue(report.teams().isEmpty());
        assertEquals(State.NO_DATA, measurement(report, CommitmentMetrics.KEPT).state());
    }

    @Test
    void withoutAnyChangeOnRecordNothingIsSaidAboutChanges() {
        assertTrue(report(kept("K")).total().changes().isEmpty());
    }

    @Test
    void missedPromisesAreTheExamples() {
        CommitmentReport report = report(kept("K"), promise("P").due(date(20)).build());
        assertEquals(
                List.of("P"),
                measurement(report, CommitmentMetrics.KEPT).evidence().examples());
    }

    @Test
    void reasonsAreThoseOfTheMissesMostFrequentFirst() {
        PromiseRecord total = report(
                        kept("K"),
                        promise("A")
                                .due(date(20))
                                .cancelled(day(9), "agency")
                                .changeKnown(day(8), "budget")
                                .build(),
                        promise("B")
                                .due(date(20))
                                .changeKnown(day(8))
                                .changeKnown(day(9), "budget")
                                .build(),
                        promise("C")
                                .due(date(20))
                                .changeKnown(day(8), "budget")
                                .changeKnown(day(9), "agency")
                                .build(),
                        promise("D").due(date(20)).build(),
                        promise("E")
                                .due(date(20))
                                .changeKnown(day(8), "budget")
                                .delivered(day(9))
                                .build())
                .total();
        assertEquals(List.of(new MissReason("budget", 2), new MissReason("agency", 1)), total.reasons());
        assertEquals(1, total.withoutReason());
    }

    @Test
    void promisesPutLaterAndTakenBackAreTheExamplesOfTheirShares() {
        CommitmentReport report = report(
                kept("K"),
                promise("later").due(date(20)).dateSet(day(8), date(21)).build(),
                promise("back").due(date(20)).cancelled(day(9)).build());
        assertEquals(
                List.of("later"),
                measurement(report, CommitmentMetrics.REDATED).evidence().examples());
        assertEquals(
                List.of("back"),
                measurement(report, CommitmentMetrics.CANCELLED).evidence().examples());
    }

    @Test
    void twoFirstDatesAtOneInstantAreNoChange() {
        Commitment contradicting =
                promise("P").dateSet(day(1), date(20)).dateSet(day(1), date(21)).build();
        assertTrue(report(kept("K"), contradicting).total().changes().isEmpty());
    }

    @Test
    void noPromiseAtAllIsNoData() {
        CommitmentReport report = report();
        assertTrue(report.measurements().stream().allMatch(measured -> measured.state() == State.NO_DATA));
        assertEquals(CommitmentMetrics.all().size(), report.measurements().size());
    }
}
