// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    /** The cells of a row, split at the bars that are no part of a text. */
    private static int bars(String line) {
        return (int) line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count();
    }

    private static void assertTablesHold(String markdown) {
        List<String> lines = markdown.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                assertEquals(bars(lines.get(i - 1)), bars(lines.get(i)), lines.get(i));
            }
        }
    }

    @Test
    void scoresStandInATable() {
        String markdown = REPORTS.kept(MarkdownReport.of(SampleReviews.company()));

        assertTrue(markdown.startsWith("# How well sales and marketing are aligned\n"));
        assertTrue(markdown.contains("| Heading and topic | Score | Bounds | Coverage | Weight | Points |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: |\n| **Communication** |"));
        assertTrue(markdown.contains("| Followed up in time | 50.0% | 35.2 to 64.8% | 20 of 40 | 50.0 |"));
        assertTablesHold(markdown);
    }

    @Test
    void aTableHasAnEmptyLineBeforeAndAfterIt() {
        List<String> lines =
                REPORTS.kept(MarkdownReport.of(SampleReviews.company())).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean now = lines.get(i).startsWith("|");
            boolean before = lines.get(i - 1).startsWith("|");
            assertTrue(now == before || (now ? lines.get(i - 1) : lines.get(i)).isEmpty(), lines.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "a|b^ a\\|b",
                "<script>^ &lt;script&gt;",
                "&lt;^ &amp;lt;",
                "[x](http://evil)^ \\[x\\](http\\://evil)",
                "www.evil.example^ www\\.evil.example",
                "**bold** _it_ `code`^ \\*\\*bold\\*\\* \\_it\\_ \\`code\\`",
                "back\\slash^ back\\\\slash",
                "![x](y)^ \\!\\[x\\](y)",
                "~~gone~~^ \\~\\~gone\\~\\~"
            })
    void markupIsShownAndNotObeyed(String text, String escaped) {
        assertEquals(escaped, MarkdownLayout.escaped(text));
    }

    @Test
    void aLineBreakInANameStaysInItsCell() {
        String markdown =
                REPORTS.kept(MarkdownReport.of(TextReportTest.hostile("evil\n| x | y |\n# Heading\u001b[2J")));

        assertTrue(markdown.contains("| evil \\| x \\| y \\| \\# Heading&lt;U+001B&gt;\\[2J |"), markdown);
        assertFalse(markdown.lines().anyMatch(line -> line.startsWith("# Heading")));
        assertTablesHold(markdown);
    }

    @Property(tries = 100)
    void noNameCanBreakATable(@ForAll String name) {
        String markdown = REPORTS.kept(MarkdownReport.of(TextReportTest.hostile(name)));

        assertTrue(markdown.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)));
        assertFalse(markdown.contains("<"));
        assertTablesHold(markdown);
    }
}
