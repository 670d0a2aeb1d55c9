// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.JourneySettingsBuilder;
import dev.alidade.attribution.Models;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.Fact;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the section on campaigns says. */
final class AttributionReportTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    /**
     * Twelve leads, touched by a campaign of the given name a day before. Every third comes to a webinar and is won for 300
     * euros a month later; sales called it before. A third campaign costs money and is never heard of again.
     */
    private static List<Fact> facts(String name) {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        for (int i = 0; i < 12; i++) {
            Instant created = MONDAY.plus(Duration.ofDays(i));
            String lead = "L" + i;
            journeys.add(Touchpoint.of(lead, created.minus(Duration.ofDays(1))).withCampaign(name));
            journeys.add(Lead.builder(lead).createdAt(created).campaignId(name).build());
            if (i % 3 == 0) {
                journeys.add(
                        Touchpoint.of(lead, created.plus(Duration.ofDays(1))).withType("sales"));
                journeys.add(
                        Touchpoint.of(lead, created.plus(Duration.ofDays(2))).withCampaign("webinar"));
                journeys.add(
                        Touchpoint.of(lead, created.plus(Duration.ofDays(40))).withCampaign("webinar"));
                journeys.add(Opportunity.builder("O" + i)
                        .createdAt(created.plus(Duration.ofDays(5)))
                        .leadId(lead)
                        .amount(Money.of("300.00", "EUR"))
                        .won(created.plus(Duration.ofDays(30)))
                        .build());
            }
        }
        List<Fact> facts = new ArrayList<>(journeys.assemble().journeys());
        facts.add(Spend.ofMonth(name, YearMonth.of(2024, 3), Money.of("600.00", "EUR")));
        facts.add(Spend.ofMonth("webinar", YearMonth.of(2024, 3), Money.of("100.00", "EUR")));
        facts.add(Spend.ofMonth("posters", YearMonth.of(2024, 3), Money.of("50.00", "EUR")));
        return facts;
    }

    private static JourneySettingsBuilder euros() {
        return JourneySettings.builder()
                .currency(Currency.getInstance("EUR"))
                .models(Models.first(), Models.last(), Models.linear());
    }

    private static String text(JourneySettingsBuilder journeys, List<Fact> facts) {
        return TextReport.of(AlignmentReview.under(ReviewPolicy.builder()
                        .attribution(CampaignSettings.builder()
                                .journeys(journeys.build())
                                .campaign(Campaign.builder("fair")
                                        .budget(Money.of("500.00", "EUR"))
                                        .build())
                                .build())
                        .build())
                .measure(facts, SampleReviews.YEAR));
    }

    @Test
    void theTablesShowWhatEachCampaignCostAndIsCreditedWith() {
        String text = text(euros(), facts("fair"));

        assertTrue(text.contains("""
                Campaign  Spend  Budget  Journeys touched  Leads  Cost a lead
                --------  -----  ------  ----------------  -----  -----------
                fair        600     500                12     12        50.00
                webinar     100       -                 4      0            -
                posters      50       -                 0      0            -

                Revenue credited by  first  last  linear  Return on spend, lowest to highest
                -------------------  -----  ----  ------  ----------------------------------
                fair                  1200     0     600                        0.00 to 2.00
                webinar                  0  1200     600                       0.00 to 12.00
                posters                  0     0       0                                0.00
                """), text);
    }

    @Test
    void sourcedIsToldUnderThreeDefinitions() {
        String text = text(euros(), facts("fair"));

        assertTrue(
                text.contains("by the recorded source                4   1200  100.0%          4   1200  100.0%"),
                text);
        assertTrue(
                text.contains("influenced at all                     4   1200  100.0%          4   1200  100.0%"),
                text);
        assertTrue(text.contains("they are never added up"), text.replace("\n", " "));
    }

    @Test
    void whatDoesNotCountIsToldWithItsReason() {
        String text = text(euros(), facts("fair")).replaceAll("\\s+", " ");

        assertTrue(text.contains("left out: 4 came after the win, 4 are sales' own outreach"), text);
        assertTrue(text.contains("No response recorded posters"), text);
        assertTrue(text.contains("Won 4 journeys; 0 lost, 8 open"), text);
    }

    @Test
    void theModelsThatAgreeLeastAreNamed() {
        String text = text(euros(), facts("fair")).replaceAll("\\s+", " ");

        assertTrue(text.contains("of all pairs first and last rank the campaigns least alike"), text);
        assertTrue(text.contains("fair (4.0 by first, 0.0 by last)"), text);
    }

    @Test
    void withoutACurrencyWinsAreCreditedAndNoAmountIsTold() {
        String text = text(JourneySettings.builder().models(Models.first()), facts("fair"));

        assertTrue(text.contains("No amounts are told, because"), text);
        assertTrue(text.contains("Wins credited by"), text);
        assertTrue(text.contains("fair                4.0"), text);
        assertFalse(text.contains("EUR"), text);
    }

    @Test
    void intervalsAreShownWhereThereAreSome() {
        String text = text(euros().replicates(200), facts("fair"));

        assertTrue(text.contains("Interval of"), text);
        assertLinesFit(text);
    }

    @Test
    void withoutFactsThereIsNothingToTell() {
        String text = TextReport.of(AlignmentReview.under(ReviewPolicy.builder()
                        .attribution(CampaignSettings.builder().build())
                        .build())
                .measure(List.of(), SampleReviews.YEAR));

        assertTrue(text.contains("No campaign, touch or spend is on record."), text);
    }

    @Test
    void onlyTheDearestTwentyCampaignsAreShown() {
        List<Fact> facts = facts("fair");
        for (int i = 10; i < 40; i++) {
            facts.add(Spend.ofMonth("C" + i, YearMonth.of(2024, 3), Money.of(i + ".00", "EUR")));
        }

        String text = text(euros(), facts);

        assertTrue(text.contains("13 more campaigns, which cost less, are not shown."), text);
        assertTrue(text.contains("\nC39 "), text);
        assertFalse(text.contains("\nC11 "), text);
    }

    @Property(tries = 50)
    void noNameBreaksTheLayout(@ForAll String name) {
        if (!name.isBlank()) {
            assertLinesFit(text(euros(), facts(name)));
        }
    }

    private static void assertLinesFit(String text) {
        assertEquals(
                List.of(), text.lines().filter(line -> Glyphs.width(line) > 80).toList());
    }
}
