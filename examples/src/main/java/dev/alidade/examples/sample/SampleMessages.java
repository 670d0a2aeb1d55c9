// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Sale.Outcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the sample company agreed to say, and what is said: marketing tells of how long parts last, sellers talk about the price,
 * which nobody agreed on, and those deals in which they tell at once that somebody comes on site within a day are won more often.
 */
final class SampleMessages {
    private static final List<String> CHANNELS = List.of("website", "mailing", "fair", "brochure");
    private static final List<String> PRODUCTS = List.of("seals", "seals", "gaskets", "bearings", "service contract");
    private static final Map<String, String> NOTES = Map.of(
            "lifetime", "told them that it lasts longer",
            "on-site", "we are on site within a day",
            "price", "asked for a discount",
            "tested", "showed the certificate");

    private final Dice dice;

    /** What sellers wrote down, by dice of its own. */
    SampleMessages(Dice dice) {
        this.dice = dice;
    }

    static String messages() {
        return new Table("message", "text", "phrases", "approved_from", "approved_to")
                .row(
                        "lifetime",
                        "Our parts last twice as long",
                        "lasts longer|twice as long|cost over ten years",
                        "",
                        "")
                .row("on-site", "On site within a day", "on site|within a day", "", "")
                .row("tested", "Tested as in your plant", "tested|test bench|certificate", "2024-04-01", "")
                .text();
    }

    static String mentions(Dice dice) {
        Table table = new Table("at", "department", "message", "channel", "product", "segment", "opportunity_id");
        for (int i = 0; i < 150; i++) {
            LocalDateTime at = LocalDateTime.of(SampleCompany.YEAR, 1, 8, 8, 0)
                    .plusDays(dice.between(0, 340))
                    .plusMinutes(dice.between(0, 540));
            String product = dice.pick(PRODUCTS);
            table.row(
                    EventRow.written(at),
                    "MARKETING",
                    ofMarketing(product, dice),
                    dice.pick(CHANNELS),
                    product,
                    dice.pick(SampleLeads.MARKETS),
                    "");
        }
        return table.row("2024-05-14T10:00:00Z", "SALES", "on-site", "fair", "service contract", "", "")
                .row("2024-05-14T11:30:00Z", "SALES", "price", "call", "seals", "", "O900") // of a deleted deal
                .text();
    }

    private static String ofMarketing(String product, Dice dice) {
        if (product.equals("service contract")) {
            return dice.percent(75) ? "on-site" : "lifetime";
        }
        return dice.percent(62) ? "lifetime" : dice.percent(60) ? "tested" : "on-site";
    }

    static String checks() {
        Table table = new Table("at", "department", "rule", "asset", "kept");
        for (int month = 1; month <= 12; month++) {
            String at = String.format(Locale.ROOT, "%d-%02d-10", SampleCompany.YEAR, month);
            String asset = "deck-" + month;
            table.row(at, "MARKETING", "logo", "page-" + month, "true");
            table.row(at, "SALES", "logo", asset, month % 3 == 0 ? "true" : "false");
            table.row(at, "SALES", "proven claims", asset, month % 4 == 1 ? "false" : "true");
        }
        return table.text();
    }

    /** The events of a deal, with what was talked about where the seller wrote it down. */
    List<SaleEvent> told(Sale sale, List<SaleEvent> events) {
        boolean won = sale.outcome() == Outcome.WON;
        boolean onSite = dice.percent(won ? 72 : 22);
        boolean price = dice.percent(55);
        List<SaleEvent> told = new ArrayList<>();
        for (SaleEvent event : events) {
            told.add(event.event().equals("ACTIVITY") && dice.percent(70) ? told(event, onSite, price) : event);
        }
        return told;
    }

    private SaleEvent told(SaleEvent event, boolean onSite, boolean price) {
        List<String> said = new ArrayList<>();
        if (dice.percent(18)) {
            said.add("lifetime");
        }
        if (dice.percent(onSite ? 85 : 5)) {
            said.add("on-site");
        }
        if (dice.percent(price ? 80 : 12)) {
            said.add("price");
        }
        if (dice.percent(10)) {
            said.add("tested");
        }
        if (said.size() == 1 && !said.contains("price") && dice.percent(40)) {
            return event.withNote(NOTES.getOrDefault(said.get(0), ""));
        }
        return event.withMessages(said.isEmpty() ? "none" : String.join("|", said));
    }
}
