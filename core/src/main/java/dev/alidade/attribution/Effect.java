// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What a model found for a name before it was scaled to a credit: the removal effect of a Markov model, as a share of all;
 * the Shapley value of a game, in the game's own unit; the contribution of Shao and Li's model, in conversions and value.
 *
 * @param name the campaign, channel or type; a sequence of them, joined by {@code " > "}, where one was asked for
 * @param onConversions the effect on conversions; empty where nothing converts
 * @param onValue the effect on value; empty where there is no value, or the game has but one worth
 */
public record Effect(String name, OptionalDouble onConversions, OptionalDouble onValue) {
    /** Checks that nothing is missing. */
    public Effect {
        requireNonNull(name, "name");
        requireNonNull(onConversions, "onConversions");
        requireNonNull(onValue, "onValue");
    }
}
