// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.day;
import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.StaffMember;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who makes material without marketing. */
class SelfMadeTest {
    private static StaffMember seller(String person, String team) {
        return StaffMember.of(person, Department.SALES).inTeam(team);
    }

    private static final Roster ROSTER = Roster.of(List.of(
            seller("P1", "north"),
            seller("P2", "north"),
            seller("P3", "south"),
            seller("P4", "west"),
            seller("P5", "east"),
            StaffMember.of("P6", Department.MARKETING).inTeam("events"),
            seller("P7", "south").until(day(-5)),
            seller("P8", "south").from(day(130))));
    private static final ContentSettings SETTINGS =
            ContentSettings.builder().roster(ROSTER).build();

    @Test
    void aSellerCountsOnceHoweverMuchWasMade() {
        ContentReport report = report(SETTINGS, SelfMade.byPerson("P1", noon(1)), SelfMade.byPerson("P1", noon(2)));
        assertEquals(Optional.of(Proportion.of(1, 5)), report.selfMade().sellers());
        assertEquals(Optional.of(Proportion.of(1, 4)), report.selfMade().teams());
        assertEquals(2, report.selfMade().items());
        assertEquals(0.2, measurement(report, ContentMetrics.SELF_MADE).value().orElseThrow());
    }

    @Test
    void theMetricIsOfTeamsWhereThatIsSet() {
        ContentSettings teams = ContentSettings.builder()
                .roster(ROSTER)
                .selfMadeUnit(SelfMadeUnit.TEAM)
                .build();
        assertEquals(
                0.25,
                measurement(report(teams, SelfMade.byTeam("north", noon(1))), ContentMetrics.SELF_MADE)
                        .value()
                        .orElseThrow());
    }

    @Test
    void aQuarterOfTheTeamsIsAtTheLineAndLessIsBelow() {
        ContentReport quarter = report(SETTINGS, SelfMade.byTeam("north", noon(1)));
        assertEquals(Optional.of(true), quarter.selfMade().teamsAtLine());
        ContentReport none = report(SETTINGS, SelfMade.byTeam("north", noon(-9)));
        assertEquals(Optional.of(false), none.selfMade().teamsAtLine());
    }

    @Test
    void whatATeamMadeIsNoSellers() {
        ContentReport report = report(SETTINGS, SelfMade.byTeam("north", noon(1)));
        assertEquals(Optional.of(Proportion.of(0, 5)), report.selfMade().sellers());
        assertEquals(
                Map.of("north", 1L, "south", 0L, "west", 0L, "east", 0L),
                report.selfMade().byTeam());
    }

    @Test
    void withoutAnyRecordNobodyKnows() {
        ContentReport report = report(SETTINGS);
        assertEquals(Optional.empty(), report.selfMade().sellers());
        assertEquals(Map.of(), report.selfMade().byTeam());
        assertEquals(Optional.empty(), report.selfMade().teamsAtLine());
        assertEquals(
                State.NO_DATA, measurement(report, ContentMetrics.SELF_MADE).state());
    }

    @Test
    void withoutARosterThereIsNoShare() {
        ContentReport report = report(SelfMade.byPerson("P1", noon(1)));
        assertEquals(Optional.empty(), report.selfMade().sellers());
        assertEquals(1, report.selfMade().items());
    }

    @Test
    void ofNoTeamsNoPartIsAtTheLine() {
        SelfMadeReport none = new SelfMadeReport(
                0,
                Optional.empty(),
                Optional.of(Proportion.of(0, 0)),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of());
        assertEquals(Optional.empty(), none.teamsAtLine());
    }

    /** Whoever is in sales in the window as far as it is known. */
    @Test
    void whoJoinsSalesAfterTheWindowOrAsOfIsNoSellerOfIt() {
        ContentSettings settings = ContentSettings.builder()
                .roster(Roster.of(
                        List.of(seller("P1", "north"), seller("P2", "south").from(day(60)))))
                .build();
        SelfMade made = SelfMade.byPerson("P1", noon(1));
        for (int known : new int[] {60, 61, 120, 140}) {
            Window early = Window.ofDays(day(0), day(60), ZoneOffset.UTC).withAsOf(noon(known));
            assertEquals(
                    Optional.of(Proportion.of(1, 1)),
                    report(settings, early, made).selfMade().sellers());
        }
        assertEquals(
                Optional.of(Proportion.of(1, 1)),
                report(settings, ContentFixture.asOf(60), made).selfMade().sellers());
        assertEquals(
                Optional.of(Proportion.of(1, 2)),
                report(settings, ContentFixture.asOf(61), made).selfMade().sellers());
    }

    @Test
    void whoIsNotInSalesOnThatDayIsCountedAndInNoShare() {
        ContentReport report = report(
                SETTINGS,
                SelfMade.byPerson("P6", noon(1)),
                SelfMade.byPerson("P7", noon(1)),
                SelfMade.byPerson("P9", noon(1)));
        assertEquals(3, issues(report, ContentIssues.MADE_ELSEWHERE));
        assertEquals(Optional.of(Proportion.of(0, 5)), report.selfMade().sellers());
    }

    @Test
    void whatMarketersMadeIsNotMadeWithoutMarketing() {
        ContentReport report = report(
                SETTINGS,
                new SelfMade(noon(1), Optional.of("P6"), Optional.of("events"), Optional.of("helped")),
                new SelfMade(noon(1), Optional.of("P1"), Optional.empty(), Optional.of("too slow")));
        assertEquals(1, report.selfMade().items());
        assertEquals(Map.of("too slow", 1L), report.selfMade().reasons());
    }

    @Test
    void aTeamThatIsNoneOfSalesIsCountedAndInNoShare() {
        ContentReport report = report(SETTINGS, SelfMade.byTeam("events", noon(1)));
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_TEAM));
        assertEquals(Optional.of(Proportion.of(0, 4)), report.selfMade().teams());
    }

    @Test
    void reasonsAreCounted() {
        ContentReport report = report(
                SETTINGS,
                new SelfMade(noon(1), Optional.of("P1"), Optional.empty(), Optional.of("too slow")),
                new SelfMade(noon(2), Optional.of("P3"), Optional.empty(), Optional.of("too slow")),
                SelfMade.byPerson("P3", noon(2)));
        assertEquals(Map.of("too slow", 2L), report.selfMade().reasons());
    }

    @Test
    void noPersonIsNamedAnywhere() {
        ContentReport report = report(SETTINGS, SelfMade.byPerson("P1", noon(1)), SelfMade.byPerson("P9", noon(1)));
        assertFalse(report.toString().contains("P1"));
        assertFalse(report.toString().contains("P9"));
    }
}
