// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static dev.alidade.commitments.CommitmentFixture.WINDOW;
import static dev.alidade.commitments.CommitmentFixture.date;
import static dev.alidade.commitments.CommitmentFixture.day;
import static dev.alidade.commitments.CommitmentFixture.hour;
import static dev.alidade.commitments.CommitmentFixture.kept;
import static dev.alidade.commitments.CommitmentFixture.measurement;
import static dev.alidade.commitments.CommitmentFixture.number;
import static dev.alidade.commitments.CommitmentFixture.promise;
import static dev.alidade.commitments.CommitmentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Resolution;
import dev.alidade.model.Commitment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whether and when the other side was told that a promise won't hold. */
class TellingTest {
    private static Telling telling(Commitment... promises) {
        return report(promises).total().telling().orElseThrow();
    }

    @Test
    void whoIsToldTheDayBeforeIsWarned() {
        Telling telling =
                telling(kept("K"), promise("P").due(date(20)).told(hour(19, 12)).build());
        assertEquals("1 of 1", telling.warned().toString());
        assertEquals(Optional.of(Duration.ofHours(12)), telling.notice());
    }

    @Test
    void whoIsToldOnTheDayItselfIsNot() {
        Telling telling =
                telling(kept("K"), promise("P").due(date(20)).told(day(20)).build());
        assertEquals("0 of 1", telling.warned().toString());
        assertEquals(Optional.empty(), telling.notice());
    }

    @Test
    void theNoticeIsMeasuredInSecondsOverThoseWarnedAndTheUnwarnedAreTheExamples() {
        CommitmentReport report = report(
                kept("K"),
                promise("P").due(date(20)).told(day(17)).build(),
                promise("Q").due(date(20)).told(day(17)).build(),
                promise("too-late").due(date(20)).told(day(20)).build());
        Measurement notice = measurement(report, CommitmentMetrics.NOTICE);
        assertEquals(3 * 86_400, notice.value().getAsDouble());
        assertEquals(OptionalLong.of(2), notice.evidence().denominator());
        assertEquals(
                List.of("too-late"),
                measurement(report, CommitmentMetrics.WARNED).evidence().examples());
    }

    @Test
    void whoIsToldWithinAnotherTimeThatWasAgreedIsToldInTime() {
        Commitment[] promises = {
            kept("K"),
            promise("P").due(date(20)).changeKnown(day(9)).told(day(12)).build()
        };
        CommitmentSettings standard = CommitmentSettings.standard();
        CommitmentReport three = report(standard.withToldWithin(Duration.ofDays(3)), WINDOW, promises);
        assertEquals(Duration.ofDays(3), three.toldWithin());
        assertEquals(
                1, measurement(three, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble());
        Duration tenYears = Duration.ofDays(3_660);
        assertEquals(tenYears, standard.withToldWithin(tenYears).toldWithin());
        assertThrows(IllegalArgumentException.class, () -> standard.withToldWithin(tenYears.plusNanos(1)));
    }

    @Test
    void theFirstTimeThatTheOtherSideIsToldCounts() {
        Telling telling = telling(
                kept("K"),
                promise("P").due(date(20)).told(day(17)).told(day(19)).build());
        assertEquals(Optional.of(Duration.ofDays(3)), telling.notice());
    }

    @Test
    void timeRunsFromTheChangeBeingKnownToItsBeingTold() {
        Telling telling = telling(
                kept("K"),
                promise("P").due(date(20)).changeKnown(day(10)).told(day(13)).build());
        assertEquals(Optional.of(Duration.ofDays(3)), telling.knownToTold().median());
    }

    @Test
    void toldBeforeItIsKnownTakesNoTime() {
        Telling telling = telling(
                kept("K"),
                promise("P").due(date(20)).told(day(9)).changeKnown(day(10)).build());
        assertEquals(Optional.of(Duration.ZERO), telling.knownToTold().median());
    }

    @Test
    void aChangeIsKnownWhenALaterDayIsSet() {
        Telling telling = telling(
                kept("K"),
                promise("P")
                        .due(date(20))
                        .dateSet(day(10), date(30))
                        .changeKnown(day(12))
                        .told(day(14))
                        .build());
        assertEquals(Optional.of(Duration.ofDays(4)), telling.knownToTold().median());
    }

    @Test
    void aChangeIsKnownWhenLessIsPromised() {
        Telling telling = telling(
                kept("K"),
                promise("P")
                        .due(date(20), number("5"))
                        .dateSet(day(10), date(20), number("4"))
                        .told(day(15))
                        .delivered(day(19), number("5"))
                        .build());
        assertEquals(Optional.of(Duration.ofDays(5)), telling.knownToTold().median());
        assertEquals("0 of 0", telling.warned().toString());
    }

    @Test
    void aChangeIsKnownWhenThePromiseIsTakenBack() {
        Telling telling = telling(
                kept("K"),
                promise("P").due(date(20)).cancelled(day(10)).told(day(11)).build());
        assertEquals(Optional.of(Duration.ofDays(1)), telling.knownToTold().median());
    }

    @Test
    void aMissIsKnownWhenItsDayIsOver() {
        Telling telling =
                telling(kept("K"), promise("P").due(date(20)).told(day(22)).build());
        assertEquals(Optional.of(Duration.ofDays(1)), telling.knownToTold().median());
    }

    @Test
    void whoIsToldTheAgreedTimeAfterTheFirstDayWasOverIsToldInTime() {
        CommitmentReport report = report(
                kept("K"), promise("P").due(date(20)).told(day(23)).build()); // over when day 21 begins, and two days
        assertEquals(
                1, measurement(report, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble());
        assertEquals(
                Optional.of(Duration.ofDays(2)),
                report.total().telling().orElseThrow().knownToTold().median());
        CommitmentReport late = report(
                kept("K"), promise("P").due(date(20)).told(day(23).plusNanos(1)).build());
        assertEquals(
                0, measurement(late, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble());
    }

    @Test
    void aMissOfTheLastDayBeforeAsOfHasWaitedForNoTime() {
        Telling telling = report(
                        WINDOW.withAsOf(day(21)),
                        kept("K"),
                        CommitmentFixture.told("T"),
                        promise("P").due(date(20)).build())
                .total()
                .telling()
                .orElseThrow();
        assertEquals("1 of 2", telling.silent().toString());
        assertEquals(Duration.ZERO, telling.knownToTold().steps().get(0).at());
        assertEquals(1, telling.knownToTold().open());
    }

    @Test
    void whereOnlyDatesAreKnownAMissWaitsOneDayLessThanItsDayAndTheLastKnownOne() {
        // over when day 21 begins; at the beginning of day 23 two days aren't over yet, so that it isn't late
        CommitmentReport report = report(
                WINDOW.withResolution(Resolution.DAY).withAsOf(day(23)),
                kept("K"),
                CommitmentFixture.told("T"),
                promise("P").due(date(20)).build());
        assertEquals(
                State.NOT_REACHED,
                measurement(report, CommitmentMetrics.TOLD_IN_TIME).state());
    }

    @Test
    void twoDaysAreInTimeAndAMinuteMoreIsNot() {
        CommitmentReport report = report(
                kept("K"),
                promise("P").due(date(20)).changeKnown(day(10)).told(day(12)).build(),
                promise("Q")
                        .due(date(20))
                        .changeKnown(day(10))
                        .told(day(12).plusNanos(1))
                        .build());
        assertEquals(
                .5, measurement(report, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble());
    }

    @Test
    void whoeverIsUntoldYetIsCensoredAndNotDropped() {
        // By hand: one is told after a day, one after four, and one has been untold for half a day when the data end,
        // so
        // that two are at risk when the first is told. Of all three, a third would be told in time.
        CommitmentReport report = report(
                WINDOW.withAsOf(day(21).plus(Duration.ofHours(12))),
                kept("K"),
                promise("P").due(date(15)).changeKnown(day(10)).told(day(11)).build(),
                promise("Q").due(date(15)).changeKnown(day(10)).told(day(14)).build(),
                promise("R").due(date(20)).build());
        assertEquals(
                .5, measurement(report, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble(), 1e-12);
        assertEquals("1 of 3", report.total().telling().orElseThrow().silent().toString());
    }

    @Test
    void changesNobodyWasToldOfAreSilent() {
        CommitmentReport report = report(
                kept("K"),
                promise("told").due(date(20)).told(day(80)).build(),
                promise("missed").due(date(20)).build(),
                promise("cancelled").due(date(20)).cancelled(day(9)).build(),
                promise("redated")
                        .due(date(20))
                        .dateSet(day(8), date(30))
                        .delivered(day(20))
                        .build());
        assertEquals("3 of 4", report.total().telling().orElseThrow().silent().toString());
        assertEquals(
                List.of("cancelled", "missed", "redated"),
                measurement(report, CommitmentMetrics.SILENT).evidence().examples());
    }

    @Test
    void examplesOfTellingInTimeAreThoseToldLateThenTheOverdueAndNothingElse() {
        CommitmentReport report = report(
                WINDOW.withAsOf(day(40)),
                kept("K"),
                promise("in-time").due(date(20)).told(day(23)).build(),
                promise("late").due(date(20)).told(day(24)).build(),
                promise("an-overdue-one").due(date(20)).build(),
                promise("a-new-one").due(date(38)).build());
        assertEquals(
                List.of("late", "an-overdue-one"),
                measurement(report, CommitmentMetrics.TOLD_IN_TIME).evidence().examples());
    }

    @Test
    void aChangeIsOverdueOnceTheAgreedTimeIsOver() {
        assertEquals(List.of(), overdueAt(day(23).minusNanos(1)));
        assertEquals(List.of("P"), overdueAt(day(23)));
    }

    private static List<String> overdueAt(Instant asOf) {
        CommitmentReport report = report(
                WINDOW.withAsOf(asOf),
                kept("K"),
                CommitmentFixture.told("T"),
                promise("P").due(date(20)).build());
        return measurement(report, CommitmentMetrics.TOLD_IN_TIME).evidence().examples();
    }

    @Test
    void aFearThatDidNotComeTrueIsNoChange() {
        Telling telling = telling(
                kept("K"),
                promise("P")
                        .due(date(20))
                        .changeKnown(day(10))
                        .told(day(11))
                        .delivered(day(20))
                        .build());
        assertEquals("0 of 0", telling.silent().toString());
    }

    @Test
    void withoutAnyTellingOnRecordNobodyIsCalledSilent() {
        CommitmentReport report = report(kept("K"), promise("P").due(date(20)).build());
        assertTrue(report.total().telling().isEmpty());
        assertEquals(
                State.NO_DATA, measurement(report, CommitmentMetrics.SILENT).state());
        assertEquals(
                State.NO_DATA, measurement(report, CommitmentMetrics.WARNED).state());
        assertEquals(
                State.NO_DATA,
                measurement(report, CommitmentMetrics.TOLD_IN_TIME).state());
    }

    @Test
    void whereOnlyDatesAreKnownDaysAreCounted() {
        CommitmentReport report = report(
                WINDOW.withResolution(Resolution.DAY),
                kept("K"),
                promise("P").due(date(20)).changeKnown(day(10)).told(day(12)).build());
        assertEquals(
                1, measurement(report, CommitmentMetrics.TOLD_IN_TIME).value().getAsDouble());
        assertEquals(
                Optional.of(Duration.ofDays(8)),
                report.total().telling().orElseThrow().notice());
    }
}
