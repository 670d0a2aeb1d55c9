// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How well a Markov chain of one order foretells journeys that it hasn't seen.
 *
 * @param order how many last touches it knows
 * @param logLoss the mean of -ln of the probability that it gave to what came next, per step; smaller is better. Empty
 *     without steps
 * @param steps how many steps were foretold: each touch, and the end of each journey
 * @param states how many states all journeys together show, with the start
 * @param parameters how many probabilities are free: in each state one less than there are different next steps
 */
public record OrderScore(int order, OptionalDouble logLoss, BigDecimal steps, long states, long parameters) {
    /** Checks that nothing is missing. */
    public OrderScore {
        requireNonNull(logLoss, "logLoss");
        requireNonNull(steps, "steps");
    }
}
