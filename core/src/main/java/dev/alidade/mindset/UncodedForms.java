// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What answers without a code say, for the person who looks after the codebook. Forms are what somebody wrote: this is
 * for the coder only, never part of a report. It says nothing about who wrote them.
 *
 * @param forms the commonest forms, most answers first, equally common ones by form; empty when fewer persons than the
 *     minimum group answered
 * @param answers how many answers have no code, those whose form is not listed too
 * @param distinct how many different forms they have
 * @param suppressed whether forms were withheld because too few persons answered
 */
public record UncodedForms(ImmutableList<Form> forms, long answers, long distinct, boolean suppressed) {
    /** How many forms are listed at most. */
    public static final int MOST = 1_000;

    /** Checks that nothing is missing. */
    public UncodedForms {
        requireNonNull(forms, "forms");
    }

    /**
     * One form.
     *
     * @param form the answers' normal form
     * @param answers how many answers have it
     */
    public record Form(String form, long answers) {
        /** Checks that nothing is missing. */
        public Form {
            requireNonNull(form, "form");
        }
    }
}
