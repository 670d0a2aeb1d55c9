// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Uncoded forms that look alike, for a reviewer to decide about together.
 *
 * @param forms the commonest first, then by text; never empty
 */
public record UncodedGroup(ImmutableList<UncodedForm> forms) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are no forms
     */
    public UncodedGroup {
        requireNonNull(forms, "forms");
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("A group of uncoded forms is empty. It needs at least one form.");
        }
    }

    /**
     * The form that stands for the group.
     *
     * @return the commonest
     */
    public String label() {
        return forms.get(0).form();
    }

    /**
     * How many answers the group holds.
     *
     * @return the sum of the forms' counts
     */
    public long count() {
        return forms.stream().mapToLong(UncodedForm::count).reduce(0, Math::addExact);
    }
}
