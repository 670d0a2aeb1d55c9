// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DecimalsProperties {
    private static final long ONE = 1_000_000_000_000_000_000L;

    @Property(tries = 2_000)
    void wholePartAndFractionMakeTheNumber(@ForAll("numbers") BigDecimal number) {
        Decimals.check(number, "value", "a");
        Decimals decimals = new Decimals();
        decimals.read(number);
        assertTrue(decimals.fraction() >= 0 && decimals.fraction() < ONE, () -> "fraction " + decimals.fraction());
        BigDecimal sum = BigDecimal.valueOf(decimals.whole()).add(BigDecimal.valueOf(decimals.fraction(), 18));
        assertEquals(0, number.compareTo(sum), () -> number + " read as " + sum);
    }

    @Property(tries = 2_000)
    void numbersAtTheEndOfWhatADoubleHoldsAreReadExactly(
            @ForAll @LongRange(min = 1L << 50, max = 1L << 53) long unscaled,
            @ForAll @IntRange(min = 1, max = 7) int scale) {
        wholePartAndFractionMakeTheNumber(BigDecimal.valueOf(unscaled, scale));
    }

    @Property(tries = 500)
    void plainNumbersAreEqualAndHaveNoZerosAtTheEnd(@ForAll("numbers") BigDecimal number) {
        BigDecimal plain = Decimals.plain(number);
        assertEquals(0, number.compareTo(plain));
        assertTrue(plain.scale() >= 0);
        assertEquals(plain, Decimals.plain(number.setScale(number.scale() + 3)));
        assertEquals(Math.max(2, plain.scale()), Decimals.plain(number, 2).scale());
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(-3, 18),
                        Arbitraries.integers().between(0, 3))
                .as((unscaled, scale, zeros) -> new BigDecimal(
                                BigInteger.valueOf(scale < 0 ? unscaled / 1_000 : unscaled), scale)
                        .setScale(Math.max(scale, 0) + zeros));
    }

    @Example
    void numbersThatADoubleMissesByHalfAUnitAreReadExactly() {
        // each times its power of ten is a half too much in doubles
        wholePartAndFractionMakeTheNumber(new BigDecimal("41231226028204.95"));
        wholePartAndFractionMakeTheNumber(new BigDecimal("4451661111739.649"));
        wholePartAndFractionMakeTheNumber(new BigDecimal("443230806111.4083"));
        wholePartAndFractionMakeTheNumber(new BigDecimal("4367720531.401199"));
    }
}
