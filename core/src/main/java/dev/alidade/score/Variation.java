// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

/** Another way to judge the same measurements. */
public enum Variation {
    /** One weight, of an entry, a topic or a heading, is half of what it is. */
    HALF_WEIGHT,
    /** One weight, of an entry, a topic or a heading, is twice what it is. */
    DOUBLE_WEIGHT,
    /** One entry isn't scored. */
    WITHOUT_ENTRY,
    /** All entries with a value weigh the same in the total, whatever topic or heading they are of. */
    EQUAL_WEIGHTS,
    /** Shares are judged on their natural scales, from 0 to 1 or from 1 to 0. */
    NATURAL_SCALES,
    /**
     * The weighted geometric mean of the scores instead of the arithmetic: one bad score can't be made up for by many good
     * ones. A score below {@value Sensitivity#FLOOR} counts as that, since a single zero would make the whole zero.
     */
    GEOMETRIC_MEAN
}
