// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.model.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of the usual exchange format: all journeys with one path, added up.
 *
 * <pre>{@code
 * PathRow row = PathRow.of("search > social > email", 5, 120);
 * }</pre>
 *
 * @param path the touches in their order, joined by {@code " > "}: at least one
 * @param conversions how many of the journeys converted, not negative; may be a fraction
 * @param value what the conversions were worth together, of any sign; empty where it isn't known
 * @param nulls how many of the journeys ended without a conversion, not negative; may be a fraction
 */
public record PathRow(String path, BigDecimal conversions, Optional<BigDecimal> value, BigDecimal nulls)
        implements Fact {
    /** What stands between two touches. */
    public static final String SEPARATOR = " > ";

    /**
     * Checks the path and the numbers.
     *
     * @throws IllegalArgumentException if the path is empty or a touch in it has no name, a name begins or ends with a blank
     *     or has a {@code >} in it, a count is negative, or a number has more than 18 decimals or doesn't fit into 64 bits
     */
    public PathRow {
        requireNonNull(value, "value");
        PathText.check(path);
        requireCount(conversions, "conversions", path);
        requireCount(nulls, "nulls", path);
        if (value.isPresent()) {
            Decimals.check(value.get(), "value", path);
        }
    }

    private static void requireCount(BigDecimal number, String name, String path) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException(
                    "Path %s: %s is %s, which is negative.".formatted(PathText.shortened(path), name, number));
        }
        Decimals.check(number, name, path);
    }

    /**
     * A row without a value.
     *
     * @param path the touches, joined by {@code " > "}
     * @param conversions how many journeys converted
     * @param nulls how many didn't
     * @return the row
     * @throws IllegalArgumentException as the constructor does
     */
    public static PathRow of(String path, long conversions, long nulls) {
        return new PathRow(path, BigDecimal.valueOf(conversions), Optional.empty(), BigDecimal.valueOf(nulls));
    }

    /**
     * A row from a list of touches.
     *
     * @param touches the touches in their order
     * @param conversions how many journeys converted
     * @param value what the conversions were worth
     * @param nulls how many journeys didn't convert
     * @return the row
     * @throws IllegalArgumentException as the constructor does, also if a touch holds the separator
     */
    public static PathRow of(
            List<String> touches, BigDecimal conversions, Optional<BigDecimal> value, BigDecimal nulls) {
        for (String touch : touches) {
            if (touch.indexOf('>') >= 0) {
                throw new IllegalArgumentException("Path: the touch \"%s\" has a > in its name.".formatted(touch));
            }
        }
        return new PathRow(String.join(SEPARATOR, touches), conversions, value, nulls);
    }

    /**
     * This row with a value.
     *
     * @param newValue what the conversions were worth together
     * @return a new row
     */
    public PathRow withValue(BigDecimal newValue) {
        return new PathRow(path, conversions, Optional.of(newValue), nulls);
    }
}
