// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.issues;
import static dev.alidade.goals.GoalFixture.measurement;
import static dev.alidade.goals.GoalFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalKind;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** How much of the spend serves a business goal. */
class ServedSpendTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static GoalSettings.Builder goals() {
        return GoalSettings.builder()
                .goal(Goal.builder("G1", FIRST, END).build())
                .goal(Goal.builder("prizes", FIRST, END).kind(GoalKind.OTHER).build())
                .goal(Goal.builder("over", FIRST.minusDays(9), FIRST).build());
    }

    private static GoalSettings.Builder inEuros() {
        return goals().currency(EUR)
                .campaign(Campaign.builder("fair").goalId("G1").build())
                .campaign(Campaign.builder("gala").goalId("prizes").build())
                .campaign(Campaign.builder("relic").goalId("over").build())
                .campaign(Campaign.builder("plain").build());
    }

    private static Spend spend(String campaign, String amount) {
        return Spend.ofDay(campaign, FIRST.plusDays(3), Money.of(amount, "EUR"));
    }

    private static double share(GoalReport report) {
        return measurement(report, GoalMetrics.CAMPAIGNS_WITH_GOAL).value().orElseThrow();
    }

    @Test
    void onlySpendOnABusinessGoalInForceServesOne() {
        GoalReport report = report(
                inEuros().build(),
                spend("fair", "40"),
                spend("gala", "30"),
                spend("relic", "20"),
                spend("plain", "9"),
                spend("never declared", "1"));
        assertEquals(.4, share(report));
        assertEquals(5, report.spend().campaigns());
        assertEquals(1, report.spend().serving());
        assertEquals(
                ImmutableList.of("gala", "relic", "plain", "never declared"),
                report.spend().without());
    }

    @Test
    void aCampaignOnWhichNothingWasSpentIsNotCounted() {
        GoalReport report = report(inEuros().build(), spend("fair", "40"), spend("gala", "0"));
        assertEquals(1, report.spend().campaigns());
        assertEquals(ImmutableList.of(), report.spend().without());
    }

    @Test
    void campaignsGivenTogetherAreThoseGivenOneByOne() {
        List<Campaign> campaigns = List.of(
                Campaign.builder("fair").goalId("G1").build(),
                Campaign.builder("plain").build());
        GoalSettings together =
                GoalSettings.builder().campaigns(campaigns).currency(EUR).build();
        assertEquals(
                GoalSettings.builder()
                        .campaign(campaigns.get(0))
                        .campaign(campaigns.get(1))
                        .currency(EUR)
                        .build(),
                together);
        assertEquals(2, together.campaigns().size());
    }

    @Test
    void spendOutsideOfTheWindowDoesNotCount() {
        Spend before = Spend.ofDay("plain", FIRST.minusDays(1), Money.of("9", "EUR"));
        Spend after = Spend.ofDay("plain", END, Money.of("9", "EUR"));
        assertEquals(1, share(report(inEuros().build(), spend("fair", "1"), before, after)));
    }

    @Test
    void aCampaignForWhichMoreWasPaidBackThanSpentIsLeftOutAndCounted() {
        GoalReport report = report(inEuros().build(), spend("fair", "5"), spend("plain", "9"), spend("plain", "-9.50"));
        assertEquals(1, share(report));
        assertEquals(1, report.spend().campaigns());
        assertEquals(ImmutableList.of("plain"), report.spend().paidBack());
        assertEquals(
                ImmutableList.of(new DataIssue(GoalIssues.NEGATIVE_SPEND, 1, ImmutableList.of("plain"))),
                report.issues());
    }

    @Test
    void aRefundBelowTheSpendOfItsCampaignIsNoIssue() {
        GoalReport report = report(inEuros().build(), spend("fair", "5"), spend("plain", "9"), spend("plain", "-9"));
        assertEquals(ImmutableList.of(), report.spend().paidBack());
        assertEquals(0, issues(report, GoalIssues.NEGATIVE_SPEND));
    }

    @Test
    void whereNoCampaignNamesAGoalNoShareIsTold() {
        GoalSettings settings = goals().currency(EUR)
                .campaign(Campaign.builder("plain").build())
                .build();
        GoalReport report = report(settings, spend("plain", "9"));
        assertFalse(report.spend().recorded());
        assertEquals(
                Measurement.State.NO_DATA,
                measurement(report, GoalMetrics.CAMPAIGNS_WITH_GOAL).state());
        assertEquals(Optional.of(new BigDecimal("9.00")), report.spend().spend());
    }

    @Test
    void aCampaignThatNamesAnUnknownGoalServesNoneAndIsCounted() {
        GoalSettings settings = goals().currency(EUR)
                .campaign(Campaign.builder("fair").goalId("G8").build())
                .build();
        GoalReport report = report(settings, spend("fair", "9"));
        assertEquals(0, share(report));
        assertEquals(1, issues(report, GoalIssues.UNKNOWN_GOAL));
    }

    @Test
    void withoutACurrencyNoSpendIsTold() {
        GoalReport report = report(goals().build(), spend("fair", "9"));
        assertEquals(Optional.empty(), report.spend().spend());
        assertEquals(1, issues(report, GoalIssues.NO_CURRENCY));
    }

    @Test
    void spendInAnotherCurrencyMakesTheShareUnknown() {
        Spend dollars = Spend.ofDay("plain", FIRST, Money.of("9", "USD"));
        GoalReport report = report(inEuros().build(), spend("fair", "9"), dollars);
        assertEquals(OptionalDouble.empty(), report.spend().share());
        assertEquals(1, issues(report, GoalIssues.UNCONVERTED_SPEND));
    }

    @Test
    void spendIsConvertedAtTheRateOfItsDayAndRoundedOnceForACampaign() {
        ExchangeRates rates = ExchangeRates.to(EUR)
                .rate(FIRST, Currency.getInstance("USD"), new BigDecimal("0.333"))
                .build();
        GoalSettings settings = GoalSettings.builder()
                .goal(Goal.builder("G1", FIRST, END).build())
                .campaign(Campaign.builder("fair").goalId("G1").build())
                .rates(rates)
                .build();
        Spend cents = Spend.ofDay("fair", FIRST, Money.of("0.05", "USD"));
        GoalReport report = report(settings, cents, cents, cents, cents, spend("plain", "0.07"));
        assertEquals(Optional.of(new BigDecimal("0.07")), report.spend().servingSpend());
        assertEquals(.5, share(report));
    }
}
