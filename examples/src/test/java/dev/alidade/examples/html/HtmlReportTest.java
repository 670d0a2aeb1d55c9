// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Pictures;
import dev.alidade.measure.Window;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.report.Block;
import dev.alidade.report.Chapter;
import dev.alidade.report.ReportPage;
import dev.alidade.report.Table;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;";
    private static final String INERT = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;";

    @Test
    void whatTheDataSaysIsEscapedInEveryKindOfBlock() {
        String page = page(
                new Block.Section(HOSTILE + 1),
                new Block.Paragraph(HOSTILE + 2),
                new Block.Facts(ImmutableList.of(new Block.Fact(HOSTILE + 3, HOSTILE + 4))),
                table(HOSTILE + 5, HOSTILE + 6));

        for (int place = 1; place <= 6; place++) {
            assertTrue(page.contains(INERT + place), "place " + place);
        }
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void titleAndWindowAreEscaped() {
        String page = HtmlReport.of(
                new ReportPage(HOSTILE + 1, HOSTILE + 2, ImmutableList.of()),
                result().scorecard(),
                Pictures.of(result()));

        assertTrue(page.contains("<title>" + INERT + "1: " + INERT + "2</title>"), page);
        assertTrue(page.contains("<h1>" + INERT + "1</h1>"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void aTemplateInTheDataIsNoTemplate() {
        assertTrue(page(new Block.Paragraph("${title} <#stop>")).contains("<p>${title} &lt;#stop&gt;</p>"));
    }

    @Test
    void aRowIsCalledByItsFirstCellAndGroupsStandInBodiesOfTheirOwn() {
        String page = page(new Table(
                ImmutableList.of(new Table.Column("Topic", false), new Table.Column("Score", true)),
                ImmutableList.of(
                        new Table.Row(true, ImmutableList.of("Communication", "5")),
                        new Table.Row(false, ImmutableList.of("mindset", "4")),
                        new Table.Row(true, ImmutableList.of("Total", "3")))));

        assertTrue(page.contains("""
                <thead><tr><th scope="col">Topic</th><th scope="col" class="n">Score</th></tr></thead>
                <tbody>
                <tr class="group"><th scope="row">Communication</th><td class="n">5</td></tr>
                <tr><th scope="row">mindset</th><td class="n">4</td></tr>
                </tbody>
                <tbody>
                <tr class="group"><th scope="row">Total</th><td class="n">3</td></tr>
                </tbody>
                """), page);
    }

    @Test
    void aTableOfManyRowsIsFoldedUpUnlessItsChapterIs() {
        Table table = new Table(
                ImmutableList.of(new Table.Column("Campaign", false)),
                ImmutableList.copyOf(Collections.nCopies(11, new Table.Row(false, ImmutableList.of("fair")))));

        assertTrue(page(table).contains("<details class=\"rows\"><summary>Chapter (11 rows)</summary>"), page(table));
        String folded = page("measured", table);
        assertFalse(folded.contains("class=\"rows\""), folded);
        assertTrue(folded.contains("<summary>Each measurement that is scored, with its evidence</summary>"), folded);
    }

    @Test
    void aReviewOfNothingHasAPageWithoutATotal() {
        String page = HtmlReport.of(result());

        assertTrue(page.contains("<p class=\"big none\">none</p>"), page);
        assertTrue(page.contains("<p>No topic has a score.</p>"), page);
    }

    @Test
    void thePageHasNoScriptAndForbidsAll() {
        String page = HtmlReport.of(result());

        assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""), page);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("url("), page);
        assertFalse(page.contains("@import"), page);
        assertFalse(page.contains("://"), page);
    }

    @Test
    void equalReviewsGiveEqualPages() {
        assertEquals(HtmlReport.of(result()), HtmlReport.of(result()));
    }

    private static Table table(String column, String cell) {
        return new Table(
                ImmutableList.of(new Table.Column(column, false)),
                ImmutableList.of(new Table.Row(false, ImmutableList.of(cell))));
    }

    private static String page(Block... blocks) {
        return page("goals", blocks);
    }

    private static String page(String chapter, Block... blocks) {
        return HtmlReport.of(
                new ReportPage(
                        "Title",
                        "Window",
                        ImmutableList.of(
                                new Chapter(chapter, "Chapter", Optional.empty(), ImmutableList.copyOf(blocks)))),
                result().scorecard(),
                Pictures.of(result()));
    }

    private static ReviewResult result() {
        return AlignmentReview.under(ReviewPolicy.builder()
                        .handoff(ServiceLevelAgreement.standard())
                        .build())
                .measure(
                        ImmutableList.of(),
                        Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")));
    }
}
