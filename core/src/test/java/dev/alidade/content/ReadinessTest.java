// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.asOf;
import static dev.alidade.content.ContentFixture.asset;
import static dev.alidade.content.ContentFixture.day;
import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.content.Readiness.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Launch;
import dev.alidade.model.SellingSeason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether material is there in time for launches and seasons. */
class ReadinessTest {
    private static final ContentSettings SETTINGS = ContentSettings.builder()
            .assets(List.of(
                    asset("A1", 10).build(),
                    asset("A2", 20).build(),
                    asset("A3", 5).retired(noon(25)).build()))
            .launches(List.of(
                    Launch.of("L1", day(24), "A1"), // due on day 10
                    Launch.of("L2", day(24), "A1", "A2"),
                    Launch.of("L3", day(24), "A1", "A9"),
                    Launch.of("L4", day(24)),
                    Launch.of("L5", day(30), "A3")))
            .build();

    private static Readiness launch(ContentReport report, String id) {
        return report.launches().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void materialThatIsThereByTheEndOfTheDueDayIsReady() {
        assertEquals(State.READY, launch(report(SETTINGS), "L1").state());
    }

    @Test
    void materialThatCameLaterIsLateAndNamed() {
        Readiness late = launch(report(SETTINGS), "L2");
        assertEquals(State.LATE, late.state());
        assertEquals(List.of("A2"), late.late());
    }

    @Test
    void materialThatIsInNoLibraryIsMissingAndCounted() {
        ContentReport report = report(SETTINGS);
        assertEquals(State.MISSING, launch(report, "L3").state());
        assertEquals(List.of("A9"), launch(report, "L3").missing());
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_MATERIAL));
    }

    @Test
    void beforeItsDueDayMaterialMayStillBeMissingInTheLibrary() {
        assertEquals(0, issues(report(SETTINGS, asOf(10)), ContentIssues.UNKNOWN_MATERIAL));
    }

    @Test
    void materialThatWasRetiredBeforeTheLaunchIsMissing() {
        assertEquals(State.MISSING, launch(report(SETTINGS), "L5").state());
    }

    @Test
    void aLaunchOfWhichNobodySaidWhatItNeedsIsNotJudged() {
        ContentReport report = report(SETTINGS);
        assertEquals(State.NOT_STATED, launch(report, "L4").state());
        assertEquals(Proportion.of(1, 4), report.launchesReady());
    }

    @Test
    void aLaunchWhoseDueDayIsNotOverIsNotDue() {
        assertEquals(State.NOT_DUE, launch(report(SETTINGS, asOf(10)), "L1").state());
        assertEquals(State.READY, launch(report(SETTINGS, asOf(11)), "L1").state());
        assertEquals(
                4,
                measurement(report(SETTINGS, asOf(10)), ContentMetrics.LAUNCH_READINESS)
                        .evidence()
                        .notDue());
    }

    @Test
    void aLaunchAfterTheWindowIsNotInIt() {
        ContentSettings settings = ContentSettings.builder()
                .launches(List.of(Launch.of("L1", day(120), "A1"), Launch.of("L2", day(0), "A1")))
                .build();
        assertEquals(
                List.of("L2"),
                report(settings).launches().stream().map(Readiness::id).toList());
    }

    @Test
    void aSeasonThatBeginsOutsideOfTheWindowIsNotInIt() {
        ContentSettings settings = ContentSettings.builder()
                .seasons(List.of(
                        SellingSeason.of("S1", day(-1), day(9)),
                        SellingSeason.of("S2", day(0), day(9)),
                        SellingSeason.of("S3", day(119), day(130)),
                        SellingSeason.of("S4", day(120), day(130))))
                .build();
        assertEquals(
                List.of("S2", "S3"),
                report(settings).seasons().stream().map(Readiness::id).toList());
    }

    @Test
    void whatIsOddAboutASeasonIsCountedAsOfALaunch() {
        SellingSeason season = new SellingSeason(
                "S1",
                Optional.empty(),
                Optional.empty(),
                day(30),
                day(60),
                Optional.of(day(31)),
                ImmutableSortedSet.of("A9"));
        ContentReport report =
                report(ContentSettings.builder().seasons(List.of(season)).build());
        assertEquals(1, issues(report, ContentIssues.DUE_AFTER_BEGIN));
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_MATERIAL));
    }

    @Test
    void aSeasonIsJudgedByItsFirstDayAndItsOwnDueDay() {
        SellingSeason season = new SellingSeason(
                "S1",
                Optional.of("spring"),
                Optional.of("pumps"),
                day(30),
                day(60),
                Optional.of(day(20)),
                ImmutableSortedSet.of("A1", "A2"));
        ContentSettings settings = ContentSettings.builder()
                .assets(SETTINGS.assets())
                .seasons(List.of(season))
                .build();
        ContentReport report = report(settings);
        assertEquals(State.READY, report.seasons().get(0).state());
        assertEquals(Proportion.of(1, 1), report.seasonsReady());
        assertEquals(
                1.0,
                measurement(report, ContentMetrics.SEASON_READINESS).value().orElseThrow());
    }

    @Test
    void aDueDayAfterTheFirstDayIsCounted() {
        Launch launch = new Launch(
                "L1", Optional.empty(), Optional.empty(), day(30), Optional.of(day(31)), ImmutableSortedSet.of("A1"));
        ContentSettings settings =
                ContentSettings.builder().launches(List.of(launch)).build();
        assertEquals(1, issues(report(settings), ContentIssues.DUE_AFTER_BEGIN));
    }

    @Test
    void aLaunchStandsBesideTheSeasonOfItsProduct() {
        SellingSeason spring = new SellingSeason(
                "spring",
                Optional.empty(),
                Optional.of("pumps"),
                day(10),
                day(40),
                Optional.empty(),
                ImmutableSortedSet.of());
        SellingSeason summer = new SellingSeason(
                "summer",
                Optional.empty(),
                Optional.of("pumps"),
                day(80),
                day(110),
                Optional.empty(),
                ImmutableSortedSet.of());
        ContentSettings settings = ContentSettings.builder()
                .seasons(List.of(summer, spring, SellingSeason.of("of no product", day(0), day(119))))
                .launches(List.of(pumps("during", 20), pumps("after", 40), pumps("too late", 110)))
                .build();
        ContentReport report = report(settings);
        assertEquals(Optional.of("spring"), launch(report, "during").season());
        assertEquals(Optional.of("summer"), launch(report, "after").season());
        assertEquals(Optional.empty(), launch(report, "too late").season());
    }

    private static Launch pumps(String id, int day) {
        return new Launch(
                id, Optional.empty(), Optional.of("pumps"), day(day), Optional.empty(), ImmutableSortedSet.of());
    }
}
