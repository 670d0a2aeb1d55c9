// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void anAmountKeepsItsCents() {
        assertEquals(new Money(1234, EUR), Money.of("12.34", "EUR"));
        assertEquals("12.34 EUR", Money.of("12.34", "EUR").toString());
        assertEquals("-0.05 EUR", new Money(-5, EUR).toString());
        assertEquals("500 JPY", Money.of("500", "JPY").toString());
        assertEquals(new BigDecimal("1.234"), Money.of("1.234", "KWD").amount());
        assertEquals(new Money(0, EUR), Money.of("-0.00000", "EUR"));
    }

    @Test
    void anAmountMayHaveHundredCharactersAndNineteenDigitsBeforeThePoint() {
        assertEquals(new Money(Long.MAX_VALUE, Currency.getInstance("JPY")), Money.of("" + Long.MAX_VALUE, "JPY"));
        String longest = "0".repeat(95) + "12.34";
        assertEquals(new Money(1234, EUR), Money.of(longest, "EUR"));
        String refusal = assertThrows(IllegalArgumentException.class, () -> Money.of("0" + longest, "EUR"))
                .getMessage();
        assertEquals("An amount of 101 characters can't be one of money, wanted a number such as 12.34.", refusal);
    }

    @Test
    void aTextThatIsNoAmountAndACodeThatIsNoCurrencyAreNamed() {
        for (String amount : List.of("", "12,34", "abc", "1".repeat(1_000_000))) {
            String refusal = assertThrows(IllegalArgumentException.class, () -> Money.of(amount, "EUR"))
                    .getMessage();
            assertTrue(refusal.contains("wanted") && refusal.contains("12.34"), refusal);
        }
        String refusal = assertThrows(IllegalArgumentException.class, () -> Money.of("1", "euro"))
                .getMessage();
        assertEquals("Currency \"euro\" is not known, wanted an ISO 4217 code such as EUR.", refusal);
    }

    @Test
    void anAmountOfMillionsOfDigitsIsRefusedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThrows(IllegalArgumentException.class, () -> Money.of("1e99999999", "EUR"));
            assertThrows(IllegalArgumentException.class, () -> Money.of("-7e-99999999", "EUR"));
            assertEquals(Money.of("0", "EUR"), Money.of("0e99999999", "EUR"));
        });
    }

    @Test
    void fractionsOfACentAndHugeAmountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("0.001", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("92233720368547758.08", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1e999999999", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("twelve", "EUR"));
        assertEquals(Long.MAX_VALUE, Money.of("92233720368547758.07", "EUR").minorUnits());
    }

    @Test
    void differentCurrenciesAreNeverAdded() {
        Money dollars = Money.of("1", "USD");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> dollars.plus(Money.zero(EUR)));
        assertTrue(refused.getMessage().contains("EUR") && refused.getMessage().contains("USD"));
        assertThrows(IllegalArgumentException.class, () -> dollars.minus(Money.zero(EUR)));
    }

    @Test
    void sumsThatDontFitAreRefused() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, EUR).plus(new Money(1, EUR)));
        assertEquals(new Money(3, EUR), new Money(1, EUR).plus(new Money(2, EUR)));
        assertEquals(new Money(-1, EUR), new Money(1, EUR).minus(new Money(2, EUR)));
    }

    @Test
    void theCentsThatAreLeftGoToTheLargestRemainders() {
        assertEquals(
                ImmutableList.of(new Money(34, EUR), new Money(33, EUR), new Money(33, EUR)),
                new Money(100, EUR).split(1, 1, 1));
        assertEquals(ImmutableList.of(new Money(1, EUR), new Money(4, EUR)), new Money(5, EUR).split(1, 3));
    }

    @Property
    void aSplitLosesNothingAndEachPartIsWithinOneCentOfItsShare(
            @ForAll long amount, @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0) Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        Assume.that(sum.signum() > 0);
        List<Money> parts = new Money(amount, EUR)
                .split(weights.stream().mapToLong(Long::longValue).toArray());
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigInteger part = BigInteger.valueOf(parts.get(i).minorUnits());
            total = total.add(part);
            BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)));
            assertTrue(part.multiply(sum).subtract(exact).abs().compareTo(sum) < 0);
        }
        assertEquals(BigInteger.valueOf(amount), total);
    }

    @Test
    void weightsThatCantBeSplitByAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, EUR).split(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, EUR).split());
        assertThrows(IllegalArgumentException.class, () -> new Money(1, EUR).split(2, -1));
    }
}
