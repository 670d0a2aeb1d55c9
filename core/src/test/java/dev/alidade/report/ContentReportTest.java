// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
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
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static Activity showing(String... assets) {
        return new Activity(march(5), Optional.empty(), Optional.empty(), ImmutableSortedSet.copyOf(assets));
    }

    @Test
    void materialInDealsIsToldForThoseWonAndThoseLost() {
        ContentSettingsBuilder settings =
                ContentSettings.builder().asset(released("A1", 1).build());
        Opportunity won = Opportunity.builder("W1")
                .createdAt(march(2))
                .event(showing("A1"))
                .won(march(20))
                .build();
        Opportunity unaided = Opportunity.builder("W2")
                .createdAt(march(2))
                .event(showing())
                .won(march(20))
                .build();
        Opportunity lost = Opportunity.builder("L1")
                .createdAt(march(2))
                .event(showing("A1"))
                .lost(march(20), "price")
                .build();
        assertTrue(
                text(settings, won, unaided, lost)
                        .contains("used in 1 of 2 (50.0%) deals won and in 1 of 1 (100.0%) deals lost; most in those"
                                + " won: A1 (1 won, 1 lost); that doesn't show that it helped"),
                text(settings, won, unaided, lost));
        assertTrue(
                text(settings, won)
                        .contains("used in 1 of 1 (100.0%) deals won; most in those won: A1 (1 won, 0 lost)"),
                text(settings, won));
        String lostOnly = text(settings, lost);
        assertFalse(lostOnly.contains("deals won"), lostOnly);
    }

    @Test
    void longListsOfMaterialNameAFewAndCountTheRest() {
        String text = text(7);
        assertTrue(
                text.contains(
                        "1 of 8 (12.5%); overdue for review: N1, N2, N3, N4, N5, and 2 more; 1 without a review date"),
                text);
        assertTrue(
                text.contains(
                        "in use though retired: R1 (1 time), R2 (1 time), R3 (1 time), R4 (1 time), R5 (1 time), and"
                                + " 2 more"),
                text);
        assertTrue(text.contains("not been there long enough"), text);
        assertTrue(text.contains("ask sales why some material is never used"), text);
        String five = text(5);
        assertTrue(five.contains("overdue for review: N1, N2, N3, N4, N5; 1 without"), five);
        assertTrue(five.contains("R4 (1 time), R5 (1 time) Supply"), five);
    }

    /** So many pieces that nobody reviewed, and so many that were used though they were retired. */
    private static String text(int pieces) {
        ContentSettingsBuilder settings = ContentSettings.builder();
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= pieces; i++) {
            settings.asset(Asset.builder("N" + i, Department.MARKETING, march(1).minusSeconds(86_400L * 30))
                            .reviewDue(LocalDate.of(2024, 2, 10))
                            .build())
                    .asset(Asset.builder("R" + i, Department.MARKETING, march(1).minusSeconds(86_400L * 30))
                            .retired(march(2))
                            .build());
            facts.add(AssetUse.bySales("R" + i, march(5)));
        }
        settings.asset(released("U1", 20).build());
        settings.asset(Asset.builder("F1", Department.MARKETING, Instant.parse("2024-06-20T00:00:00Z"))
                .reviewDue(LocalDate.of(2025, 1, 1))
                .build());
        return text(settings, facts.toArray(new Fact[0]));
    }

    @Test
    void reasonsOfSellersAndOfRequestsAreRanked() {
        ContentSettingsBuilder settings = ContentSettings.builder()
                .roster(Roster.of(List.of(
                        StaffMember.of("p1", Department.SALES).inTeam("field"),
                        StaffMember.of("p2", Department.SALES).inTeam("inside"),
                        StaffMember.of("p3", Department.SALES).inTeam("export"),
                        StaffMember.of("p4", Department.SALES).inTeam("key"),
                        StaffMember.of("p5", Department.SALES).inTeam("web"))));
        String often = text(
                settings,
                new SelfMade(march(2), Optional.of("p1"), Optional.empty(), Optional.of("too long")),
                new SelfMade(march(3), Optional.of("p1"), Optional.empty(), Optional.of("too long")),
                new SelfMade(march(3), Optional.of("p2"), Optional.empty(), Optional.of("old")));
        assertTrue(often.contains("most often this one: too long. Begin there."), often);
        assertTrue(often.contains("; most in field 2, inside 1; why: too long 2, old 1"), often);
        String seldom = text(settings, SelfMade.byPerson("p1", march(2)));
        assertTrue(seldom.contains("in 1 of 5 (20.0%) teams, below the 25% of teams that Leopard's"), seldom);
        String open = text(
                ContentSettings.builder(),
                ContentRequest.builder("R1", march(4)).declined(march(5)).build(),
                ContentRequest.builder("R2", march(4)).delivered(march(5)).build(),
                ContentRequest.builder("R3", Instant.parse("2024-06-28T00:00:00Z"))
                        .build());
        assertTrue(open.contains("1 still waits, 1 not due yet; 1 declined"), open);
    }

    @Test
    void readyMaterialIsToldAndLongCalendarsAreCut() {
        List<Launch> launches = new ArrayList<>();
        for (int i = 1; i <= 31; i++) {
            launches.add(new Launch(
                    "L%02d".formatted(i),
                    Optional.of("pump " + i),
                    i == 2 ? Optional.of("pump") : Optional.empty(),
                    FIRST.plusDays(80 + i),
                    Optional.empty(),
                    ImmutableSortedSet.of("A1")));
        }
        SellingSeason season = new SellingSeason(
                "S1",
                Optional.of("summer"),
                Optional.of("pump"),
                FIRST.plusDays(85),
                FIRST.plusDays(120),
                Optional.empty(),
                ImmutableSortedSet.of("A1"));
        String text = text(ContentSettings.builder()
                .asset(released("A1", 1).build())
                .launches(launches)
                .seasons(List.of(season)));
        assertTrue(text.contains("2024-03-23 L02: pump 2 S1 2024-03-09 ready in time"), text);
        assertTrue(text.contains("2024-03-26 S1: summer 2024-03-12 ready in time"), text);
        assertTrue(text.contains("2 more are not shown."), text);
        String all = text(ContentSettings.builder()
                .asset(released("A1", 1).build())
                .launches(launches.subList(0, 29))
                .seasons(List.of(season)));
        assertFalse(all.contains("not shown"), all);
    }

    @Test
    void ratingsOfEnoughPersonsAreShares() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            facts.add(Rating.of("p" + i, Department.SALES, "accuracy", i < 3 ? 5 : 1, march(2)));
            facts.add(Rating.of("p" + i, Department.SALES, "findability", 4, march(2)));
        }
        String text = text(ContentSettings.builder(), facts.toArray(new Fact[0]));
        assertTrue(text.contains("Sales finds it right 2 of 6 (33.3%) of sales who answered agree"), text);
        assertTrue(text.contains("Sales finds it 6 of 6 (100.0%) of sales who answered agree"), text);
    }
}
