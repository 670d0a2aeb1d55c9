// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Onboarding;
import dev.alidade.model.ReviewSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Newcomers and review sessions. */
class KeepingItTest {
    private static final Instant JOINED = Instant.parse("2024-01-10T09:00:00Z");
    private static final Window QUARTER =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));

    private static Onboarding newcomer(Optional<Instant> due, Optional<Instant> briefed) {
        return new Onboarding("p1", Department.SALES, JOINED, due, briefed);
    }

    private static Optional<Instant> after(Duration time) {
        return Optional.of(JOINED.plus(time));
    }

    private static NewcomersReport report(Onboarding newcomer) {
        return Mindset.newcomers().measure(List.of(newcomer), QUARTER);
    }

    @Test
    void aNewcomerBriefedOnTheThirtiethDayIsBriefedInTime() {
        assertEquals(
                Proportion.of(1, 1),
                report(newcomer(Optional.empty(), after(Duration.ofDays(30)))).briefed());
    }

    @Test
    void aNewcomerBriefedAfterwardsIsMissedAndNamedOnlyWhereThatIsAskedFor() {
        Onboarding late = newcomer(Optional.empty(), after(Duration.ofDays(30).plusNanos(1)));
        NewcomersReport report = report(late);
        NewcomersReport byName = Mindset.newcomersByName(Mindset.USUAL_BRIEFING).measure(List.of(late), QUARTER);

        assertEquals(Proportion.of(0, 1), report.briefed());
        assertEquals(ImmutableList.of(), report.missed());
        assertEquals(report.briefed(), byName.briefed());
        assertEquals(ImmutableList.of("p1"), byName.missed());
    }

    @Test
    void theDateOfOnesOwnCounts() {
        assertEquals(
                Proportion.of(0, 1),
                report(newcomer(after(Duration.ofDays(3)), after(Duration.ofDays(4))))
                        .briefed());
    }

    @Test
    void aBriefingNotDueYetIsNoFailureEvenIfItHasTakenPlace() {
        NewcomersReport report = report(newcomer(after(Duration.ofDays(200)), after(Duration.ofDays(1))));

        assertEquals(Proportion.of(0, 0), report.briefed());
        assertEquals(1, report.notDue());
        Measurement measurement = report.measurements().get(0);
        assertEquals(State.NO_DATA, measurement.state());
        assertEquals(1, measurement.evidence().notDue());
    }

    @Test
    void whoJoinedBeforeTheWindowIsNoNewcomer() {
        Window later = Window.of(JOINED.plusNanos(1), QUARTER.end());

        assertEquals(
                Proportion.of(0, 0),
                Mindset.newcomers()
                        .measure(List.of(newcomer(Optional.empty(), Optional.empty())), later)
                        .briefed());
    }

    @Test
    void oddDatesAreCounted() {
        NewcomersReport report = report(newcomer(after(Duration.ofDays(-1)), after(Duration.ofDays(-2))));

        assertEquals(Proportion.of(1, 1), report.briefed());
        assertEquals(
                List.of(MindsetIssues.BRIEFED_BEFORE_JOINING, MindsetIssues.DUE_BEFORE_JOINING),
                report.issues().stream().map(issue -> issue.kind()).toList());
    }

    @Test
    void whoseDatesAreOddIsNamedOnlyWhereThatIsAskedFor() {
        List<Onboarding> odd = List.of(newcomer(after(Duration.ofDays(-1)), after(Duration.ofDays(-2))));
        for (DataIssue issue : Mindset.newcomers().measure(odd, QUARTER).issues()) {
            assertEquals(List.of(), issue.examples());
        }
        List<DataIssue> named = Mindset.newcomersByName(Mindset.USUAL_BRIEFING)
                .measure(odd, QUARTER)
                .issues();
        assertEquals(2, named.size());
        for (DataIssue issue : named) {
            assertEquals(List.of("p1"), issue.examples());
        }
    }

    @Test
    void aTimeThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mindset.newcomers(Duration.ofDays(-1)));
        assertThrows(IllegalArgumentException.class, () -> Mindset.newcomers(Duration.ofSeconds(Long.MAX_VALUE)));
        Duration longest = Duration.between(Window.EARLIEST, Window.LATEST);
        assertThrows(IllegalArgumentException.class, () -> Mindset.newcomers(longest.plusNanos(1)));
        Onboarding open = newcomer(Optional.empty(), Optional.empty());
        assertEquals(
                1, Mindset.newcomers(longest).measure(List.of(open), QUARTER).notDue());
    }

    private static ReviewSession session(String id, String... attendees) {
        return new ReviewSession(id, JOINED, ImmutableSortedSet.copyOf(attendees));
    }

    @Test
    void whoAttendsTwiceIsOnePerson() {
        ReviewsReport report =
                Mindset.reviews(8).measure(List.of(session("s1", "p1", "p2"), session("s2", "p2", "p3")), QUARTER);

        assertEquals(2, report.sessions());
        assertEquals(Optional.of(Proportion.of(3, 8)), report.coverage());
        assertEquals(.375, report.measurements().get(0).value().orElseThrow());
    }

    @Test
    void aStaffThatAttendedAsAWholeIsCovered() {
        ReviewsReport report = Mindset.reviews(2).measure(List.of(session("s1", "p1", "p2")), QUARTER);

        assertEquals(Optional.of(Proportion.of(2, 2)), report.coverage());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void withoutASessionOnRecordThereIsNoCoverage() {
        ReviewsReport report = Mindset.reviews(8).measure(List.of(), QUARTER);

        assertEquals(Optional.empty(), report.coverage());
    }

    @Test
    void aSessionThatNobodyAttendedCoversNobody() {
        ReviewsReport report = Mindset.reviews(8).measure(List.of(session("s1")), QUARTER);

        assertEquals(Optional.of(Proportion.of(0, 8)), report.coverage());
    }

    @Test
    void withoutAStaffNumberThereIsNoCoverage() {
        ReviewsReport report = Mindset.reviews().measure(List.of(session("s1", "p1")), QUARTER);

        assertEquals(1, report.attendees());
        assertEquals(Optional.empty(), report.coverage());
        assertEquals(State.NO_DATA, report.measurements().get(0).state());
        assertEquals(ImmutableList.of(), report.issues());
    }

    @Test
    void moreAttendeesThanStaffAreAnIssueAndNoCoverage() {
        ReviewsReport report = Mindset.reviews(1).measure(List.of(session("s1", "p1", "p2", "p3")), QUARTER);

        assertEquals(Optional.empty(), report.coverage());
        assertEquals(
                MindsetIssues.MORE_ATTENDEES_THAN_STAFF, report.issues().get(0).kind());
        assertEquals(2, report.issues().get(0).count());
    }

    @Test
    void aRepeatedSessionIsOneSessionAndAnIssue() {
        ReviewsReport report = Mindset.reviews(8).measure(List.of(session("s1", "p1"), session("s1", "p2")), QUARTER);

        assertEquals(1, report.sessions());
        assertEquals(2, report.attendees());
        assertEquals(MindsetIssues.REPEATED_SESSION, report.issues().get(0).kind());
    }

    @Test
    void aStaffOfNobodyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mindset.reviews(0));
    }
}
