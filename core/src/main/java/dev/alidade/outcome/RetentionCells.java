// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what customers bring at the start and at the end of their periods, by the length of these. */
final class RetentionCells {
    private final Window window;
    private final Amounts amounts;
    private final Issues issues;
    private final Keyed<Count> customers;
    private final Keyed<Count> left;
    private final Keyed<Count> gained;
    private final MoneyCells atStart;
    private final MoneyCells kept;
    private final MoneyCells atEnd;

    RetentionCells(Window window, Amounts amounts, Issues issues, CellRegister register) {
        this.window = window;
        this.amounts = amounts;
        this.issues = issues;
        customers = register.cell("customers", new Keyed<>(Count::new));
        left = register.cell("customersLeft", new Keyed<>(Count::new));
        gained = register.cell("customersGained", new Keyed<>(Count::new));
        atStart = new MoneyCells("revenueAtStart", register);
        kept = new MoneyCells("revenueKept", register);
        atEnd = new MoneyCells("revenueAtEnd", register);
    }

    void add(CustomerPeriod period) {
        Instant end = period.to().atStartOfDay(window.zone()).toInstant();
        if (!end.isAfter(window.start()) || end.isAfter(window.end()) || !window.isDue(end)) {
            return;
        }
        if (period.revenueAtStart().minorUnits() < 0 || period.revenueAtEnd().minorUnits() < 0) {
            issues.add(OutcomeIssues.NEGATIVE_REVENUE, period.customerId());
            return;
        }
        Money start = inCurrency(period, period.revenueAtStart());
        Money finish = start == null ? null : inCurrency(period, period.revenueAtEnd());
        if (start == null || finish == null) {
            return;
        }
        String length = CalendarLength.of(period.from(), period.to()).toString();
        if (start.minorUnits() == 0) {
            if (finish.minorUnits() > 0) {
                gained.at(length).increment();
            }
            return;
        }
        if (!start.currency().equals(finish.currency())) {
            issues.add(OutcomeIssues.UNCONVERTED_AMOUNT, period.customerId());
            return;
        }
        customers.at(length).increment();
        if (finish.minorUnits() == 0) {
            left.at(length).increment();
        }
        atStart.add(length, start);
        kept.add(length, finish.minorUnits() < start.minorUnits() ? finish : start);
        atEnd.add(length, finish);
    }

    /** Both at the rate of the first day, so that a change of revenue is none of rates. */
    private @Nullable Money inCurrency(CustomerPeriod period, Money amount) {
        return amounts.converted(amount, period.from(), period.customerId());
    }

    void currencies(Set<String> codes) {
        atStart.currencies(codes);
    }

    /**
     * What is retained, by length: those with customers at the start first, of them that of the window, then the longer ones
     * first.
     */
    ImmutableList<Retention> report(Optional<Currency> currency) {
        Set<String> lengths = new TreeSet<>();
        customers.forEach((length, count) -> lengths.add(length));
        requireCustomers(lengths);
        gained.forEach((length, count) -> lengths.add(length));
        Optional<Period> own = WindowBefore.length(window);
        return lengths.stream()
                .map(length -> retention(length, currency))
                .sorted(Comparator.<Retention, Boolean>comparing(
                                one -> one.customers().total() == 0)
                        .thenComparing(one -> !Optional.of(one.length()).equals(own))
                        .thenComparing(one -> -CalendarLength.days(one.length())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Refuses lengths of which no customer is. */
    private void requireCustomers(Set<String> lengths) {
        Set<String> used = new TreeSet<>();
        left.forEach((length, count) -> used.add(length));
        atStart.keys(used);
        kept.keys(used);
        atEnd.keys(used);
        used.removeAll(lengths);
        if (!used.isEmpty()) {
            throw new IllegalStateException("Retention: there is no customer with a period of %s.".formatted(used));
        }
    }

    private Retention retention(String length, Optional<Currency> currency) {
        long cohort = value(customers, length);
        Optional<Currency> told = currency.filter(in -> cohort > 0);
        return new Retention(
                parsed(length),
                Proportion.of(cohort - value(left, length), cohort),
                value(gained, length),
                told.map(in -> atStart.sum(length, in)),
                told.map(in -> kept.sum(length, in)),
                told.map(in -> atEnd.sum(length, in)));
    }

    private static Period parsed(String length) {
        try {
            return Period.parse(length);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("Retention: %s is no length of a period.".formatted(length), e);
        }
    }

    private static long value(Keyed<Count> counts, String length) {
        return counts.find(length).map(Count::value).orElse(0L);
    }
}
