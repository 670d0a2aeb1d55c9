// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.market.MarketSettings;
import dev.alidade.market.MarketSettingsBuilder;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on markets says. */
final class MarketReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final Window QUARTER = Window.ofDays(APRIL, APRIL.plusMonths(3), ZoneOffset.UTC);

    /** Opportunities of two quarters: 40 and 40 in the north, 8 and 20 in the south; money goes to the north. */
    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        deals(facts, "north", 40, APRIL.minusMonths(3));
        deals(facts, "north", 40, APRIL);
        deals(facts, "south", 8, APRIL.minusMonths(3));
        deals(facts, "south", 20, APRIL);
        facts.add(Spend.ofDay("N", APRIL, Money.of("900", "EUR")));
        facts.add(Spend.ofDay("X", APRIL.plusMonths(1), Money.of("100", "EUR")));
        return facts;
    }

    private static void deals(List<Fact> facts, String market, int deals, LocalDate from) {
        for (int i = 0; i < deals; i++) {
            facts.add(Opportunity.builder(market + from + i)
                    .createdAt(from.plusDays(i).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .market(market)
                    .build());
        }
    }

    private static MarketSettingsBuilder settings() {
        return MarketSettings.builder().campaign("N", "north").currency(Currency.getInstance("EUR"));
    }

    private static String text(MarketSettings settings, List<Fact> facts) {
        String text = TextReport.detailed(REPORTS.kept(
                AlignmentReview.under(ReviewPolicy.builder().market(settings).build())
                        .measure(facts, QUARTER)));
        return text.replaceAll("\\s+", " ");
    }

    private static void assertSays(String text, String part) {
        assertTrue(text.contains(part), () -> part + " is not in " + text);
    }

    @Test
    void itSaysHowMuchMoneyWouldHaveToGoElsewhereAndWhere() {
        String text = text(settings().build(), facts());
        assertSays(
                text,
                "66.7% of the money is spread as the demand is, which is told by opportunities created; the rest,"
                        + " 33.3%, would have to go to other markets.");
        assertSays(text, "60 opportunities would overlap with it by 100.0% on average.");
        assertSays(text, "Too little money south (33.3% of the demand, 0.0% of the money)");
        assertSays(text, "More than the demand north (66.7% of the demand, 100.0% of the money)");
        assertSays(text, "north 900 100.0% 66.7% +33.3% 0 40 0.0%");
        assertSays(text, "10.0% of spend, 0 of 0 leads, 0 of 60 opportunities");
    }

    @Test
    void itNamesMarketsThatGrowWithoutMoney() {
        String text = text(settings().hot("north").build(), facts());
        assertSays(text, "Growing markets south; no money goes to south");
        assertSays(text, "Hot, says sales north (number 1 by demand)");
        assertSays(text, "Grows unsaid south");
        assertSays(text, "spend in 1 more market whose demand");
    }

    @Test
    void itSaysWhyNothingCanBeCompared() {
        assertSays(
                text(MarketSettings.builder().campaign("N", "north").build(), facts()),
                "can't be compared: no currency is named");
        List<Fact> withoutSpend = new ArrayList<>(facts());
        withoutSpend.removeIf(fact -> fact instanceof Spend);
        assertSays(text(settings().build(), withoutSpend), "no spend in any market is on record");
        assertSays(text(settings().build(), List.of()), "No market is on record.");
    }

    @Test
    void fewCasesAreNamedAsSuch() {
        String text = text(settings().minimum(100).build(), facts());
        assertSays(text, "These are too few to be measured: 60 opportunities.");
    }

    @Test
    void namesOfMarketsAreInert() {
        List<Fact> facts = facts();
        deals(facts, "so\u001bth\nwest", 3, APRIL);
        assertFalse(text(settings().build(), facts).contains("\u001b"));
    }

    @Test
    void whyGrowthCantBeToldIsSaid() {
        List<Fact> facts = facts();
        facts.removeIf(fact -> fact instanceof Opportunity deal
                && deal.createdAt().isBefore(APRIL.atStartOfDay(ZoneOffset.UTC).toInstant()));
        assertSays(text(settings().build(), facts), "can't be told: no demand is on record for the time before");
        List<Fact> late = new ArrayList<>();
        deals(late, "north", 8, APRIL.minusDays(9));
        deals(late, "north", 60, APRIL);
        assertSays(text(settings().build(), late), "can't be told: the records begin too late in the time before");
        List<Fact> even = new ArrayList<>();
        deals(even, "north", 40, APRIL.minusMonths(3));
        deals(even, "north", 40, APRIL);
        assertSays(text(settings().build(), even), "none grew by as much as agreed, to as many cases, beyond chance");
    }
}
