// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.handoff.WindowMonths.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What was delivered against an amount that is owed in each calendar month and accrues day by day: exact, in units of
 * the smallest number that months of 28, 29, 30 and 31 days divide.
 *
 * @param delivered how much was delivered in the whole window
 * @param owed how much is owed for the days that can be judged, in units of 1 / {@link #UNITS}
 * @param months how the months stand
 */
record OwedShare(BigInteger delivered, BigInteger owed, Obligation months) {
    static final long UNITS = 377_580;

    static OwedShare of(
            long perMonth, List<Part> parts, BigInteger delivered, Function<YearMonth, BigInteger> deliveredIn) {
        BigInteger owed = BigInteger.ZERO;
        long met = 0;
        long breached = 0;
        long notDue = 0;
        for (Part part : parts) {
            BigInteger inMonth = deliveredIn.apply(part.month());
            BigInteger due = owed(perMonth, part);
            owed = owed.add(due);
            if (part.due() < part.days()) {
                notDue++;
            } else if (inUnits(inMonth).compareTo(due) >= 0) {
                met++;
            } else {
                breached++;
            }
        }
        return new OwedShare(delivered, owed, new Obligation(met, breached, notDue));
    }

    private static BigInteger owed(long perMonth, Part part) {
        return BigInteger.valueOf(perMonth)
                .multiply(BigInteger.valueOf(part.due() * (UNITS / part.month().lengthOfMonth())));
    }

    private static BigInteger inUnits(BigInteger amount) {
        return amount.multiply(BigInteger.valueOf(UNITS));
    }

    /** Delivered over owed, at most 1; empty when nothing is owed yet. */
    OptionalDouble share() {
        if (owed.signum() == 0) {
            return OptionalDouble.empty();
        }
        BigInteger units = inUnits(delivered);
        return OptionalDouble.of(
                units.compareTo(owed) >= 0 ? 1 : ratio(units, owed).doubleValue());
    }

    /** What is owed, rounded down. */
    BigInteger wholeOwed() {
        return owed.divide(BigInteger.valueOf(UNITS));
    }

    /** What is owed, rounded once. */
    double owedAmount() {
        return ratio(owed, BigInteger.valueOf(UNITS)).doubleValue();
    }

    private static BigDecimal ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }
}
