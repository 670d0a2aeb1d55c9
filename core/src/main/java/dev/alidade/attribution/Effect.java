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
 * @param onValue the effect on value: a share of all by a Markov model, in units of the currency by the pooled rate and by
 *     Shao and Li's model, in the game's own unit by a game of the user's own; empty where there is no value
 */
public record Effect(String name, OptionalDouble onConversions, OptionalDouble onValue) {
    /** Checks that nothing is missing. */
    public Effect {
        requireNonNull(name, "name");
        requireNonNull(onConversions, "onConversions");
        requireNonNull(onValue, "onValue");
    }

    /** With the effect on value smaller by so many digits. */
    Effect inUnits(int digits) {
        return onValue.isEmpty()
                ? this
                : new Effect(
                        name, onConversions, OptionalDouble.of(Decimals.movePointLeft(onValue.getAsDouble(), digits)));
    }
}
