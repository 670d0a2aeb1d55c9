// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.IssueKind;

/** What may be odd about exchange rows, and what is done about it. The examples are their paths, shortened. */
public final class PathIssues {
    /** A row has a value but no conversions: it can't be credited. */
    public static final IssueKind VALUE_WITHOUT_CONVERSIONS = new IssueKind(
            "attribution.value-without-conversions",
            "A row has a value but no conversions; its value is in no credit and told by itself.");

    /** A row has neither conversions nor nulls: it says nothing. */
    public static final IssueKind EMPTY_ROW = new IssueKind(
            "attribution.row-without-journeys", "A row has neither conversions nor nulls; it changes nothing.");

    /** Some rows with conversions have a value, this one hasn't. */
    public static final IssueKind CONVERSIONS_WITHOUT_VALUE = new IssueKind(
            "attribution.conversions-without-value",
            "A row has conversions but no value, while others have one; its conversions count, and the value of all is too"
                    + " low.");

    private PathIssues() {}

    /** Those that single rows have. */
    static IssueKind[] ofSingleRows() {
        return new IssueKind[] {VALUE_WITHOUT_CONVERSIONS, EMPTY_ROW};
    }
}
