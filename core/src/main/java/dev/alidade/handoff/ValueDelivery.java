// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalDouble;

/**
 * The value that marketing delivered of what it owes, as estimated when the leads were created.
 *
 * @param currency the agreed currency, in which all amounts are
 * @param delivered the value of the qualified leads
 * @param owed the value owed for the days that can be judged, rounded down to the currency's minor unit
 * @param share delivered of owed, at most 1; empty when nothing is owed yet, and when there are
 *     qualified leads and none has a usable value; 0 without any qualified lead
 * @param withoutValue qualified leads without a usable value: none, a negative one, or in another currency
 * @param months how many of the window's calendar months met what is owed for their days in the window, how many didn't,
 *     and how many can't be judged yet
 */
public record ValueDelivery(
        Currency currency,
        BigDecimal delivered,
        BigDecimal owed,
        OptionalDouble share,
        long withoutValue,
        Obligation months) {
    /** Checks that nothing is missing. */
    public ValueDelivery {
        requireNonNull(currency, "currency");
        requireNonNull(delivered, "delivered");
        requireNonNull(owed, "owed");
        requireNonNull(share, "share");
        requireNonNull(months, "months");
    }
}
