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
import dev.alidade.review.ReviewResult;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on campaigns says. */
final class AttributionReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    /**
     * Twelve leads, touched by a campaign of the given name a day before. Every third comes to a webinar and is won for 300
     * euros a month later; sales called it before. A third campaign costs money and is never heard of again.
     */
    private static List<Fact> facts(String name) {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant created = MONDAY.plus(Duration.ofDays(i));
            String lead = "L" + i;
            journeys.add(Touchpoint.of(lead, created.minus(Duration.ofDays(1))).withCampaign(name));
            Lead known = Lead.builder(lead).createdAt(created).campaignId(name).build();
            journeys.add(known);
            facts.add(known);
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
        facts.addAll(journeys.assemble().journeys());
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
        return TextReport.detailed(REPORTS.kept(review(journeys, facts)));
    }

    private static ReviewResult review(JourneySettingsBuilder journeys, List<Fact> facts) {
        return review(
                journeys,
                facts,
                Campaign.builder("fair").budget(Money.of("500.00", "EUR")).build());
    }

    private static ReviewResult review(JourneySettingsBuilder journeys, List<Fact> facts, Campaign... campaigns) {
        CampaignSettings.Builder settings = CampaignSettings.builder().journeys(journeys.build());
        for (Campaign campaign : campaigns) {
            settings.campaign(campaign);
        }
        return AlignmentReview.under(
                        ReviewPolicy.builder().attribution(settings.build()).build())
                .measure(facts, SampleReviews.YEAR);
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
                """), text);
        assertTrue(text.contains("""
                Revenue credited by  first  last  linear
                -------------------  -----  ----  ------
                fair                  1200     0     600
                webinar                  0  1200     600
                posters                  -     -       -

                Return on spend  Lowest  by     Highest  by
                ---------------  ------  -----  -------  -----
                fair               0.00  last      2.00  first
                webinar            0.00  first    12.00  last
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
        assertTrue(text.contains("No lead, deal or touch: posters"), text);
        assertTrue(text.contains("Won: 4 journeys; 0 journeys lost, 8 still open: deals, leads and buyers"), text);
    }

    @Test
    void theModelsThatAgreeLeastAreNamed() {
        String text = text(euros(), facts("fair")).replaceAll("\\s+", " ");

        assertTrue(text.contains("of all pairs first and last rank the campaigns least alike"), text);
        assertTrue(text.contains("fair (4.00 by first, 0.00 by last)"), text);
    }

    @Test
    void twoModelsAreComparedAndCampaignsThatTheyCreditAlikeAreNotNamed() {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        for (String campaign : List.of("fair", "mail")) {
            journeys.add(Touchpoint.of(campaign, MONDAY).withCampaign(campaign));
            journeys.add(Lead.builder(campaign).createdAt(MONDAY).build());
            journeys.add(Opportunity.builder("O" + campaign)
                    .createdAt(MONDAY)
                    .leadId(campaign)
                    .won(MONDAY.plus(Duration.ofDays(9)))
                    .build());
        }
        List<Fact> alike = List.copyOf(journeys.assemble().journeys());
        JourneySettingsBuilder two = JourneySettings.builder().models(Models.first(), Models.last());
        assertFalse(text(two, alike).contains("Wins are credited most differently"), text(two, alike));
        String different = text(two, facts("fair"));
        assertTrue(different.contains("of all pairs first and last rank the campaigns"), different);
    }

    @Test
    void withoutACurrencyWinsAreCreditedAndNoAmountIsTold() {
        String text = text(JourneySettings.builder().models(Models.first()), facts("fair"));

        assertTrue(text.contains("No amounts are told, because"), text);
        assertTrue(text.contains("Wins credited by"), text);
        assertTrue(text.contains("fair               4.00"), text);
        assertFalse(text.contains("EUR"), text);
    }

    @Test
    void intervalsAreShownWhereThereAreSome() {
        String text = text(euros().replicates(200), facts("fair"));

        assertTrue(text.contains("95% interval by first"), text);
        assertLinesFit(text);
    }

    @Test
    void withoutFactsThereIsNothingToTell() {
        String text = TextReport.detailed(REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                        .attribution(CampaignSettings.builder().build())
                        .build())
                .measure(List.of(), SampleReviews.YEAR)));

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
        facts.removeIf(fact -> fact instanceof Spend spend
                && List.of("C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18", "C19", "C20", "C21", "C22")
                        .contains(spend.campaignId()));
        assertFalse(text(euros(), facts).contains("not shown"));
    }

    @Test
    void campaignsWithLongIdsAreNeverTakenForOne() {
        String one = "spring-fair-of-the-year-2024-in-the-north-of-the-country";
        String other = one.replace("north", "south");
        List<Fact> facts = facts(one);
        facts.add(Spend.ofMonth(other, YearMonth.of(2024, 3), Money.of("7.00", "EUR")));

        String markdown = MarkdownReport.detailed(REPORTS.kept(review(euros(), facts)));

        assertTrue(markdown.contains("| " + one + " | 600 "), markdown);
        assertTrue(markdown.contains("| " + other + " | 7 "), markdown);
        String text = text(euros(), facts);
        assertTrue(text.contains("north"), text);
        assertTrue(text.contains("south"), text);
    }

    @Test
    void evenIdsThatAreCutStayDifferent() {
        String common = "c".repeat(150);
        List<Fact> facts = facts(common + "1" + common);
        facts.add(Spend.ofMonth(common + "2" + common, YearMonth.of(2024, 3), Money.of("7.00", "EUR")));

        String markdown = MarkdownReport.detailed(REPORTS.kept(review(euros(), facts)));

        String cut = "c".repeat(100) + "..." + "c".repeat(100);
        assertTrue(markdown.contains("| " + cut + " | 600 "), markdown);
        assertTrue(markdown.contains("| " + cut + " \\[2\\] | 7 "), markdown);
    }

    @Test
    void aCampaignIsShownWithItsNameWhereThatTellsMore() {
        String markdown = MarkdownReport.detailed(REPORTS.kept(review(
                euros(),
                facts("fair"),
                Campaign.builder("fair").name("Spring fair in Lyon").build(),
                Campaign.builder("web-inar").name("Web inar").build())));

        assertTrue(markdown.contains("| fair: Spring fair in Lyon | 600 "), markdown);
        assertTrue(markdown.contains("| web-inar | "), markdown);
    }

    @Test
    void onlySpendWithABudgetIsToldAgainstIt() {
        String text = text(euros(), facts("fair")).replaceAll("\\s+", " ");

        assertTrue(
                text.contains("600.00 EUR against budgets of 500.00 EUR for these days; 150.00 EUR without a budget"),
                text);
        assertFalse(text.contains("of budgets without spend"), text);
    }

    @Test
    void revenueOfACampaignWithoutSpendIsInNoReturn() {
        List<Fact> facts = facts("fair");
        facts.removeIf(fact -> fact instanceof Spend spend && spend.campaignId().equals("webinar"));

        String text = text(euros(), facts).replaceAll("\\s+", " ");

        assertTrue(
                text.contains(
                        "In no return: revenue credited where no spend is on record: 1200.00 EUR by last, 600.00 EUR"
                                + " by linear"),
                text);
        assertFalse(text(euros(), facts("fair")).contains("In no return"));
    }

    @Test
    void budgetsWithoutSpendStandApart() {
        String text = TextReport.detailed(REPORTS.kept(review(
                        euros(),
                        facts("fair"),
                        Campaign.builder("radio")
                                .budget(Money.of("70.00", "EUR"))
                                .build())))
                .replaceAll("\\s+", " ");

        assertTrue(text.contains("; 750.00 EUR without a budget; 70.00 EUR of budgets without spend"), text);
    }

    @Test
    void creditsAndWhatNobodyTouchedAddUpToWhatWasWon() {
        List<Fact> facts = facts("fair");
        Journeys untouched = new Journeys(JourneyScope.BUYER);
        untouched.add(Lead.builder("X").createdAt(MONDAY).build());
        untouched.add(Opportunity.builder("OX")
                .createdAt(MONDAY)
                .leadId("X")
                .amount(Money.of("99.00", "EUR"))
                .won(MONDAY.plus(Duration.ofDays(3)))
                .build());
        facts.addAll(untouched.assemble().journeys());

        assertTrue(
                MarkdownReport.detailed(REPORTS.kept(review(euros(), facts)))
                        .contains("| (no touch that counts) | 99 | 99 | 99 |"),
                MarkdownReport.detailed(REPORTS.kept(review(euros(), facts))));
        assertTrue(MarkdownReport.detailed(
                        REPORTS.kept(review(JourneySettings.builder().models(Models.first()), facts)))
                .contains("| (no touch that counts) | 1.00 |"));
    }

    @Test
    void measurementsOfMoneyAreToldInTheirUnits() {
        String text = MarkdownReport.detailed(REPORTS.kept(review(euros(), facts("fair"))));

        assertTrue(text.contains("| Spend off budget | 20.0% |"), text);
        assertTrue(text.contains("| Spend for each lead | 62.50 EUR |"), text);
        assertTrue(text.contains("| Agreement of the models (1: same order, -1: opposite) | -"), text);
        assertTrue(
                text.contains("| Revenue credited for each unit of spend, by first (the least generous) | 1.60 |"),
                text);
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

    @Test
    void campaignsThatOnlyLeadsNameAreToldApartFromThoseOfTouches() {
        assertTrue(
                onlyNamed(7)
                        .contains(
                                "No touch recorded: mail-1, mail-2, mail-3, mail-4, mail-5 and 2 more: leads or deals name"
                                        + " them, but what to credit can't be told"),
                onlyNamed(7));
        assertTrue(onlyNamed(5).contains("mail-4, mail-5: leads or deals name them"), onlyNamed(5));
        assertTrue(onlyNamed(1).contains("mail-1: leads or deals name it,"), onlyNamed(1));
    }

    private static String onlyNamed(int campaigns) {
        List<Fact> facts = facts("fair");
        for (int i = 1; i <= campaigns; i++) {
            facts.add(Lead.builder("N" + i)
                    .createdAt(MONDAY)
                    .campaignId("mail-" + i)
                    .build());
            facts.add(Spend.ofMonth("mail-" + i, YearMonth.of(2024, 3), Money.of("10.00", "EUR")));
        }
        facts.add(Lead.builder("N8").createdAt(MONDAY).campaignId("free").build());
        return text(euros(), facts).replaceAll("\\s+", " ");
    }

    @Test
    void withoutAWinNothingIsCredited() {
        Journeys journeys = new Journeys(JourneyScope.BUYER);
        journeys.add(Lead.builder("L").createdAt(MONDAY).build());
        Touchpoint touch = Touchpoint.of("L", MONDAY).withCampaign("fair");
        journeys.add(touch);
        journeys.add(touch);
        journeys.add(Opportunity.builder("O")
                .createdAt(MONDAY)
                .leadId("L")
                .lost(MONDAY.plus(Duration.ofDays(9)))
                .build());
        List<Fact> facts = new ArrayList<>(journeys.assemble().journeys());
        facts.add(Spend.ofMonth("fair", YearMonth.of(2024, 3), Money.of("10.00", "EUR")));
        String text = text(euros(), facts).replaceAll("\\s+", " ");
        assertTrue(text.contains("Won nothing was won"), text);
        assertTrue(text.contains("left out: 1 repeats another"), text);
    }
}
