// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.Department;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on promises says. */
final class CommitmentReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final LocalDate DUE = LocalDate.of(2024, 3, 8);

    private static Instant march(int day) {
        return LocalDate.of(2024, 3, day)
                .atStartOfDay(SampleReviews.YEAR.zone())
                .toInstant();
    }

    private static CommitmentBuilder byMarketing(String id) {
        return Commitment.builder(id, Department.MARKETING, Department.SALES, march(1));
    }

    private static Commitment kept() {
        return Commitment.builder("K", Department.SALES, Department.MARKETING, march(1))
                .due(DUE)
                .delivered(march(7))
                .build();
    }

    private static CommitmentBuilder missed(String id) {
        return byMarketing(id).team("web").person("p7").due(DUE).changeKnown(march(4), "agency *late*");
    }

    private static String text(CommitmentSettings settings, Commitment... promises) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(
                        ReviewPolicy.builder().commitments(settings).build())
                .measure(List.of(promises), SampleReviews.YEAR)));
    }

    private static String text(Commitment... promises) {
        return text(CommitmentSettings.standard(), promises);
    }

    private static void assertSays(String words, String text) {
        assertTrue(text.replaceAll("\\s+", " ").contains(words), text);
    }

    @Test
    void theTableShowsBothDirectionsAndBoth() {
        String text = text(
                kept(),
                missed("A").told(march(6)).build(),
                missed("B")
                        .dateSet(march(5), DUE.plusDays(10))
                        .delivered(march(20))
                        .build());
        assertTrue(text.contains("""
                Promises                  By sales         By marketing    Both
                ------------------------  ---------------  --------------  --------------
                Due                       1                2               3
                Kept in full and in time  1 of 1 (100.0%)  0 of 2 (0.0%)   1 of 3 (33.3%)
                In full, but late         0                1               1
                Taken back                0 of 1 (0.0%)    0 of 2 (0.0%)   0 of 3 (0.0%)
                Given a later day         0 of 1 (0.0%)    1 of 2 (50.0%)  1 of 3 (33.3%)
                Made smaller              0                0               0
                Promised scope that came  100.0% over 1    50.0% over 2    66.7% over 3
                Misses with a warning     -                1 of 2 (50.0%)  1 of 2 (50.0%)
                Changes told to nobody    -                1 of 2 (50.0%)  1 of 2 (50.0%)
                """), text);
        assertSays("Re-dated: 1 of 3 (33.3%), 1 time in all; the last day set is 10 d after the first (median)", text);
        assertSays("50.0% within 2 d of its being known", text);
        assertSays("never told of: 1 of 2 (50.0%); warnings came 2 d before the day (median)", text);
        assertSays("Why missed: agency *late* (2)", text);
        assertSays("tell the other side on the day you know", text);
    }

    @Test
    void aShareThatIsEstimatedIsCalledSoBesideWhatWasCounted() {
        Commitment told = missed("A").told(march(6)).build();
        Commitment untold = missed("B").build();
        Commitment justMissed = byMarketing("C").due(LocalDate.of(2024, 12, 31)).build();

        String open = text(kept(), told, untold, justMissed);
        assertSays("Told of changes in time 50.0%", open);
        assertSays("1 of 3 so far", open);
        assertSays("\"So far\": the share is estimated (Kaplan-Meier), as more may come of those counted.", open);
        assertFalse(text(kept(), told, untold).contains("so far"));
    }

    @Test
    void whoMissesAgainAndAgainIsATeamAndNoPersonUnlessAskedFor() {
        Commitment[] promises = {
            kept(), missed("A").build(), missed("B").build(), missed("C").build()
        };
        assertSays("Teams: 3 or more missed by web in marketing (3 of 3)", text(promises));
        assertFalse(text(promises).contains("p7"));
        assertSays(
                "Persons: 3 or more missed by p7 in marketing (3 of 3)",
                text(CommitmentSettings.standard().namingPersons(true), promises));
    }

    @Test
    void whatIsNotOnRecordIsAskedForAndNotJudged() {
        assertSays("No delivery is on record", text(missed("A").build()));
        String silent = text(kept(), missed("A").build());
        assertSays("It is not on record when the other side was told", silent);
        assertSays("Changes told to nobody - - -", silent);
    }

    @Test
    void promisesThatAreNotDueAreNamedAndNotJudged() {
        Commitment later = byMarketing("L").due(LocalDate.of(2025, 2, 1)).build();
        assertSays("No promise of one department to the other was to be kept in this window.", text(later));
    }

    @Test
    void aScopeThatDidNotComeWasPromisedTooMuch() {
        assertSays(
                "Promised scope: 75.0% of what was promised came at all, on average over 2 promises (19.8% to 97.3%);"
                        + " 1 with a quantity",
                text(
                        kept(),
                        byMarketing("Q")
                                .due(DUE, new BigDecimal("8"))
                                .delivered(march(7), new BigDecimal("4"))
                                .build()));
    }

    @Test
    void promisesThatAreNotDueYetAreCounted() {
        CommitmentBuilder later = byMarketing("C1").due(LocalDate.of(2025, 2, 1));
        Window open = SampleReviews.YEAR.withAsOf(march(2));
        assertSays("No promise of one department to the other was to be kept in this window.", text(later.build()));
        assertSays("No promise is due yet; 1 is to be kept in this window.", text(open, missed("C1")));
        assertSays("No promise is due yet; 2 are to be kept in this window.", text(open, missed("C1"), missed("C2")));
    }

    private static String text(Window window, CommitmentBuilder... promises) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                        .commitments(CommitmentSettings.standard())
                        .build())
                .measure(Arrays.stream(promises).map(CommitmentBuilder::build).toList(), window)));
    }

    @Test
    void whereEveryChangeIsToldPromisesThatCanBeKeptAreWhatIsLeft() {
        CommitmentBuilder told =
                byMarketing("C1").due(DUE).changeKnown(march(4), "agency").told(march(4));
        assertSays(
                "The other side is told of every change: what is left is to promise what can be kept.",
                text(told.delivered(march(20)).build()));
    }
}
