// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.policy.CurrencyRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Rates of currencies, by day. */
final class FxRows implements TableReader.Rows {
    private final Map<Key, CurrencyRate> rates = new TreeMap<>();

    private record Key(LocalDate day, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws Unusable if a currency has two different rates on one day
     */
    @Override
    public void use(Row row) {
        LocalDate day = Quantities.day(row, "day");
        Currency currency = Quantities.currency(row, "currency");
        BigDecimal rate = Quantities.rate(row, "rate");
        CurrencyRate other = rates.putIfAbsent(
                new Key(day, currency.getCurrencyCode()),
                new CurrencyRate(day, currency, rate, "%s, line %d".formatted(row.file(), row.line())));
        if (other != null && other.rate().compareTo(rate) != 0) {
            throw new Unusable("%s, line %d, column rate: %s has another rate on %s, %s; wanted one rate a day."
                    .formatted(
                            row.file(), row.line(), currency, day, other.rate().toPlainString()));
        }
    }

    /** The rates by day and currency. */
    ImmutableList<CurrencyRate> rates() {
        return ImmutableList.copyOf(rates.values());
    }
}
