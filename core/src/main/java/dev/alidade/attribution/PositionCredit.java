// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The part of a name's credit from journeys in which its first touch stood at one position. Over the positions the parts
 * add up exactly to the name's credit.
 *
 * @param name the campaign, channel or type
 * @param position the position of its first touch in the journey, from 1; {@link #LAST_POSITION} stands for all from there
 *     on
 * @param conversions the conversions, as in the name's credit
 * @param value the value, in units of the currency as in the name's credit; zero where none is known
 */
public record PositionCredit(String name, int position, BigDecimal conversions, BigDecimal value) {
    /** The position that stands for itself and all later ones, so that long journeys don't make long tables. */
    public static final int LAST_POSITION = 50;

    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if the position is not between 1 and {@link #LAST_POSITION}
     */
    public PositionCredit {
        requireNonNull(name, "name");
        requireNonNull(conversions, "conversions");
        requireNonNull(value, "value");
        if (position < 1 || position > LAST_POSITION) {
            throw new IllegalArgumentException(
                    "Credit of %s by position: %s is not between 1 and %s.".formatted(name, position, LAST_POSITION));
        }
    }

    /** With the value smaller by so many digits. */
    PositionCredit inUnits(int digits) {
        return new PositionCredit(name, position, conversions, Decimals.plain(value.movePointLeft(digits), digits));
    }
}
