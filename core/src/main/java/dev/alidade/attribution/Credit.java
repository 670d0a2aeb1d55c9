// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model credits to one campaign, channel or type.
 *
 * @param name the campaign, channel or type
 * @param conversions its conversions; over all names they add up exactly to the credited ones
 * @param value its share of their value, of typed journeys in units of the currency and to the cent; empty where no value
 *     is known
 * @param removalEffect the share of conversions that would be lost without it, from 0 to 1; Markov models only
 * @param conversionsInterval the interval of the conversions; empty without a bootstrap
 * @param valueInterval the interval of the value; empty without a bootstrap
 */
public record Credit(
        String name,
        BigDecimal conversions,
        Optional<BigDecimal> value,
        OptionalDouble removalEffect,
        Optional<Interval> conversionsInterval,
        Optional<Interval> valueInterval) {
    /** Checks that nothing is missing. */
    public Credit {
        requireNonNull(name, "name");
        requireNonNull(conversions, "conversions");
        requireNonNull(value, "value");
        requireNonNull(removalEffect, "removalEffect");
        requireNonNull(conversionsInterval, "conversionsInterval");
        requireNonNull(valueInterval, "valueInterval");
    }
}
