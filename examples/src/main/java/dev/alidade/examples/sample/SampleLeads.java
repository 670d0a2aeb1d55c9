// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The leads of the sample company's year and what happened to them, with the slips that real exports have. */
final class SampleLeads {
    static final List<String> MARKETS = List.of("food", "food", "water", "energy", "vehicles");
    static final int OWNERS = 14;

    private final Table leads = LeadRow.table();
    private final Table events = EventRow.table();
    private final List<Sale> sales = new ArrayList<>();
    private final List<LeadRow> all = new ArrayList<>();

    private SampleLeads() {}

    static SampleLeads make(Dice dice, Dice values) {
        SampleLeads made = new SampleLeads();
        AtomicInteger opportunities = new AtomicInteger();
        for (LeadRow lead : rows(dice, values)) {
            lead.writeTo(made.leads);
            made.all.add(lead);
            LeadStory told = new LeadStory(
                    lead, dice, () -> String.format(Locale.ROOT, "O%03d", opportunities.incrementAndGet()));
            List<EventRow> story = told.tell();
            made.sales.addAll(told.sales());
            story.forEach(event -> event.writeTo(made.events, lead.id()));
            made.slip(lead, story);
        }
        return made;
    }

    String leads() {
        return leads.text();
    }

    String events() {
        return events.text();
    }

    /** The leads, each once. */
    List<LeadRow> all() {
        return all;
    }

    /** The deals that the leads became. */
    List<Sale> sales() {
        return sales;
    }

    private static List<LeadRow> rows(Dice dice, Dice values) {
        List<LeadRow> drafts = new ArrayList<>();
        for (Campaign campaign : Campaign.all()) {
            for (int i = 0; i < campaign.leads(); i++) {
                String owner = String.format(Locale.ROOT, "R%02d", dice.between(1, OWNERS));
                drafts.add(new LeadRow("", createdAt(campaign, dice), campaign, dice.pick(MARKETS), owner, 0));
            }
        }
        drafts.sort(Comparator.comparing(LeadRow::createdAt));
        List<LeadRow> numbered = new ArrayList<>();
        for (LeadRow draft : drafts) {
            String id = String.format(Locale.ROOT, "L%03d", numbered.size() + 1);
            int value = values.percent(90) ? values.between(20, 320) : 0;
            numbered.add(new LeadRow(id, draft.createdAt(), draft.campaign(), draft.market(), draft.owner(), value));
        }
        return numbered;
    }

    private static LocalDateTime createdAt(Campaign campaign, Dice dice) {
        int days = (int) ChronoUnit.DAYS.between(campaign.first(), campaign.last());
        LocalDate day = campaign.first().plusDays(dice.between(0, days));
        boolean byHand = !campaign.source().equals("website");
        while (byHand && !OfficeHours.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(byHand ? dice.between(8, 16) : dice.between(6, 15), dice.between(0, 59), dice.between(0, 59));
    }

    /** A few rows that are not as they should be. */
    private void slip(LeadRow lead, List<EventRow> story) {
        switch (lead.id()) {
            case "L041" -> lead.writeTo(leads); // exported twice
            case "L087" -> story.get(1).writeTo(events, lead.id()); // delivered twice
            case "L118" ->
                EventRow.stage(lead.createdAt().plusDays(1), "NURTURE").writeTo(events, lead.id()); // no such stage
            case "L150" ->
                EventRow.activity( // a clock that was wrong
                                lead.createdAt().minusHours(2),
                                "website",
                                EventRow.Direction.IN,
                                EventRow.Automated.FALSE,
                                true)
                        .writeTo(events, lead.id());
            case "L203" ->
                EventRow.of(lead.createdAt().plusDays(2), "HANDED_OFF").writeTo(events, "L920"); // its lead was deleted
            case "L231" -> // typed in by hand
                events.row(
                        lead.id(), "14/10/2024 09:30", "ACTIVITY", "", "", "", "call", "OUT", "false", "true", "", "");
            default -> {}
        }
    }
}
