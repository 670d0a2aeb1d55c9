// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.asset;
import static dev.alidade.content.ContentFixture.day;
import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.library;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.report;
import static dev.alidade.content.ContentFixture.use;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.Department;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whether material is fresh, and whether sales uses it. */
class LibraryTest {
    @Test
    void materialIsFreshUntilTheDayOfItsReviewIsOver() {
        ContentSettings settings = library(
                asset("A1", 0).reviewDue(day(119)).build(),
                asset("A2", 0).reviewDue(day(120)).build());
        assertEquals(Proportion.of(1, 2), report(settings).library().fresh());
        assertEquals(
                List.of("A1"),
                measurement(report(settings), ContentMetrics.FRESH).evidence().examples());
    }

    @Test
    void aNewVersionBringsANewReviewDate() {
        ContentSettings settings = library(asset("A1", 0)
                .reviewDue(day(20))
                .version(new AssetVersion(noon(15), Optional.of(day(200))))
                .build());
        assertEquals(Proportion.of(1, 1), report(settings).library().fresh());
        assertEquals(
                Proportion.of(1, 1),
                report(settings, ContentFixture.asOf(15)).library().fresh());
        assertEquals(
                Optional.of(day(20)),
                report(settings, ContentFixture.asOf(15))
                        .library()
                        .asset("A1")
                        .orElseThrow()
                        .reviewDue());
    }

    @Test
    void retiredMaterialAndMaterialWithoutReviewDateAreNotJudged() {
        ContentReport report = report(library(
                asset("A1", 0).reviewDue(day(9)).retired(noon(5)).build(),
                asset("A2", 0).build()));
        assertEquals(Proportion.of(0, 0), report.library().fresh());
        assertEquals(1, report.library().withoutReview());
        assertFalse(report.library().asset("A1").orElseThrow().inUse());
    }

    @Test
    void materialUsedWithinItsExposureIsUsed() {
        ContentSettings settings = library(
                asset("A1", 5).build(), asset("A2", 6).build(), asset("A3", 7).build());
        ContentReport report = report(settings, use("A1", 95), use("A2", 97));
        assertEquals(Optional.of(Proportion.of(1, 3)), report.library().used());
        assertEquals(
                List.of("A2", "A3"),
                measurement(report, ContentMetrics.USED).evidence().examples());
        assertEquals(1, report.library().asset("A2").orElseThrow().uses());
    }

    @Test
    void materialThatHasNotBeenThereLongEnoughIsNotDue() {
        ContentReport report =
                report(library(asset("A1", 5).build(), asset("A2", 40).build()), use("A1", 6));
        assertEquals(Optional.of(Proportion.of(1, 1)), report.library().used());
        assertEquals(1, report.library().notExposed());
        assertEquals(1, measurement(report, ContentMetrics.USED).evidence().notDue());
    }

    @Test
    void materialWhoseTimeEndsAtAsOfIsJudged() {
        ContentSettings settings = library(asset("A1", 5).build());
        assertEquals(
                Optional.of(Proportion.of(1, 1)),
                report(settings, ContentFixture.WINDOW.withAsOf(noon(95)), use("A1", 6))
                        .library()
                        .used());
        assertEquals(
                Optional.of(Proportion.of(0, 0)),
                report(settings, ContentFixture.WINDOW.withAsOf(noon(95).minusNanos(1)), use("A1", 6))
                        .library()
                        .used());
    }

    @Test
    void withoutAnyUseOnRecordNothingIsUnused() {
        ContentReport report = report(library(asset("A1", 5).build()));
        assertEquals(Optional.empty(), report.library().used());
        assertEquals(State.NO_DATA, measurement(report, ContentMetrics.USED).state());
        assertEquals(
                State.NO_DATA, measurement(report, ContentMetrics.NEVER_USED).state());
    }

    @Test
    void materialOlderThanTheRecordsMayBeNeverUsedThoughItsFirstDaysArentJudged() {
        ContentSettings settings =
                library(asset("A1", -200).build(), asset("A2", 5).build());
        AssetState old = report(settings, use("A2", 6)).library().asset("A1").orElseThrow();
        assertEquals(Optional.empty(), old.usedInTime());
        assertEquals(Optional.of(true), old.neverUsed());
        assertEquals(
                Optional.of(Proportion.of(1, 2)),
                report(settings, use("A2", 6)).library().neverUsed());
    }

    @Test
    void nothingIsNeverUsedBeforeUsesWereRecordedForLongEnough() {
        ContentSettings settings =
                library(asset("A1", -200).build(), asset("A2", 5).build());
        assertEquals(
                Optional.of(Proportion.of(1, 2)),
                report(settings, ContentFixture.WINDOW.withAsOf(noon(96)), use("A2", 6))
                        .library()
                        .neverUsed());
        assertEquals(
                Optional.of(Proportion.of(0, 0)),
                report(settings, ContentFixture.WINDOW.withAsOf(noon(96).minusNanos(1)), use("A2", 6))
                        .library()
                        .neverUsed());
    }

    @Test
    void materialThatNobodyInSalesEverUsedIsToldOnceItWasThereLongEnough() {
        ContentReport report = report(
                library(
                        asset("A1", -20).build(),
                        asset("A2", -20).build(),
                        asset("A3", 100).build()),
                use("A1", -5),
                new AssetUse("A2", noon(5), Department.MARKETING, Optional.empty()));
        assertEquals(Optional.of(Proportion.of(1, 2)), report.library().neverUsed());
        assertEquals(
                List.of("A2"),
                measurement(report, ContentMetrics.NEVER_USED).evidence().examples());
    }

    @Test
    void whatSalesMadeItselfIsNoneThatSalesShouldUse() {
        ContentReport report = report(
                library(
                        Asset.builder("A1", Department.SALES, noon(1)).build(),
                        asset("A2", 1).build()),
                use("A1", 2));
        assertEquals(Optional.of(Proportion.of(0, 1)), report.library().used());
        assertEquals(1, report.library().supply().releases());
    }

    @Test
    void aUseBeforeTheWindowIsNoneInIt() {
        AssetState state = report(library(asset("A1", -20).build()), use("A1", -5), use("A1", 5))
                .library()
                .asset("A1")
                .orElseThrow();
        assertEquals(1, state.uses());
        assertEquals(2, state.allUses());
    }

    @Test
    void materialUsedAfterItWasRetiredIsTold() {
        LibraryReport library = report(
                        library(asset("A1", 0).retired(noon(10)).build()),
                        use("A1", 9),
                        use("A1", 10),
                        use("A1", 11),
                        use("A1", 12),
                        new AssetUse("A1", noon(13), Department.MARKETING, Optional.empty()))
                .library();
        assertEquals(Map.of("A1", 2L), library.usedThoughRetired());
        assertEquals(Map.of(), library.usedThoughOverdue());
    }

    @Test
    void materialUsedAfterTheDayOfItsReviewIsTold() {
        LibraryReport library = report(library(asset("A1", 0).reviewDue(day(10)).build()), use("A1", 10), use("A1", 11))
                .library();
        assertEquals(Map.of("A1", 1L), library.usedThoughOverdue());
    }

    @Test
    void theReviewOfTheVersionOfThenCountsThoughAnotherCameLater() {
        ContentSettings settings = library(asset("A1", 0)
                .reviewDue(day(10))
                .version(new AssetVersion(noon(20), Optional.of(day(200))))
                .build());
        assertEquals(
                Map.of("A1", 1L),
                report(settings, use("A1", 15), use("A1", 20), use("A1", 30))
                        .library()
                        .usedThoughOverdue());
    }

    @Test
    void retiredMaterialIsNotToldAsOverdueToo() {
        ContentSettings settings =
                library(asset("A1", 0).reviewDue(day(5)).retired(noon(10)).build());
        LibraryReport library = report(settings, use("A1", 7), use("A1", 15)).library();
        assertEquals(Map.of("A1", 1L), library.usedThoughOverdue());
        assertEquals(Map.of("A1", 1L), library.usedThoughRetired());
    }

    @Test
    void aRetirementFromAsOfOnIsNotKnown() {
        ContentSettings settings = library(asset("A1", 0).retired(noon(130)).build());
        assertEquals(Map.of(), report(settings, use("A1", 119)).library().usedThoughRetired());
    }

    @Test
    void usesOutsideOfTheWindowAreNotOutOfDateInIt() {
        ContentSettings settings = library(asset("A1", -50).retired(noon(-20)).build());
        assertEquals(Map.of(), report(settings, use("A1", -5)).library().usedThoughRetired());
    }

    @Test
    void usesAreToldByTeam() {
        ContentReport report = report(
                library(asset("A1", 0).build()),
                new AssetUse("A1", noon(3), Department.SALES, Optional.of("north")),
                new AssetUse("A1", noon(4), Department.SALES, Optional.of("north")),
                new AssetUse("A1", noon(4), Department.MARKETING, Optional.of("events")));
        assertEquals(Map.of("north", 2L), report.library().usesByTeam());
    }

    @Test
    void aUseByWhoWorksForBothIsOnRecordAndNoneOfSales() {
        ContentReport report = report(
                library(asset("A1", 0).build()), new AssetUse("A1", noon(3), Department.BOTH, Optional.of("north")));
        assertEquals(Optional.of(noon(3)), report.library().recordsBegin());
        assertEquals(0, report.library().asset("A1").orElseThrow().allUses());
        assertEquals(Map.of(), report.library().usesByTeam());
    }

    @Test
    void usesThatAreLeftOutAreToldOfNoTeam() {
        ContentReport report = report(
                library(asset("A1", 10).build()),
                new AssetUse("A1", noon(12), Department.SALES, Optional.of("north")),
                new AssetUse("A1", noon(9), Department.SALES, Optional.of("north")),
                new AssetUse("A9", noon(12), Department.SALES, Optional.of("south")));
        assertEquals(Map.of("north", 1L), report.library().usesByTeam());
    }

    @Test
    void materialReleasedFromAsOfOnIsUnknown() {
        ContentReport report = report(library(asset("A1", 130).build()), use("A1", 3));
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_ASSET));
        assertEquals(0, issues(report, ContentIssues.USED_BEFORE_RELEASE));
        assertEquals(Optional.empty(), report.library().recordsBegin());
    }

    @Test
    void aUseOfUnknownMaterialIsCountedAndLeftOut() {
        ContentReport report = report(library(asset("A1", 0).build()), use("A9", 3));
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_ASSET));
        assertEquals(Optional.empty(), report.library().recordsBegin());
    }

    @Test
    void aUseBeforeTheReleaseIsCountedAndLeftOut() {
        ContentReport report = report(library(asset("A1", 5).build()), use("A1", 4));
        assertEquals(1, issues(report, ContentIssues.USED_BEFORE_RELEASE));
        assertEquals(0, report.library().asset("A1").orElseThrow().allUses());
        assertEquals(Optional.of(Proportion.of(0, 1)), report.library().used());
    }

    @Test
    void materialRetiredBeforeItsReleaseIsCountedAndLeftOut() {
        ContentReport report = report(library(asset("A1", 5).retired(noon(4)).build()));
        assertEquals(1, issues(report, ContentIssues.RETIRED_BEFORE_RELEASE));
        assertTrue(report.library().assets().isEmpty());
    }

    @Test
    void aVersionBeforeTheReleaseIsCountedAndLeftOut() {
        ContentReport report = report(library(asset("A1", 5)
                .reviewDue(day(10))
                .version(new AssetVersion(noon(4), Optional.of(day(300))))
                .build()));
        assertEquals(1, issues(report, ContentIssues.VERSION_BEFORE_RELEASE));
        assertEquals(Proportion.of(0, 1), report.library().fresh());
    }

    @Test
    void versionsThatContradictEachOtherLeaveNoReviewDate() {
        ContentReport report = report(library(asset("A1", 5)
                .reviewDue(day(10))
                .version(new AssetVersion(noon(6), Optional.of(day(300))))
                .version(new AssetVersion(noon(6), Optional.empty()))
                .build()));
        assertEquals(1, issues(report, ContentIssues.CONTRADICTING_VERSIONS));
        assertEquals(Proportion.of(0, 0), report.library().fresh());
    }

    @Test
    void theLongestStretchWithoutNewMaterialIsInWholeDays() {
        Supply supply = report(library(
                        asset("A1", -3).build(),
                        asset("A2", 10).build(),
                        asset("A3", 10).build(),
                        asset("A4", 60).build(),
                        asset("A5", 130).build()))
                .library()
                .supply();
        assertEquals(3, supply.releases());
        assertEquals(59, supply.longestGap().orElseThrow()); // days 61 to 119
        assertEquals(Optional.of(day(61)), supply.gapFrom());
        assertEquals(Proportion.of(2, 3), supply.months()); // April and May of April, May and June
    }

    @Test
    void withoutAReleaseOnRecordThereIsNoStretch() {
        assertEquals(
                State.NO_DATA, measurement(report(), ContentMetrics.LONGEST_GAP).state());
        assertEquals(
                State.NO_DATA,
                measurement(report(), ContentMetrics.SUPPLIED_MONTHS).state());
    }

    @Test
    void withoutAReleaseInTheWindowTheStretchIsAllOfIt() {
        Supply supply = report(library(asset("A1", -3).build())).library().supply();
        assertEquals(120, supply.longestGap().orElseThrow());
    }

    @Test
    void ofStretchesOfOneLengthTheFirstIsToldAndLaterShorterOnesAreNot() {
        Supply supply = report(library(asset("A1", 40).build(), asset("A2", 81).build()))
                .library()
                .supply();
        assertEquals(40, supply.longestGap().orElseThrow()); // days 0 to 39, 41 to 80, and 82 to 119
        assertEquals(Optional.of(day(0)), supply.gapFrom());
    }

    @Test
    void whatSalesReleasedItselfIsNoSupply() {
        Asset own = Asset.builder("A1", Department.SALES, noon(3)).build();
        assertEquals(
                OptionalLong.empty(), report(library(own)).library().supply().longestGap());
    }

    @Test
    void aVersionSinceTheReleaseIsNothingOdd() {
        ContentReport report = report(library(asset("A1", 5)
                .version(new AssetVersion(noon(5), Optional.empty()))
                .build()));
        assertEquals(List.of(), report.issues());
    }
}
