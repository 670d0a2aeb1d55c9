// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.funnel.FunnelStep;
import dev.alidade.funnel.Milestone;
import dev.alidade.measure.Money;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What settings take of a company's tables. */
final class CompanySettingsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void ratingsAreOnTheScaleThatTheCompanyStatesOfTheirItem() {
        RatingItem other = new RatingItem("found", 1, 9, Optional.empty());
        RatingItem right = new RatingItem("right", 0, 10, Optional.empty());
        CompanyTables tables =
                CompanyTables.builder().items(List.of(other, right)).build();

        assertEquals(
                right,
                PolicyFile.standard()
                        .with("content.accuracy-item", "right")
                        .settings(tables)
                        .content()
                        .accuracy());
    }

    @Test
    void moneyIsToldInTheCurrencyOfTheMoneyOfPipelinesElseOfDeals() {
        CurrencyRate rate = new CurrencyRate(DAY, Currency.getInstance("USD"), new BigDecimal("0.9"), "fx.csv, line 2");
        Quota quota = Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("5", "EUR"));
        CompanyTables tables = CompanyTables.builder()
                .rates(List.of(rate))
                .quotas(List.of(quota))
                .build();
        for (String key : List.of("pipeline.currency", "deals.currency")) {
            TopicSettings settings = PolicyFile.standard().with(key, "EUR").settings(tables);

            assertEquals(EURO, settings.pipeline().rates().orElseThrow().reporting());
            assertEquals(EURO, settings.pipelineFlow().rates().orElseThrow().reporting());
            assertEquals(EURO, settings.forecasts().rates().orElseThrow().reporting());
            assertEquals(List.of(quota), settings.pipelineFlow().quotas());
        }
    }

    @Test
    void theTimeForRequestsIsThatOfBusiness() {
        PolicyFile policy =
                PolicyFile.of(Map.of("business-hours.zone", "UTC", "business-hours.open", "MON 08:00-17:00"));

        assertEquals(
                policy.agreement().businessHours(),
                policy.settings(CompanyTables.none()).content().hours());
        assertTrue(policy.agreement().businessHours().isPresent());
    }

    @Test
    void hoursThatOnlyTouchDoNotOverlap() {
        PolicyFile policy = PolicyFile.of(Map.of(
                "business-hours.zone",
                "UTC",
                "business-hours.open",
                "MON 08:00-12:00, MON 12:00-17:00, TUE 12:00-17:00, TUE 08:00-12:00, SUN 22:00-08:00"));

        assertTrue(policy.agreement().businessHours().isPresent());
    }

    @Test
    void aMilestoneThatAnotherStepHasIsLeftToIt() {
        List<FunnelStep> steps = PolicyFile.of(
                        Map.of("funnel.steps", "Start, MQL, Call", "funnel.step.Call.reached-by", "HANDED_OFF"))
                .settings(CompanyTables.none())
                .funnel()
                .steps()
                .steps();

        assertEquals(Set.of(), steps.get(1).milestones());
        assertEquals(Set.of(Milestone.HANDED_OFF), steps.get(2).milestones());
    }

    @Test
    void aPipelineOfLeadsThatGoesOnToPaymentIsGivenNoSecondStepOfIt() {
        Pipeline leads = Pipeline.of(
                "leads",
                Stage.of("Fresh", 1, Stage.Kind.OPEN),
                Stage.of("INVOICED", 2, Stage.Kind.OPEN),
                Stage.of("PAID", 3, Stage.Kind.WON));

        assertEquals(
                List.of("Fresh", "INVOICED", "PAID"),
                PolicyFile.standard()
                        .settings(CompanyTables.builder()
                                .pipelines(List.of(leads))
                                .build())
                        .funnel()
                        .steps()
                        .names());
    }

    @Test
    void aPairOfItemsNeedsBothNames() {
        PolicyFile policy = PolicyFile.standard().with("relationship.matched", "/closeness");

        assertThrows(
                PolicyException.class,
                () -> policy.settings(CompanyTables.none()).relationship());
    }
}
