// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * The codes that one coder, a person or a program, gave to one answer.
 *
 * @param coder who coded, any stable pseudonym
 * @param answer which answer, any stable id
 * @param codes the codes; the empty set means "none of the codes", which is a judgement too. An answer that a coder
 *     did not look at has no entry
 */
public record CodesGiven(String coder, String answer, ImmutableSet<String> codes) {

    /** Checks the parts. */
    public CodesGiven {
        requireNonNull(coder, "coder");
        requireNonNull(answer, "answer");
        requireNonNull(codes, "codes");
    }

    /**
     * An entry.
     *
     * @param coder who coded
     * @param answer which answer
     * @param codes the codes, none for "none of them"
     * @return the entry
     */
    public static CodesGiven of(String coder, String answer, String... codes) {
        return new CodesGiven(coder, answer, ImmutableSet.copyOf(codes));
    }
}
