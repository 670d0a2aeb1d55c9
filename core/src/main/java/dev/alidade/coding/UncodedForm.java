// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

/**
 * A normal form that no code was given, and how often.
 *
 * @param form the normal form
 * @param count how many answers had it, at least one
 */
public record UncodedForm(String form, long count) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the count is not positive
     */
    public UncodedForm {
        requireNonNull(form, "form");
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Form '%s' has the count %d. Forms that nobody wrote have no place here.".formatted(form, count));
        }
    }
}
