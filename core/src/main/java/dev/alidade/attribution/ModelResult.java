// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The credits of one model.
 *
 * @param model the model's id
 * @param order the order of a Markov model
 * @param conversions the credited conversions
 * @param value their value; empty where none is known
 * @param credits the credit of each name, the largest by conversions first, equal ones by name; they add up exactly to the
 *     two numbers above
 * @param notes what to know about them
 */
public record ModelResult(
        String model,
        OptionalInt order,
        BigDecimal conversions,
        Optional<BigDecimal> value,
        ImmutableList<Credit> credits,
        ModelNotes notes) {
    /** Checks that nothing is missing. */
    public ModelResult {
        requireNonNull(model, "model");
        requireNonNull(order, "order");
        requireNonNull(conversions, "conversions");
        requireNonNull(value, "value");
        requireNonNull(credits, "credits");
        requireNonNull(notes, "notes");
    }

    /**
     * The credit of a name.
     *
     * @param name a campaign, channel or type
     * @return its credit; empty when the model credits nothing to it
     */
    public Optional<Credit> credit(String name) {
        return credits.stream().filter(credit -> credit.name().equals(name)).findFirst();
    }
}
