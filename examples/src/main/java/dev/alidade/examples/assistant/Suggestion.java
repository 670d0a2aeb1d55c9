// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A form that the codebook left uncoded, with the codes that may be meant. It shows what somebody wrote: for the coder
 * only.
 *
 * @param form the normal form
 * @param written one of the answers with this form, as it was written
 * @param answers how many there are
 * @param nearest at most three codes, the nearest first
 */
public record Suggestion(String form, String written, long answers, ImmutableList<NearCode> nearest) {
    /** Checks that nothing is missing. */
    public Suggestion {
        requireNonNull(form, "form");
        requireNonNull(written, "written");
        requireNonNull(nearest, "nearest");
    }
}
