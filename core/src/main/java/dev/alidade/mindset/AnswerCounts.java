// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

/**
 * How many answers were given by those who count in the pooled share, and what became of them.
 *
 * @param answers how many answers there are, blank ones too: {@code unanswered + coded + uncoded}
 * @param unanswered how many say nothing
 * @param coded how many have at least one code
 * @param uncoded how many say something that has no code
 */
public record AnswerCounts(long answers, long unanswered, long coded, long uncoded) {
    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException if a number is negative or they don't add up
     */
    public AnswerCounts {
        if (unanswered < 0 || coded < 0 || uncoded < 0 || answers != unanswered + coded + uncoded) {
            throw new IllegalArgumentException("%s answers are not %s unanswered, %s coded and %s uncoded."
                    .formatted(answers, unanswered, coded, uncoded));
        }
    }
}
