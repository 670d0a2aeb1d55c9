// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import dev.alidade.examples.sample.Sale.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the sample company's marketing did to reach buyers, contact by contact. */
final class SampleTouches {
    private static final int VISITORS = 180;
    private static final int CUSTOMERS = 60;
    private static final LocalDateTime WEBINAR =
            LocalDate.of(SampleCompany.YEAR, 9, 18).atTime(13, 0);

    private final Table rows = new Table("buyer_id", "at", "campaign_id", "channel", "type");
    private final Map<String, Sale> sales = new TreeMap<>();
    private final Dice dice;

    private SampleTouches(Dice dice) {
        this.dice = dice;
    }

    static String text(List<LeadRow> leads, List<Sale> sales, Dice dice) {
        SampleTouches touches = new SampleTouches(dice);
        sales.forEach(sale -> sale.lead().ifPresent(lead -> touches.sales.put(lead.id(), sale)));
        leads.forEach(touches::buyer);
        for (int visitor = 1; visitor <= VISITORS; visitor++) {
            touches.visitor(String.format(Locale.ROOT, "V%03d", visitor));
        }
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            touches.customer(String.format(Locale.ROOT, "A%03d", 2 * customer));
        }
        return touches.rows.text();
    }

    /** What brought a lead, and what came on the way to a deal. */
    private void buyer(LeadRow lead) {
        Sale sale = sales.get(lead.id());
        if (sale == null && dice.percent(40)) {
            socialClicks(lead.id(), lead.createdAt());
        }
        if (sale != null && dice.percent(60)) {
            touch(lead.id(), lead.createdAt().minusDays(dice.between(2, 30)), "", "website", "visit");
        }
        Campaign campaign = lead.campaign();
        if (!campaign.id().isEmpty()) {
            LocalDateTime at = lead.createdAt().minusMinutes(dice.between(1, 50));
            touch(lead.id(), at, campaign.id(), campaign.source(), "response");
            if (lead.id().equals("L100")) {
                touch(lead.id(), at, campaign.id(), campaign.source(), "response"); // recorded twice
            }
        }
        newsletters(lead.id(), lead.createdAt(), sale == null ? 12 : 25);
        if (sale != null) {
            onTheWay(lead.id(), sale);
        }
    }

    private void onTheWay(String lead, Sale sale) {
        touch(lead, sale.opened().minusHours(dice.between(20, 90)), "", "call", "sales");
        if (dice.percent(50)) {
            touch(lead, sale.opened().plusDays(dice.between(1, 20)), "website-form", "website", "visit");
        }
        boolean busy = sale.opened().isBefore(WEBINAR) && sale.closed().isAfter(WEBINAR);
        if (busy && dice.percent(sale.outcome() == Outcome.WON ? 90 : 15)) {
            touch(lead, WEBINAR, "seal-life-webinar", "webinar", "attended");
        }
        if (sale.outcome() == Outcome.WON && dice.percent(40)) { // they read on when they have bought
            touch(lead, sale.closed().plusDays(dice.between(3, 30)), "newsletter", "email", "click");
        }
    }

    /** Somebody who clicks and never says who they are. */
    private void visitor(String visitor) {
        int day = dice.between(0, 360);
        socialClicks(
                visitor, LocalDate.of(SampleCompany.YEAR, 1, 1).plusDays(day).atTime(20, 0));
    }

    private void socialClicks(String buyer, LocalDateTime before) {
        LocalDateTime at = before;
        for (int click = dice.between(1, 4); click > 0; click--) {
            at = at.minusDays(dice.between(0, 9)).minusMinutes(dice.between(5, 600));
            touch(buyer, at, SampleMarketing.SOCIAL, "social", "click");
        }
    }

    /** A company that has bought before: the contacts are recorded for the account. */
    private void customer(String account) {
        newsletters(account, LocalDate.of(SampleCompany.YEAR, 1, 1).atStartOfDay(), 30);
        if (dice.percent(20)) {
            touch(account, WEBINAR, "seal-life-webinar", "webinar", "attended");
        }
    }

    /** One on the first Tuesday of each month, clicked by so many percent, for half a year. */
    private void newsletters(String buyer, LocalDateTime from, int percent) {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(SampleCompany.YEAR, month, 1);
            day = day.plusDays((9 - day.getDayOfWeek().getValue()) % 7);
            LocalDateTime at = day.atTime(7, dice.between(0, 59));
            long days = ChronoUnit.DAYS.between(from, at);
            if (days >= 0 && days <= 180 && dice.percent(percent)) {
                touch(buyer, at, "newsletter", "email", "click");
            }
        }
    }

    private void touch(String buyer, LocalDateTime at, String campaign, String channel, String type) {
        if (at.getYear() == SampleCompany.YEAR) {
            rows.row(buyer, EventRow.written(at), campaign, channel, type);
        }
    }
}
