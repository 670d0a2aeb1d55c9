// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

/**
 * Where the demand for a metric comes from.
 *
 * @param id a short name
 * @param citation author, title and year as far as known
 */
public record Source(String id, String citation) {
    /** Communication, collaboration, accountability; follow-up effort; honest pipelines; messages heard on calls. */
    public static final Source WILLIAMS = new Source(
            "williams", "Paul Williams, \"Across the Great Divide - Bridging the Gap Between Sales and Marketing\"");

    /** Strategic team, monthly meetings, projects, assigned tasks, accountability; market focus. */
    public static final Source CRITERIA_FOR_SUCCESS = new Source(
            "criteria-for-success",
            "Criteria for Success, \"Marketing and Sales Staff: Can't We All Just Get Along?\", 2013");

    /** Closeness of the departments, self-made material, truth and speed. */
    public static final Source LEOPARD =
            new Source("leopard", "Leopard, \"Crossing the divide: Bringing Sales and Marketing together\"");

    /** The nine frictions, sales as marketing's customer, lead to cash. */
    public static final Source JAMES = new Source(
            "james",
            "Geoffrey James, \"Why Sales Hates Marketing: 9 Reasons\", 2012, as cited by an article on linking sales"
                    + " and marketing that also gives Mary Sullivan's tips");

    /** The shared mindset and its 75 %, common goals, meetings, cross attendance, pay, new people, outcomes. */
    public static final Source BEEVER =
            new Source("beever", "Jennifer Beever, \"Why Can't Marketing and Sales Just Get Along?\"");

    /** Checks that nothing is missing. */
    public Source {
        requireNonNull(id, "id");
        requireNonNull(citation, "citation");
    }
}
