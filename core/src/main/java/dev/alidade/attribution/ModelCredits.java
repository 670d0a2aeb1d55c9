// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a model credits, exact, before intervals and before anything is known about the currency.
 *
 * @param order the order of the model, if it has one
 * @param lines the credit of each name, in the order of the names
 * @param notes what happened on the way, values in minor units if the journeys are typed
 */
record ModelCredits(OptionalInt order, ImmutableList<Line> lines, ModelNotes notes) {
    /**
     * The credit of one name.
     *
     * @param name the name
     * @param conversions its conversions; add up over the names to all credited conversions
     * @param value its value, in minor units if the journeys are typed; zero where no value is known
     * @param removalEffect how much of the conversions would be lost without it, if the model tells that
     */
    record Line(String name, BigDecimal conversions, BigDecimal value, OptionalDouble removalEffect) {}
}
