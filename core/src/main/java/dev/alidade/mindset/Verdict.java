// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/** Whether sales and marketing say the same thing about the company, as far as the answers can tell. */
public enum Verdict {
    /**
     * Both departments answered, and every share is at least the threshold, even at the lower limit of its interval and
     * with every uncoded answer counted as a mismatch.
     */
    SHARED,
    /**
     * At least one share is below the threshold, even at the upper limit of its interval and with every uncoded answer
     * counted as a match.
     */
    NOT_SHARED,
    /** Neither: the {@link Reason} says what is missing. */
    UNDECIDED;

    /** Why the verdict is {@link #UNDECIDED}; where several apply, the first. */
    public enum Reason {
        /** Only one of the two departments answered, or neither did and all answers come from others. */
        ONE_DEPARTMENT,
        /**
         * The interval of a share holds the threshold, a department or all respondents together are fewer than the minimum
         * group, or nobody answered: more answers would help.
         */
        TOO_FEW_ANSWERS,
        /** It depends on what the uncoded answers mean: code more of them. */
        TOO_MANY_UNCODED
    }
}
