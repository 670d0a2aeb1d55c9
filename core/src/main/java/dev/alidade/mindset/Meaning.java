// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/** What it means for an answer to match: which answers the plain 75 % flag of a survey counts. */
public enum Meaning {
    /** It is one of the three codes that most of all respondents named. */
    TOP_THREE,
    /** It is on the list of what leadership wants customers to know. */
    DECLARED_LIST,
    /**
     * It is one of the three codes that most respondents of the other department named: the answers of sales in
     * marketing's three and those of marketing in the three of sales, in one share.
     */
    OTHER_DEPARTMENT,
    /**
     * It is one of the three codes that most of all <em>other</em> respondents named, so that nobody agrees with the own
     * vote. In small groups less than {@link #TOP_THREE}, in large ones the same.
     */
    LEAVE_ONE_OUT
}
