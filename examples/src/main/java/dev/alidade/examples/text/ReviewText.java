// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.report.MarkdownReport;
import dev.alidade.report.TextReport;
import dev.alidade.review.ReviewResult;
import java.util.Optional;

/** A review as text or Markdown, with the hand-over by groups behind it. */
public final class ReviewText {
    private ReviewText() {}

    /**
     * Writes a review for a terminal.
     *
     * @param result the review
     * @param groups the hand-over by groups; empty when not asked for
     * @return the text
     */
    public static String of(ReviewResult result, Optional<Grouped<HandoffReport>> groups) {
        return TextReport.of(result) + groups.map(GroupsText::of).orElse("");
    }

    /**
     * Writes a review for a document.
     *
     * @param result the review
     * @param groups the hand-over by groups; empty when not asked for
     * @return the document
     */
    public static String markdown(ReviewResult result, Optional<Grouped<HandoffReport>> groups) {
        return MarkdownReport.of(result) + groups.map(GroupsText::markdown).orElse("");
    }
}
