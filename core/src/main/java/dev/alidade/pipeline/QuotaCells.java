// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what is won and open for one quota. */
final class QuotaCells {
    private final Quota quota;
    private final Money target;
    private final ClosingPeriod days;
    private final Count wonDeals;
    private final Count openDeals;
    private final Count withoutAmount;
    private final Sum won;
    private final Sum open;

    /** The target is the quota's amount in the currency in which deals are told. */
    QuotaCells(String name, Quota quota, Money target, ClosingPeriod days, CellRegister register) {
        this.quota = quota;
        this.target = target;
        this.days = days;
        wonDeals = register.cell(name + " won deals", new Count());
        openDeals = register.cell(name + " open deals", new Count());
        withoutAmount = register.cell(name + " without amount", new Count());
        won = register.cell(name + " won", new Sum());
        open = register.cell(name + " open", new Sum());
    }

    /** Takes a deal of the owner's; true when it counts, but its amount is in another currency. */
    boolean add(FlowDeal deal, @Nullable Money amount) {
        @Nullable Instant closedAt = deal.closedAt();
        if (closedAt == null && days.holds(deal.date())) {
            openDeals.increment();
            return !added(open, amount);
        } else if (closedAt != null && deal.state() == State.WON && days.holds(closedAt)) {
            wonDeals.increment();
            return !added(won, amount);
        }
        return false;
    }

    /** Adds an amount; false when there is one in another currency. */
    private boolean added(Sum sum, @Nullable Money amount) {
        if (amount != null && amount.currency().equals(target.currency())) {
            sum.add(amount.minorUnits());
            return true;
        }
        withoutAmount.increment();
        return amount == null;
    }

    QuotaCoverage coverage(boolean datesRecorded, Instant end) {
        long counted = Math.addExact(wonDeals.value(), openDeals.value()) - withoutAmount.value();
        if (counted == 0 && (won.value().signum() != 0 || open.value().signum() != 0)) {
            throw new IllegalStateException("No deal with an amount was worth %s and %s for the quota of %s."
                    .formatted(won.value(), open.value(), quota.ownerId().orElse("the company")));
        }
        return new QuotaCoverage(
                quota.ownerId(),
                quota.from(),
                quota.to(),
                target.currency(),
                target.amount(),
                units(won.value()),
                units(open.value()),
                wonDeals.value(),
                openDeals.value(),
                withoutAmount.value(),
                datesRecorded,
                !days.end().isAfter(end));
    }

    private BigDecimal units(BigInteger minorUnits) {
        return new BigDecimal(minorUnits, target.currency().getDefaultFractionDigits());
    }
}
