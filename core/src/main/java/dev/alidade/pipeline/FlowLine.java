// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * One line of a flow: so many deals of such value. Amounts of different currencies are never added.
 *
 * @param deals how many deals
 * @param withoutAmount of how many of them no usable amount is known, while they are open none above zero; they are in no value
 * @param values what the others are worth, exactly, for each currency by its ISO 4217 code, in units of the currency; none
 *     is negative
 */
public record FlowLine(long deals, long withoutAmount, ImmutableSortedMap<String, BigDecimal> values) {
    /** No deals. */
    static final FlowLine NONE = new FlowLine(0, 0, ImmutableSortedMap.of());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number or value is negative, or there are more deals without amount than deals,
     *     or more currencies than amounts
     */
    public FlowLine {
        requireNonNull(values, "values");
        if (withoutAmount < 0 || withoutAmount > deals) {
            throw new IllegalArgumentException(
                    "Flow: %s of %s deals without amount are not possible.".formatted(withoutAmount, deals));
        }
        values.forEach((currency, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("Flow: value %s %s is negative.".formatted(value, currency));
            }
        });
        if (values.size() > deals - withoutAmount) {
            throw new IllegalArgumentException("Flow: %s deals with amounts in %s currencies are not possible."
                    .formatted(deals - withoutAmount, values.size()));
        }
    }

    /**
     * The value in a currency.
     *
     * @param currency its ISO 4217 code
     * @return the value in units of the currency; zero when no amount is in this currency
     */
    public BigDecimal value(String currency) {
        return values.getOrDefault(currency, BigDecimal.ZERO);
    }

    FlowLine plus(FlowLine other) {
        TreeMap<String, BigDecimal> sums = new TreeMap<>(values);
        other.values.forEach((currency, value) -> sums.merge(currency, value, BigDecimal::add));
        return new FlowLine(
                Math.addExact(deals, other.deals),
                Math.addExact(withoutAmount, other.withoutAmount),
                ImmutableSortedMap.copyOf(sums));
    }
}
