// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.review.ReviewResult;

/**
 * A review as Markdown with tables (CommonMark with the table extension, as most wikis and forges read it). What comes
 * from the data is escaped: it can't become markup, a link, a table cell of its own or HTML.
 */
public final class MarkdownReport {
    private MarkdownReport() {}

    /**
     * Writes a review down.
     *
     * @param result the review
     * @return the document, the same for equal reviews
     */
    public static String of(ReviewResult result) {
        return MarkdownLayout.render(ReviewPage.of(result));
    }
}
