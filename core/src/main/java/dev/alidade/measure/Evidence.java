// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a number rests on.
 *
 * @param numerator how many were counted; empty where it is withheld or there is none
 * @param denominator among how many; empty where it is withheld or there is none
 * @param notDue how many more could not be judged yet at the window's as-of instant
 * @param examples ids of a few facts to look at, the same whatever the order of the facts; empty where ids must not be
 *     shown
 */
public record Evidence(OptionalLong numerator, OptionalLong denominator, long notDue, ImmutableList<String> examples) {
    /** Checks the numbers. */
    public Evidence {
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(examples, "examples");
        if (notDue < 0) {
            throw new IllegalArgumentException("Evidence: %s not due is negative.".formatted(notDue));
        }
    }

    /**
     * The evidence of a share.
     *
     * @param proportion the numbers behind it
     * @param notDue how many more could not be judged yet
     * @param examples ids of a few facts
     * @return the evidence
     */
    public static Evidence of(Proportion proportion, long notDue, List<String> examples) {
        return new Evidence(
                OptionalLong.of(proportion.hits()),
                OptionalLong.of(proportion.total()),
                notDue,
                ImmutableList.copyOf(examples));
    }

    /**
     * The evidence of a number over so many cases.
     *
     * @param cases the number of cases
     * @return evidence with a denominator only
     */
    public static Evidence over(long cases) {
        return new Evidence(OptionalLong.empty(), OptionalLong.of(cases), 0, ImmutableList.of());
    }

    /**
     * No evidence that could be shown.
     *
     * @return evidence without numbers and ids
     */
    public static Evidence none() {
        return new Evidence(OptionalLong.empty(), OptionalLong.empty(), 0, ImmutableList.of());
    }
}
