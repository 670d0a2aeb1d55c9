// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Sale.Outcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up what a seller writes down about one deal: contacts, next steps, and how likely it is to be won. Sellers are
 * hopeful, and some deals they forget without closing them.
 */
final class DealDiary {
    private static final List<String> CONTACTS = List.of("call", "call", "e-mail", "visit");
    private static final List<String> STEPS =
            List.of("send drawings", "trial part", "visit the plant", "revise the offer", "talk to purchasing");
    private static final List<String> HOPES = List.of("0.6", "0.75", "0.8", "0.9");

    private final Sale sale;
    private final Dice dice;
    private final List<SaleEvent> events = new ArrayList<>();

    DealDiary(Sale sale, Dice dice) {
        this.sale = sale;
        this.dice = dice;
    }

    /** The entries, perhaps beyond the year. */
    List<SaleEvent> tell() {
        boolean forgotten = sale.outcome() == Outcome.OPEN && dice.percent(60);
        LocalDateTime end = forgotten ? OfficeHours.after(sale.opened(), dice.between(9_000, 30_000)) : lastDay();
        LocalDateTime at = step(sale.opened(), 4);
        if (dice.percent(40)) {
            events.add(SaleEvent.of(at, "PROBABILITY_CHANGED", dice.pick(HOPES)));
        }
        if (dice.percent(30)) {
            events.add(SaleEvent.of(at, "FORECAST_CHANGED", "commit"));
        }
        while (at.isBefore(end)) {
            events.add(SaleEvent.of(at, "ACTIVITY", dice.pick(CONTACTS)));
            if (dice.percent(45)) {
                events.add(SaleEvent.of(at, "NEXT_STEP_SET", dice.pick(STEPS)));
            }
            at = step(at, 5);
        }
        if (forgotten && dice.percent(40)) {
            events.add(SaleEvent.of(at, "NEXT_STEP_SET")); // done, and nothing new
        }
        return events;
    }

    private LocalDateTime lastDay() {
        return sale.outcome() == Outcome.OPEN ? LocalDateTime.of(SampleCompany.YEAR + 1, 1, 1, 0, 0) : sale.closed();
    }

    /** A moment up to three times as many working days later. */
    private LocalDateTime step(LocalDateTime from, int days) {
        return OfficeHours.after(from, dice.between(days, 3 * days) * 540 + dice.between(0, 500));
    }
}
