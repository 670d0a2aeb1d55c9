// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.review.ReviewResult;

/**
 * A review as plain text for a terminal or a mail: lines of at most 80 columns that end in a line feed, no colour. What
 * comes from the data can't leave its place: control characters and line breaks are shown, not obeyed, and wide
 * characters count as two columns.
 */
public final class TextReport {
    /** The largest number of columns of a line. */
    public static final int WIDTH = 80;

    private TextReport() {}

    /**
     * Writes a review down in short: what each chapter says, without its details.
     *
     * @param result the review
     * @return the text, the same for equal reviews
     */
    public static String of(ReviewResult result) {
        return of(ReportPage.of(result));
    }

    /**
     * Writes a page down in short: what each chapter says, without its details.
     *
     * @param page the page
     * @return the text, the same for equal pages
     */
    public static String of(ReportPage page) {
        return TextLayout.render(page, WIDTH, false);
    }

    /**
     * Writes all of a review down, with the details of each chapter.
     *
     * @param result the review
     * @return the text, the same for equal reviews
     */
    public static String detailed(ReviewResult result) {
        return detailed(ReportPage.of(result));
    }

    /**
     * Writes all of a page down, with the details of each chapter.
     *
     * @param page the page
     * @return the text, the same for equal pages
     */
    public static String detailed(ReportPage page) {
        return TextLayout.render(page, WIDTH, true);
    }
}
