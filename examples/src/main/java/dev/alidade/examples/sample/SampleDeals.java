// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Sale.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The opportunities of the sample company's year: those of its leads, and those that nobody traces to anything. */
final class SampleDeals {
    private static final List<String> PRODUCTS = List.of("seals", "seals", "gaskets", "bearings", "service contract");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "EUR", "EUR", "CHF", "USD");
    private static final List<String> REASONS = List.of("price", "competitor", "project stopped");

    private final Table opportunities = new Table(
            "opportunity_id",
            "created_at",
            "lead_id",
            "account_id",
            "owner_id",
            "market",
            "product",
            "campaign_id",
            "sourced_by",
            "amount",
            "currency",
            "business",
            "pipeline");
    private final Table events = SaleEvent.table();

    private SampleDeals() {}

    static SampleDeals make(List<Sale> ofLeads, Dice dice, Dice diary, Dice talk) {
        SampleDeals made = new SampleDeals();
        List<Sale> sales = new ArrayList<>(ofLeads);
        for (int i = 1; i <= 22; i++) {
            sales.add(withoutLead(String.format(Locale.ROOT, "O%03d", 200 + i), dice));
        }
        sales.sort(Comparator.comparing(Sale::id));
        SampleMessages messages = new SampleMessages(talk);
        for (Sale sale : sales) {
            made.write(sale, dice, diary, messages);
        }
        SaleEvent.of(LocalDateTime.of(SampleCompany.YEAR, 9, 2, 10, 0), "ACTIVITY", "call")
                .writeTo(made.events, "O900"); // of an opportunity that was deleted
        return made;
    }

    String opportunities() {
        return opportunities.text();
    }

    String events() {
        return events.text();
    }

    /** A deal that begins with a call of a customer, or with nothing that anybody wrote down. */
    private static Sale withoutLead(String id, Dice dice) {
        LocalDate day = LocalDate.of(SampleCompany.YEAR, 1, 8).plusDays(dice.between(0, 300));
        LocalDateTime opened = OfficeHours.after(day.atTime(9, 0), dice.between(0, 400));
        LocalDateTime closed = OfficeHours.after(opened, dice.between(5_000, 40_000));
        Outcome outcome = dice.percent(55) ? Outcome.WON : dice.percent(60) ? Outcome.LOST : Outcome.OPEN;
        return new Sale(
                id, Optional.empty(), opened, closed, outcome, outcome == Outcome.LOST ? dice.pick(REASONS) : "");
    }

    private void write(Sale sale, Dice dice, Dice diary, SampleMessages messages) {
        String currency = dice.pick(CURRENCIES);
        int hundreds = dice.between(25, 480);
        String account = String.format(Locale.ROOT, "A%03d", dice.between(1, 140));
        String owner = String.format(Locale.ROOT, "R%02d", dice.between(1, SampleLeads.OWNERS));
        String market = dice.pick(SampleLeads.MARKETS);
        boolean known = sale.lead().isPresent();
        boolean salesFoundIt = dice.percent(60);
        opportunities.row(
                sale.id(),
                EventRow.written(sale.opened()),
                lead(sale),
                account,
                sale.lead().map(LeadRow::owner).orElse(owner),
                sale.lead().map(LeadRow::market).orElse(market),
                product(sale, dice.pick(PRODUCTS)),
                "",
                !known && salesFoundIt ? "SALES" : "",
                amount(sale, hundreds),
                currency,
                known ? "NEW" : "EXISTING",
                "sales");
        messages.told(sale, new DealStory(sale, dice, diary, currency, hundreds).tell())
                .forEach(event -> event.writeTo(events, sale.id()));
    }

    /** Two deals name leads that were deleted. */
    private static String lead(Sale sale) {
        return switch (sale.id()) {
            case "O204" -> "L921";
            case "O211" -> "L922";
            default -> sale.lead().map(LeadRow::id).orElse("");
        };
    }

    /** What the parts and contracts cost by the list; made up. */
    static String products() {
        return new Table("product", "list_price", "currency")
                .row("bearings", "18000.00", "EUR")
                .row("gaskets", "9500.00", "EUR")
                .row("seals", "14000.00", "EUR")
                .row("service contract", "24000.00", "EUR")
                .text();
    }

    /** One product was typed in by hand. */
    private static String product(Sale sale, String product) {
        return sale.id().equals("O205") ? "Service-Contract" : product;
    }

    /** One amount was never typed in, one with the sign of a credit note. */
    private static String amount(Sale sale, int hundreds) {
        return switch (sale.id()) {
            case "O007" -> "";
            case "O213" -> "-" + hundreds + "00.00";
            default -> hundreds + "00.00";
        };
    }
}
