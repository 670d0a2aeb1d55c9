// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.content.ContentSettings;
import dev.alidade.content.ContentSettingsBuilder;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetBuilder;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Launch;
import dev.alidade.model.Rating;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.StaffMember;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What reports say about sales material. */
final class ContentReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Window HALF = Window.ofDays(FIRST, LocalDate.of(2024, 7, 1), ZoneOffset.UTC);

    private static Instant march(int day) {
        return Instant.parse("2024-03-%02dT00:00:00Z".formatted(day));
    }

    private static ReviewResult review(ContentSettingsBuilder settings, Fact... facts) {
        return AlignmentReview.under(
                        ReviewPolicy.builder().content(settings.build()).build())
                .measure(List.of(facts), HALF);
    }

    /** The report in one line, so that no sentence is broken. */
    private static String text(ContentSettingsBuilder settings, Fact... facts) {
        return TextReport.detailed(REPORTS.kept(review(settings, facts))).replaceAll("\\s+", " ");
    }

    private static AssetBuilder released(String id, int day) {
        return Asset.builder(id, Department.MARKETING, march(day));
    }

    @Test
    void withoutAnythingOnRecordItSaysSo() {
        assertTrue(text(ContentSettings.builder()).contains("Nothing about sales material is on record in this time."));
    }

    @Test
    void requestsAreToldWithWhatBecameOfThem() {
        String text = text(
                ContentSettings.builder(),
                ContentRequest.builder("R1", march(4))
                        .neededBy(march(7))
                        .delivered(march(5))
                        .build(),
                ContentRequest.builder("R2", march(4)).neededBy(march(7)).build(),
                ContentRequest.builder("R3", march(4))
                        .declined(march(5), "no budget")
                        .build());
        assertTrue(
                text.contains(
                        "3 requests, 33.3% delivered within 5 business days (estimated, as some still wait); 1 still waits; 1 declined"),
                text);
        assertTrue(text.contains("1 declined (no budget 1)"), text);
        assertTrue(text.contains("1 of 2 (50.0%) came after they were needed, or not at all"), text);
        assertTrue(text.contains("what comes too late is not used"), text);
    }

    @Test
    void materialInUseThoughOutOfDateIsNamed() {
        String text = text(
                ContentSettings.builder()
                        .asset(released("A2", 1)
                                .reviewDue(LocalDate.of(2024, 3, 10))
                                .build())
                        .asset(released("A4", 1).retired(march(5)).build()),
                AssetUse.bySales("A2", march(12)),
                AssetUse.bySales("A4", march(12)),
                AssetUse.bySales("A4", march(13)));
        assertTrue(
                text.contains(
                        "Out of date: in use though retired: A4 (2 times); though its review was due: A2 (1 time)"),
                text);
    }

    @Test
    void bothCalendarsStandSideBySide() {
        String text = text(ContentSettings.builder()
                .asset(released("A1", 20).build())
                .launches(List.of(
                        Launch.of("L1", LocalDate.of(2024, 3, 25), "A1", "A2"),
                        Launch.of("L2", LocalDate.of(2024, 6, 25))))
                .seasons(List.of(SellingSeason.of("S1", LocalDate.of(2024, 3, 28), LocalDate.of(2024, 5, 1), "A1"))));
        assertTrue(text.contains("2024-03-25 L1 2024-03-11 not there: A2"), text);
        assertTrue(text.contains("2024-03-28 S1 2024-03-14 late: A1"), text);
        assertTrue(text.contains("nobody said what it needs"), text);
        assertTrue(text.contains("plan their material back from the day"), text);
    }

    @Test
    void unusedMaterialIsNamedAndTheReasonOfSellersToo() {
        ContentSettingsBuilder settings = ContentSettings.builder()
                .asset(Asset.builder("A1", Department.MARKETING, march(1).minusSeconds(86_400L * 30))
                        .build())
                .asset(Asset.builder("A2", Department.MARKETING, march(1).minusSeconds(86_400L * 30))
                        .build())
                .roster(Roster.of(List.of(
                        StaffMember.of("p1", Department.SALES).inTeam("field"),
                        StaffMember.of("p2", Department.SALES).inTeam("inside"))));
        String text = text(settings, AssetUse.bySales("A1", march(1)), SelfMade.byPerson("p1", march(2)));
        assertTrue(text.contains("1 of 2 (50.0%): A2"), text);
        assertTrue(
                text.contains(
                        "by 1 of 2 (50.0%) sellers; in 1 of 2 (50.0%) teams, at or above the 25% of teams that Leopard"),
                text);
        assertTrue(text.contains("ask those teams what was missing"), text);
        assertFalse(text.contains("p1"), text);
    }

    @Test
    void fewPersonsRatingsAreWithheldInWords() {
        String text = text(ContentSettings.builder(), Rating.of("p1", Department.SALES, "accuracy", 5, march(2)));
        assertTrue(text.contains("withheld, too few persons"), text);
    }

    @Test
    void textAndMarkdownAreMadeOfTheSameBlocks() {
        ReviewResult result = review(
                ContentSettings.builder(),
                ContentRequest.builder("R1", march(4)).build());
        assertTrue(
                MarkdownReport.detailed(REPORTS.kept(result)).contains("## Sales material"),
                MarkdownReport.of(REPORTS.kept(result)));
    }
}
