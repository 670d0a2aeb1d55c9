// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.asOf;
import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.report;
import static dev.alidade.content.ContentFixture.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of requests for material, by business days. */
class RequestTest {
    private static ContentReport known(int asOf, ContentFact... facts) {
        return report(ContentSettings.standard(), asOf(asOf), facts);
    }

    @Test
    void aWeekendTakesNoBusinessDay() {
        ContentReport report = report(request("R1", 3).delivered(noon(7)).build()); // Thursday to Monday
        assertEquals(0.0, report.requests().deliveredWithin(1).orElseThrow());
        assertEquals(1.0, report.requests().deliveredWithin(2).orElseThrow());
    }

    @Test
    void aDayIsOneOfTheZoneOfTheWindow() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant sundayNight = Instant.parse("2024-04-07T22:30:00Z"); // Monday in Berlin
        ContentReport report = report(
                ContentSettings.standard(),
                Window.ofDays(ContentFixture.FIRST, ContentFixture.END, berlin),
                ContentRequest.builder("R1", sundayNight).delivered(noon(7)).build());
        assertEquals(1.0, report.requests().deliveredWithin(0).orElseThrow());
    }

    @Test
    void aHolidayTakesNoBusinessDay() {
        ContentSettings settings = ContentSettings.builder()
                .businessHours(BusinessHours.builder(ZoneOffset.UTC)
                        .open(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                        .open(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                        .open(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                        .holiday(ContentFixture.day(1))
                        .build())
                .build();
        ContentReport report =
                report(settings, request("R1", 0).delivered(noon(2)).build());
        assertEquals(1.0, report.requests().deliveredWithin(1).orElseThrow());
    }

    @Test
    void whatIsDeliveredOnTheDayItWasAskedForTakesNone() {
        assertEquals(
                1.0,
                report(request("R1", 0).delivered(noon(0)).build())
                        .requests()
                        .deliveredWithin(0)
                        .orElseThrow());
    }

    @Test
    void theFifthBusinessDayIsInTimeAndTheSixthIsNot() {
        Measurement measured = measurement(
                report(
                        request("R1", 0).delivered(noon(7)).build(),
                        request("R2", 0).delivered(noon(8)).build()),
                ContentMetrics.TURNAROUND);
        assertEquals(0.5, measured.value().orElseThrow());
        assertEquals(1, measured.evidence().numerator().orElseThrow());
        assertEquals(2, measured.evidence().denominator().orElseThrow());
    }

    @Test
    void whatWaitsIsCensoredAndNotCountedAsNever() {
        // by hand: of 4, one is delivered on day 1, one was last seen waiting on day 1, of the two left one is
        // delivered on day 2
        ContentReport report = known(
                3, // Thursday, 00:00
                request("R1", 0).delivered(noon(1)).build(),
                request("R2", 1).build(),
                request("R3", 0).delivered(noon(2)).build(),
                request("R4", 0).build());
        assertEquals(
                1.0 / 4 + 3.0 / 4 * 1 / 2, report.requests().deliveredWithin(2).orElseThrow(), 1e-12);
        assertEquals(2, report.requests().notDue());
    }

    @Test
    void whatIsDeclinedOrTakenBackIsNeverDelivered() {
        ContentReport report = report(
                request("R1", 0).delivered(noon(1)).build(),
                request("R2", 0).declined(noon(1), "no budget").build(),
                request("R3", 0).cancelled(noon(1)).build(),
                request("R4", 0).delivered(noon(2)).build());
        assertEquals(0.5, report.requests().deliveredWithin(5).orElseThrow(), 1e-12);
        assertEquals(Proportion.of(1, 3), report.requests().declined());
        assertEquals(Map.of("no budget", 1L), report.requests().reasons());
        assertEquals(
                List.of("R2"),
                measurement(report, ContentMetrics.DECLINED).evidence().examples());
    }

    @Test
    void withoutRequestsThereIsNoValue() {
        assertEquals(
                State.NO_DATA, measurement(report(), ContentMetrics.TURNAROUND).state());
    }

    @Test
    void whileAllWaitForLessThanTheTargetItIsNotReached() {
        ContentReport report = known(3, request("R1", 1).build());
        assertEquals(
                State.NOT_REACHED,
                measurement(report, ContentMetrics.TURNAROUND).state());
    }

    @Test
    void aRequestWhoseFifthDayIsNotOverIsNotDue() {
        assertEquals(1, known(7, request("R1", 0).build()).requests().notDue());
        assertEquals(0, known(8, request("R1", 0).build()).requests().notDue());
    }

    @Test
    void halfOfTheFifthDayIsNotAllOfIt() {
        ContentReport report = report(
                ContentSettings.standard(),
                ContentFixture.WINDOW.withAsOf(noon(7)),
                request("R1", 0).build());
        assertEquals(1, report.requests().notDue());
    }

    @Test
    void onlyWholeDaysAreInTheCurves() {
        ContentReport report = report(
                ContentSettings.standard(),
                ContentFixture.WINDOW.withAsOf(noon(7)),
                request("R1", 0).delivered(noon(7).minusSeconds(1)).build(),
                request("R2", 0).declined(noon(7).minusSeconds(1), "no budget").build(),
                request("R3", 0).build(),
                ContentRequest.builder("R4", noon(7).minusSeconds(1)).build());
        assertEquals(3, report.requests().curves().subjects());
        assertEquals(3, report.requests().curves().open());
        assertEquals(0.0, report.requests().deliveredWithin(4).orElseThrow());
        assertEquals(
                State.NOT_REACHED,
                measurement(report, ContentMetrics.TURNAROUND).state());
        assertEquals(4, report.requests().requests());
        assertEquals(2, report.requests().notDue());
        assertEquals(Proportion.of(1, 2), report.requests().declined());
    }

    @Test
    void whereOnlyDatesAreKnownTimesOfTheDayDecideNothing() {
        Instant midnight = ContentFixture.day(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        ContentReport report = report(
                ContentSettings.standard(),
                ContentFixture.WINDOW.withResolution(Resolution.DAY),
                request("R1", 3).delivered(midnight).build(),
                request("R2", 3).neededBy(midnight).delivered(noon(3)).build());
        assertTrue(report.issues().isEmpty());
        assertEquals(1.0, report.requests().deliveredWithin(0).orElseThrow());
        assertEquals(Proportion.of(0, 1), report.requests().late());
    }

    @Test
    void whatComesAfterItWasNeededIsLate() {
        ContentReport report = report(
                request("R1", 0).neededBy(noon(3)).delivered(noon(3)).build(),
                request("R2", 0).neededBy(noon(3)).delivered(noon(4)).build(),
                request("R3", 0).neededBy(noon(3)).build());
        assertEquals(Proportion.of(2, 3), report.requests().late());
        assertEquals(
                2,
                measurement(report, ContentMetrics.SERVED_LATE)
                        .evidence()
                        .examples()
                        .size());
    }

    @Test
    void whatIsNotNeededYetIsNotLate() {
        assertEquals(
                Proportion.of(0, 0),
                known(3, request("R1", 0).neededBy(noon(3)).build()).requests().late());
    }

    @Test
    void whatWasTakenBackBeforeItWasNeededIsNotServedLate() {
        assertEquals(
                Proportion.of(1, 1),
                report(
                                request("R1", 0)
                                        .neededBy(noon(3))
                                        .cancelled(noon(2))
                                        .build(),
                                request("R2", 0)
                                        .neededBy(noon(3))
                                        .cancelled(noon(4))
                                        .build())
                        .requests()
                        .late());
    }

    @Test
    void examplesOfTurnaroundAreWhatFailedThenWhatIsOverdueAndNothingElse() {
        ContentReport report = known(
                20,
                request("late", 0).delivered(noon(8)).build(),
                request("declined", 0).declined(noon(1)).build(),
                request("given-up", 0).cancelled(noon(9)).build(),
                request("taken-back", 0).cancelled(noon(1)).build(),
                request("in-time", 0).delivered(noon(7)).build(),
                request("overdue", 2).build(),
                request("a-new-one", 18).build());
        assertEquals(
                List.of("declined", "given-up", "late", "overdue"),
                measurement(report, ContentMetrics.TURNAROUND).evidence().examples());
    }

    @Test
    void overdueRequestsDoNotTakeThePlaceOfFailedOnes() {
        ContentFact[] facts = new ContentFact[10];
        for (int i = 0; i < 5; i++) {
            facts[i] = request("a" + i, 0).build();
            facts[5 + i] = request("b" + i, 0).declined(noon(1)).build();
        }
        assertEquals(
                List.of("b0", "b1", "b2", "b3", "b4"),
                measurement(report(facts), ContentMetrics.TURNAROUND).evidence().examples());
    }

    @Test
    void requestsOfOtherDepartmentsAreNotSales() {
        assertEquals(
                0,
                report(request("R1", 0).department(Department.OTHER).build())
                        .requests()
                        .requests());
    }

    @Test
    void requestsOfWhoWorksForBothAreNotSales() {
        assertEquals(
                0,
                report(request("R1", 0).department(Department.BOTH).build())
                        .requests()
                        .requests());
    }

    @Test
    void requestsAreToldByTeam() {
        ContentReport report = report(
                request("R1", 0).team("north").delivered(noon(1)).build(),
                request("R2", 0).team("north").build(),
                request("R3", 0).team("south").declined(noon(2)).build(),
                request("R4", 0).build(),
                request("R5", 0).team("south").cancelled(noon(2)).build());
        assertEquals(
                Map.of("north", new TeamRequests(2, 1, 0, 0, 1), "south", new TeamRequests(2, 0, 1, 1, 0)),
                report.requests().byTeam());
    }

    @Test
    void aRequestAnsweredBeforeItWasMadeIsCountedAndLeftOut() {
        ContentReport report = report(request("R1", 5).delivered(noon(4)).build());
        assertEquals(1, issues(report, ContentIssues.ANSWERED_BEFORE_REQUESTED));
        assertEquals(0, report.requests().requests());
    }

    @Test
    void aDeliveryCountsThoughTheRequestWasDeclinedBefore() {
        ContentReport report =
                report(request("R1", 0).declined(noon(1)).delivered(noon(2)).build());
        assertEquals(1, issues(report, ContentIssues.ANSWERED_TWICE));
        assertEquals(1.0, report.requests().deliveredWithin(2).orElseThrow());
    }

    @Test
    void beforeItsDeliveryADeclinedRequestIsDeclined() {
        ContentReport report =
                known(2, request("R1", 0).declined(noon(1)).delivered(noon(2)).build());
        assertEquals(Proportion.of(1, 1), report.requests().declined());
        assertTrue(report.issues().isEmpty());
    }

    @Test
    void ofDecliningAndTakingBackTheEarlierCounts() {
        ContentReport report = report(
                request("R1", 0).declined(noon(2)).cancelled(noon(1)).build(),
                request("R2", 0).declined(noon(1)).cancelled(noon(1)).build());
        assertEquals(Proportion.of(1, 1), report.requests().declined());
        assertEquals(2, issues(report, ContentIssues.ANSWERED_TWICE));
    }

    @Test
    void aRequestNeededBeforeItWasMadeIsCountedAndNotJudged() {
        ContentReport report =
                report(request("R1", 5).neededBy(noon(4)).delivered(noon(6)).build());
        assertEquals(1, issues(report, ContentIssues.NEEDED_BEFORE_REQUESTED));
        assertEquals(Proportion.of(0, 0), report.requests().late());
        assertEquals(1, report.requests().requests());
    }
}
