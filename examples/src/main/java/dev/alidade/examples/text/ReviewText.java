// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.examples.grouping.Groups;
import dev.alidade.report.MarkdownReport;
import dev.alidade.report.TextReport;
import dev.alidade.review.ReviewResult;

/** A review as text or Markdown, with what was asked for by groups behind it. */
public final class ReviewText {
    private ReviewText() {}

    /**
     * Writes a review for a terminal.
     *
     * @param result the review
     * @param detailed whether chapters are followed by their details
     * @param groups the reports by groups, as far as asked for
     * @return the text
     */
    public static String of(ReviewResult result, boolean detailed, Groups groups) {
        return (detailed ? TextReport.detailed(result) : TextReport.of(result)) + GroupsText.of(groups);
    }

    /**
     * Writes a review for a document.
     *
     * @param result the review
     * @param detailed whether chapters are followed by their details
     * @param groups the reports by groups, as far as asked for
     * @return the document
     */
    public static String markdown(ReviewResult result, boolean detailed, Groups groups) {
        return (detailed ? MarkdownReport.detailed(result) : MarkdownReport.of(result)) + GroupsText.markdown(groups);
    }
}
