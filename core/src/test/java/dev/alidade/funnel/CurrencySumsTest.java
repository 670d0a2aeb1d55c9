// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Cell;
import dev.alidade.measure.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sums of money, currency by currency. */
final class CurrencySumsTest {
    static <C extends Cell<C>> C made(String name, C cell) {
        assertEquals("amount", name.substring(0, 6));
        return cell;
    }

    private static CurrencySums sums(String... euros) {
        CurrencySums sums = new CurrencySums("amount", CurrencySumsTest::made);
        for (String amount : euros) {
            sums.add(Optional.of(Money.of(amount, "EUR")));
        }
        return sums;
    }

    @Test
    void aNegativeSumIsToldOnlyWhereAmountsMayBeNegative() {
        ImmutableSortedMap<String, BigDecimal> owed = ImmutableSortedMap.of("EUR", new BigDecimal("-3.00"));
        CurrencySums refunds = sums("2", "-5");
        assertEquals(new AmountTotals(owed, 2, 0), refunds.totals());
        assertThrows(IllegalStateException.class, refunds::totalsWithoutNegative);
        assertEquals(sums("2", "-2").totals(), sums("2", "-2").totalsWithoutNegative());
    }
}
