// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Sale.Outcome;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Makes up what happens to one deal, from its opening to the payment. */
final class DealStory {
    private final Sale sale;
    private final Dice dice;
    private final Dice diary;
    private final List<SaleEvent> events = new ArrayList<>();
    private final String currency;
    private int hundreds;

    /** A deal that is worth so many hundreds of a currency when it begins. */
    DealStory(Sale sale, Dice dice, Dice diary, String currency, int hundreds) {
        this.sale = sale;
        this.diary = diary;
        this.dice = dice;
        this.currency = currency;
        this.hundreds = hundreds;
    }

    /** The events of the year in the order of time. */
    List<SaleEvent> tell() {
        add(SaleEvent.of(sale.opened(), "STAGE_CHANGED", "QUALIFIED"));
        LocalDateTime expected = OfficeHours.after(sale.opened(), dice.between(12_000, 24_000));
        add(SaleEvent.of(sale.opened(), "CLOSE_DATE_CHANGED", day(expected)));
        LocalDateTime proposal = part(dice.between(15, 40));
        add(SaleEvent.of(proposal, "STAGE_CHANGED", "PROPOSAL"));
        add(SaleEvent.of(proposal, "ACTIVITY", dice.percent(50) ? "visit" : "call"));
        if (dice.percent(45)) {
            hundreds = Math.max(20, hundreds * dice.between(70, 125) / 100);
            add(SaleEvent.amount(proposal, "AMOUNT_CHANGED", amount(), currency));
        }
        if (dice.percent(75)) {
            add(SaleEvent.of(part(dice.between(55, 85)), "STAGE_CHANGED", "NEGOTIATION"));
        }
        while (expected.isBefore(sale.closed()) && expected.getYear() == SampleCompany.YEAR) {
            LocalDateTime pushed = expected;
            expected = OfficeHours.after(expected, dice.between(8_000, 16_000));
            add(SaleEvent.of(pushed, "CLOSE_DATE_CHANGED", day(expected)));
        }
        close();
        new DealDiary(sale, diary).tell().forEach(this::add);
        events.sort(Comparator.comparing(SaleEvent::at));
        return events;
    }

    private void close() {
        if (sale.outcome() == Outcome.WON) {
            add(SaleEvent.of(sale.closed(), "WON"));
            LocalDateTime invoiced = OfficeHours.after(sale.closed(), dice.between(400, 4_000));
            add(SaleEvent.amount(invoiced, "INVOICED", amount(), currency));
            LocalDateTime paid = OfficeHours.after(invoiced, dice.between(6_000, 22_000));
            if (dice.percent(92)) {
                add(SaleEvent.amount(paid, "PAID", amount(), currency));
            }
        } else if (sale.outcome() == Outcome.LOST) {
            if (dice.percent(35)) {
                add(SaleEvent.amount(sale.closed(), "AMOUNT_CHANGED", "0.00", currency)); // as some sellers do
            }
            add(SaleEvent.lost(sale.closed(), sale.reason()));
        }
    }

    /** A moment at so many percent of the way from the opening to the end. */
    private LocalDateTime part(int percent) {
        long minutes = Duration.between(sale.opened(), sale.closed()).toMinutes();
        return OfficeHours.after(sale.opened().plusMinutes(minutes * percent / 100), 0);
    }

    private String amount() {
        return hundreds + "00.00";
    }

    private static String day(LocalDateTime moment) {
        return String.format(Locale.ROOT, "%tF", moment);
    }

    private void add(SaleEvent event) {
        if (event.at().getYear() == SampleCompany.YEAR) {
            events.add(event);
        }
    }
}
