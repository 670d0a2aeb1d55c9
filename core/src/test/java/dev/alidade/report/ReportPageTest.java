// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Table.Column;
import dev.alidade.report.Table.Row;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.EntryScore;
import dev.alidade.score.ModelEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static List<String> ids(ReportPage page) {
        return page.chapters().stream().map(Chapter::id).toList();
    }

    @Test
    void theScoresComeFirstThenWhatWouldHelpAndLastWhatWasOdd() {
        List<String> ids = ids(ReportPage.of(SampleReviews.company()));
        assertEquals(List.of("scores", "improvements"), ids.subList(0, 2));
        assertEquals("issues", ids.get(ids.size() - 1));
    }

    @Test
    void theWeakestTopicComesBeforeTheOthers() {
        List<String> topics = ids(ReportPage.of(SampleReviews.company())).subList(2, 4);
        assertEquals(
                SampleReviews.company().scorecard().weakestTopic().orElseThrow().id(), topics.get(0));
    }

    @Test
    void aChapterOnATopicNamesItAndAChapterOnTheWholeReviewNone() {
        for (Chapter chapter : ReportPage.of(SampleReviews.company()).chapters()) {
            assertEquals(
                    List.of("mindset", "handoff").contains(chapter.id()),
                    chapter.topic().isPresent());
        }
    }

    @Test
    void aChapterOnATopicBeginsWithWhatIsFurthestFromItsTarget() {
        Chapter handoff = ReportPage.of(SampleReviews.company()).chapters().stream()
                .filter(chapter -> chapter.id().equals("handoff"))
                .findFirst()
                .orElseThrow();

        String text = ((Block.Paragraph) handoff.blocks().get(0)).text();
        assertTrue(text.contains("Furthest from the target: "), text);
    }

    @Test
    void theShortReportLeavesOutTheDetailsAndNoScoredNumber() {
        ReviewResult company = SampleReviews.company();
        String text = TextReport.of(company);

        assertTrue(text.lines().count() < TextReport.detailed(company).lines().count());
        for (EntryScore entry : company.scorecard().entries()) {
            assertTrue(
                    text.replaceAll("\\s+", " ").contains(entry.entry().metric().title()), entry.id());
        }
    }

    @Test
    void everyScoredMetricSaysWhatToDo() {
        for (ModelEntry entry : ReviewCatalogue.standardModel().entries()) {
            assertTrue(entry.metric().advice().isPresent(), entry.id());
        }
    }

    @Test
    void textsOfBlocksCantSteerATerminal() {
        assertEquals("a b<U+001B>", new Block.Paragraph("a\nb\u001b").text());
        assertEquals("<U+202E>x", new Block.Fact("l", "\u202ex").text());
        assertEquals("a b", new Column("a\tb", true).title());
        assertEquals(
                300,
                new Row(false, ImmutableList.of("x".repeat(10_000)))
                        .cells()
                        .get(0)
                        .length());
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table(
                        ImmutableList.of(new Column("A", false), new Column("B", false)),
                        ImmutableList.of(new Row(false, ImmutableList.of("only one")))));
    }
}
