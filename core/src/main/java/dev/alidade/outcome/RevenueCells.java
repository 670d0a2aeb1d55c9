// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity.Business;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what came in in the window and in the window before. */
final class RevenueCells {
    private static final String NEW = "new";
    private static final String EXISTING = "existing";
    private static final String UNSTATED = "unstated";
    private static final String BEFORE = "before";

    private final Window window;
    private final Instant beforeFrom;
    private final Count recorded;
    private final Count newDeals;
    private final Count existingDeals;
    private final Count unstatedDeals;
    private final Count withoutAmount;
    private final Count before;
    private final Count beforeWithoutAmount;
    private final MoneyCells sums;

    RevenueCells(Window window, CellRegister register) {
        this.window = window;
        beforeFrom = WindowBefore.start(window);
        recorded = register.cell("revenueRecorded", new Count());
        newDeals = register.cell("revenueNew", new Count());
        existingDeals = register.cell("revenueExisting", new Count());
        unstatedDeals = register.cell("revenueUnstated", new Count());
        withoutAmount = register.cell("revenueWithoutAmount", new Count());
        before = register.cell("revenueBefore", new Count());
        beforeWithoutAmount = register.cell("revenueBeforeWithoutAmount", new Count());
        sums = new MoneyCells("revenueSums", register);
    }

    /** Notes that something is on record from which revenue can be told, in whichever time. */
    void record() {
        recorded.increment();
    }

    /** Whether what happened at an instant counts in one of the two windows. */
    boolean counts(Instant at) {
        return window.knows(at) && !at.isBefore(beforeFrom) && at.isBefore(window.end());
    }

    /** Takes what came in at an instant that counts; null when its amount isn't known. */
    void add(Instant at, @Nullable Money amount, Optional<Business> business) {
        if (at.isBefore(window.start())) {
            before.increment();
            add(BEFORE, amount, beforeWithoutAmount);
        } else if (business.isEmpty()) {
            unstatedDeals.increment();
            add(UNSTATED, amount, withoutAmount);
        } else {
            boolean isNew = business.get() == Business.NEW;
            (isNew ? newDeals : existingDeals).increment();
            add(isNew ? NEW : EXISTING, amount, withoutAmount);
        }
    }

    private void add(String part, @Nullable Money amount, Count unknown) {
        if (amount == null) {
            unknown.increment();
        } else {
            sums.add(part, amount);
        }
    }

    void currencies(Set<String> codes) {
        sums.currencies(codes);
    }

    /** The report; a sum is told when there is a currency and anything of the kind is on record. */
    RevenueReport report(RevenueBasis basis, Optional<Currency> currency) {
        Proportion stated = Proportion.of(newDeals.value(), Math.addExact(newDeals.value(), existingDeals.value()));
        long now = Math.addExact(stated.total(), unstatedDeals.value());
        Optional<Currency> told = currency.filter(there -> recorded.value() > 0);
        if (recorded.value() == 0 && Math.addExact(now, before.value()) > 0) {
            throw new IllegalStateException("Revenue: %s came in without a record.".formatted(now));
        }
        Optional<BigDecimal> fromNew = told.map(in -> checked(basis, NEW, in));
        Optional<BigDecimal> fromExisting = told.map(in -> checked(basis, EXISTING, in));
        return new RevenueReport(
                basis,
                new Revenue(
                        told.map(in -> checked(basis, UNSTATED, in)
                                .add(checked(basis, NEW, in))
                                .add(checked(basis, EXISTING, in))),
                        now,
                        withoutAmount.value()),
                beforeFrom,
                new Revenue(told.map(in -> checked(basis, BEFORE, in)), before.value(), beforeWithoutAmount.value()),
                fromNew,
                fromExisting,
                stated,
                unstatedDeals.value());
    }

    private BigDecimal checked(RevenueBasis basis, String part, Currency currency) {
        BigDecimal sum = sums.sum(part, currency);
        if (basis == RevenueBasis.WON && sum.signum() < 0) {
            throw new IllegalStateException("Revenue: deals were won for %s in all.".formatted(sum));
        }
        return sum;
    }
}
