// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import dev.alidade.measure.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Amounts, rates, probabilities and days in rows: always with a point for the decimals, never rounded. */
public final class Quantities {
    /** What is wanted of a currency, for messages. */
    public static final String CURRENCY = "the ISO 4217 code of a currency, such as EUR";

    private static final String DAY = "a plain date such as 2024-04-03";
    private static final String MONTH = "a month such as 2024-04";
    private static final String AMOUNT = "-?[0-9]{1,19}(\\.[0-9]{1,15})?"; // as many digits as money may have, and more
    private static final String DECIMAL = "[0-9]{1,15}(\\.[0-9]{1,15})?";

    private Quantities() {}

    /**
     * Money that may be absent.
     *
     * @param row the row
     * @param amount our name of the column with the amount
     * @param currency our name of the column with the currency's code
     * @return the money; absent without an amount, whatever the currency
     * @throws BadValue if the amount is no decimal number, has more decimals than its currency, or has no currency
     */
    public static Optional<Money> money(Row row, String amount, String currency) {
        return row.text(amount).map(text -> money(row, text, amount, currency));
    }

    /**
     * Money that must be there.
     *
     * @param row the row
     * @param amount our name of the column with the amount
     * @param currency our name of the column with the currency's code
     * @return the money
     * @throws BadValue if there is none, the amount is no decimal number, has more decimals than its currency, or has
     *     no currency
     */
    public static Money requiredMoney(Row row, String amount, String currency) {
        return money(row, row.required(amount), amount, currency);
    }

    private static Money money(Row row, String text, String amount, String currency) {
        if (!text.matches(AMOUNT)) {
            throw row.bad(amount, "an amount such as 1234.50, with a point and without separators for thousands");
        }
        Currency unit = currency(row, currency);
        try {
            return Money.of(new BigDecimal(text), unit);
        } catch (IllegalArgumentException e) {
            throw row.bad(
                    amount,
                    "an amount of %s with at most %s decimals, up to %s"
                            .formatted(
                                    unit.getCurrencyCode(),
                                    unit.getDefaultFractionDigits(),
                                    new Money(Long.MAX_VALUE, unit).amount()));
        }
    }

    /**
     * A currency that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the currency
     * @throws BadValue if there is none, or none of this code
     */
    public static Currency currency(Row row, String column) {
        String code = row.verbatim(column).strip();
        if (code.isEmpty() && row.usualCurrency().isPresent()) {
            return row.usualCurrency().get();
        }
        return currency(code)
                .orElseThrow(() -> row.bad(
                        column,
                        code.isEmpty()
                                ? CURRENCY + ". If all amounts without one are in one currency, --currency names it"
                                : CURRENCY));
    }

    /**
     * The currency of a code.
     *
     * @param code an ISO 4217 code, in any case
     * @return the currency; empty if there is none of this code, or one without minor units
     */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code.toUpperCase(Locale.ROOT)))
                    .filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A rate that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the rate, above 0
     * @throws BadValue if there is none, or it is no positive decimal number
     */
    public static BigDecimal rate(Row row, String column) {
        String text = row.required(column);
        if (text.matches(DECIMAL) && new BigDecimal(text).signum() > 0) {
            return new BigDecimal(text);
        }
        throw row.bad(column, "a rate above 0 such as 1.08, with a point");
    }

    /**
     * A whole number of any sign that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the number
     * @throws BadValue if there is none, or it is no whole number of at most nine digits
     */
    public static int whole(Row row, String column) {
        String text = row.required(column);
        if (text.matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        throw row.bad(column, "a whole number such as 4");
    }

    /**
     * A decimal number of any sign that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the number
     * @throws BadValue if there is none, or it is no decimal number
     */
    public static double decimal(Row row, String column) {
        String text = row.required(column);
        if (text.matches("-?" + DECIMAL)) {
            return Double.parseDouble(text);
        }
        throw row.bad(column, "a number such as 67.5, with a point and without separators for thousands");
    }

    /**
     * A size that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the size, not negative
     * @throws BadValue if there is none, or it is no decimal number, or a negative one
     */
    public static BigDecimal size(Row row, String column) {
        String text = row.required(column);
        if (text.matches(DECIMAL)) {
            return new BigDecimal(text);
        }
        throw row.bad(column, "a number that is not negative, such as 350 or 12.5, with a point");
    }

    /**
     * A probability.
     *
     * @param row the row
     * @param column our name of the column, which must have a value
     * @return the probability, from 0 to 1
     * @throws BadValue if there is none, or it is no number from 0 to 1
     */
    public static double probability(Row row, String column) {
        String text = row.required(column);
        if (text.matches(DECIMAL) && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
            return Double.parseDouble(text);
        }
        throw row.bad(column, "a number from 0 to 1. Maybe it is a percentage");
    }

    /**
     * A day that must be there.
     *
     * @param row the row
     * @param column our name of the column
     * @return the day
     * @throws BadValue if there is none, it is no plain date in ISO 8601, or it leaves the years 1 to 9999
     */
    public static LocalDate day(Row row, String column) {
        return optionalDay(row, column).orElseThrow(() -> row.bad(column, DAY));
    }

    /**
     * A day that may be absent.
     *
     * @param row the row
     * @param column our name of the column
     * @return the day
     * @throws BadValue if it is no plain date in ISO 8601, or it leaves the years 1 to 9999
     */
    public static Optional<LocalDate> optionalDay(Row row, String column) {
        return row.text(column)
                .map(text -> known(
                        row,
                        column,
                        DAY,
                        LocalDate::getYear,
                        () -> LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE)))
                .map(row::saw);
    }

    /**
     * A month that may be absent.
     *
     * @param row the row
     * @param column our name of the column
     * @return the month
     * @throws BadValue if it is no month in ISO 8601, or it leaves the years 1 to 9999
     */
    public static Optional<YearMonth> optionalMonth(Row row, String column) {
        return row.text(column).map(text -> known(row, column, MONTH, YearMonth::getYear, () -> YearMonth.parse(text)));
    }

    private static <T> T known(Row row, String column, String wanted, ToIntFunction<T> year, Supplier<T> parsed) {
        try {
            T value = parsed.get();
            if (year.applyAsInt(value) >= 1 && year.applyAsInt(value) <= 9999) {
                return value;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw row.bad(column, wanted);
    }
}
