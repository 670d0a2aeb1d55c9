// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.handoff.WindowMonths.Part;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The value of qualified leads by month. */
final class ValueCounts {
    private final Money perMonth;
    private final MonthKeys months;
    private final Keyed<Sum> values;
    private final Count withoutValue;
    private final @Nullable Sum[] byMonth; // of the values, by number

    ValueCounts(Money perMonth, CellRegister cells, Window window) {
        this.perMonth = perMonth;
        months = new MonthKeys(window);
        values = cells.cell("qualifiedValue", new Keyed<>(Sum::new));
        withoutValue = cells.cell("qualifiedWithoutValue", new Count());
        byMonth = new Sum[months.size()];
    }

    /** Adds the value of a qualified lead; false if it can't be used. */
    boolean add(Instant handedOffAt, Optional<Money> value) {
        if (value.isEmpty()
                || value.get().minorUnits() < 0
                || !value.get().currency().equals(perMonth.currency())) {
            withoutValue.increment();
            return false;
        }
        sum(handedOffAt).add(value.get().minorUnits());
        return true;
    }

    private Sum sum(Instant at) {
        int month = months.number(at);
        Sum known = month < byMonth.length ? byMonth[month] : null;
        if (known != null) {
            return known;
        }
        Sum sum = values.at(months.of(month, at));
        if (month < byMonth.length) {
            byMonth[month] = sum;
        }
        return sum;
    }

    ValueDelivery result(List<Part> parts, long qualified) {
        if (withoutValue.value() > qualified) {
            throw new IllegalStateException("%s qualified leads without value are more than %s qualified."
                    .formatted(withoutValue.value(), qualified));
        }
        BigInteger[] total = {BigInteger.ZERO};
        values.forEach((month, sum) -> {
            if (sum.value().signum() < 0) {
                throw new IllegalStateException("The value of month %s is negative: %s.".formatted(month, sum.value()));
            }
            total[0] = total[0].add(sum.value());
        });
        OwedShare share = OwedShare.of(
                perMonth.minorUnits(),
                parts,
                total[0],
                month -> values.find(MonthKeys.key(month)).map(Sum::value).orElse(BigInteger.ZERO));
        boolean noneKnown = qualified > 0 && withoutValue.value() == qualified;
        return new ValueDelivery(
                perMonth.currency(),
                amount(total[0]),
                amount(share.wholeOwed()),
                noneKnown ? OptionalDouble.empty() : share.share(),
                withoutValue.value(),
                share.months());
    }

    private BigDecimal amount(BigInteger minorUnits) {
        Currency currency = perMonth.currency();
        return new BigDecimal(minorUnits, currency.getDefaultFractionDigits());
    }
}
