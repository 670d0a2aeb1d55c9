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
     * Writes a review down in short: what each chapter says, without its details.
     *
     * @param result the review
     * @return the document, the same for equal reviews
     */
    public static String of(ReviewResult result) {
        return of(ReportPage.of(result));
    }

    /**
     * Writes a page down in short: what each chapter says, without its details.
     *
     * @param page the page
     * @return the document, the same for equal pages
     */
    public static String of(ReportPage page) {
        return MarkdownLayout.render(page, false);
    }

    /**
     * Writes all of a review down, with the details of each chapter.
     *
     * @param result the review
     * @return the document, the same for equal reviews
     */
    public static String detailed(ReviewResult result) {
        return detailed(ReportPage.of(result));
    }

    /**
     * Writes all of a page down, with the details of each chapter.
     *
     * @param page the page
     * @return the document, the same for equal pages
     */
    public static String detailed(ReportPage page) {
        return MarkdownLayout.render(page, true);
    }
}
