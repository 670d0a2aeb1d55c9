// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import dev.alidade.coding.UncodedGroups;

/**
 * What answers without a code say, for the person who looks after the codebook. Forms are what somebody wrote: this is
 * for the coder only, never part of a report. It says nothing about who wrote them.
 *
 * @param groups the commonest forms, those that look alike together; empty when suppressed
 * @param answers how many answers have no code
 * @param distinct how many different forms they have
 * @param suppressed whether the forms are withheld because fewer persons than the minimum group, or than eight, answered
 */
public record UncodedForms(UncodedGroups groups, long answers, long distinct, boolean suppressed) {
    /** Checks that nothing is missing. */
    public UncodedForms {
        requireNonNull(groups, "groups");
    }
}
