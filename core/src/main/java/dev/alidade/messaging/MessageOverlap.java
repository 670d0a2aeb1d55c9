// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * How much of what two departments say is the same: the shares of all messages in the mentions of each, compared.
 *
 * @param sales how many mentions sales made
 * @param marketing how many mentions marketing made
 * @param overlap the sum over messages of the smaller share, from 0 to 1; empty when a department made too few
 * @param chance the overlap that is to be expected of so few mentions if both said the same; empty when the overlap is
 * @param divergence the divergence of Jensen and Shannon, base 2, from 0 (the same) to 1; empty when the overlap is
 */
public record MessageOverlap(
        long sales, long marketing, OptionalDouble overlap, OptionalDouble chance, OptionalDouble divergence) {
    /** Checks that nothing is missing. */
    public MessageOverlap {
        requireNonNull(overlap, "overlap");
        requireNonNull(chance, "chance");
        requireNonNull(divergence, "divergence");
    }
}
