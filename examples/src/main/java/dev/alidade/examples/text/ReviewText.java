// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.examples.grouping.Groups;
import dev.alidade.report.MarkdownReport;
import dev.alidade.report.ReportPage;
import dev.alidade.report.TextReport;

/** A review as text or Markdown, with what was asked for by groups behind it. */
public final class ReviewText {
    private ReviewText() {}

    /**
     * Writes a review for a terminal.
     *
     * @param page what there is to say about a review
     * @param detailed whether chapters are followed by their details
     * @param groups the reports by groups, as far as asked for
     * @return the text
     */
    public static String of(ReportPage page, boolean detailed, Groups groups) {
        return (detailed ? TextReport.detailed(page) : TextReport.of(page)) + GroupsText.of(groups);
    }

    /**
     * Writes a review for a document.
     *
     * @param page what there is to say about a review
     * @param detailed whether chapters are followed by their details
     * @param groups the reports by groups, as far as asked for
     * @return the document
     */
    public static String markdown(ReportPage page, boolean detailed, Groups groups) {
        return (detailed ? MarkdownReport.detailed(page) : MarkdownReport.of(page)) + GroupsText.markdown(groups);
    }
}
