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
 * @param orders how sure the order of each two of the ten names with the most conversions is, in the order of the credits;
 *     empty without a bootstrap
 * @param notes what to know about them
 */
public record ModelResult(
        String model,
        OptionalInt order,
        BigDecimal conversions,
        Optional<BigDecimal> value,
        ImmutableList<Credit> credits,
        ImmutableList<CreditOrder> orders,
        ModelNotes notes) {
    /** Checks that nothing is missing. */
    public ModelResult {
        requireNonNull(model, "model");
        requireNonNull(order, "order");
        requireNonNull(conversions, "conversions");
        requireNonNull(value, "value");
        requireNonNull(credits, "credits");
        requireNonNull(orders, "orders");
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

    /**
     * How sure the order of two names is.
     *
     * @param first the name with more conversions
     * @param second the other name
     * @return the order; empty without a bootstrap, for names that are not among the first ten, and the other way round
     */
    public Optional<CreditOrder> order(String first, String second) {
        return orders.stream()
                .filter(order -> order.first().equals(first) && order.second().equals(second))
                .findFirst();
    }
}
