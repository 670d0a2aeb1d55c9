// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What constructors of facts reject: what no window can hold. */
final class Checks {
    private static final int DECIMALS = 18;
    private static final int DIGITS = 30;

    private Checks() {}

    static void instant(Instant instant, String what) {
        requireNonNull(instant, what);
        if (instant.isBefore(Window.EARLIEST) || !instant.isBefore(Window.LATEST)) {
            throw new IllegalArgumentException(
                    "%s: %s is outside of the years 1 to 9999. Maybe seconds were taken for".formatted(what, instant)
                            + " milliseconds.");
        }
    }

    static void day(LocalDate day, String what) {
        if (requireNonNull(day, what).getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("%s: %s is outside of the years 1 to 9999.".formatted(what, day));
        }
    }

    static String id(String id, String what) {
        requireNonNull(id, what);
        if (id.isBlank()) {
            throw new IllegalArgumentException("%s is blank.".formatted(what));
        }
        return id;
    }

    /** The ids in their natural order. */
    static ImmutableSortedSet<String> ids(ImmutableSortedSet<String> ids, String what) {
        ids.forEach(id -> id(id, what));
        return ImmutableSortedSet.copyOf(ids);
    }

    /** The probability, with zero of one sign, so that equal ones have equal bits. */
    static double probability(double probability, String what) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("%s: probability %s is not between 0 and 1. Maybe it is a percentage."
                    .formatted(what, probability));
        }
        return probability + 0.0;
    }

    /** The number without trailing zeros, so that equal ones are equal. */
    static BigDecimal decimal(BigDecimal value, String what) {
        BigDecimal plain = requireNonNull(value, what).stripTrailingZeros();
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > DIGITS) {
            throw new IllegalArgumentException(
                    "%s: %s has more than %s decimals, or more than %s digits before the point."
                            .formatted(what, value, DECIMALS, DIGITS));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
