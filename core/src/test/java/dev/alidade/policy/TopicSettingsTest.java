// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import dev.alidade.market.DemandBasis;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.Stage;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.PipelineThresholds;
import dev.alidade.review.ReviewPart;
import dev.alidade.score.ScoringModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a policy and a company's tables make of each other. */
final class TopicSettingsTest {
    private static final PolicyFile STANDARD = PolicyFile.standard();
    private static final Pipeline SALES =
            Pipeline.of("sales", Stage.of("Talk", 1, Stage.Kind.OPEN), Stage.of("Offer", 2, Stage.Kind.OPEN));

    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static String parts(CompanyTables tables, String... topics) {
        return STANDARD.reviewPolicy(tables, List.of(topics)).parts().stream()
                .map(ReviewPart::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void everyTopicCanBeInScope() {
        List<String> topics = List.of(
                "attribution",
                "collaboration",
                "commitments",
                "content",
                "funnel",
                "goals",
                "handoff",
                "market",
                "messaging",
                "mindset",
                "outcome",
                "pipeline",
                "relationship");

        assertEquals(
                topics, STANDARD.reviewPolicy(Everything.TABLES, topics).scope().asList());
    }

    @Test
    void theFunnelIsToldOverWhatThereAreRecordsOf() {
        assertEquals("deals funnel", parts(CompanyTables.none(), "funnel"));
        assertEquals(
                "deals",
                parts(CompanyTables.builder().recorded(Recorded.OPPORTUNITIES).build(), "funnel"));
        assertEquals(
                "funnel",
                parts(
                        CompanyTables.builder()
                                .recorded(Recorded.LEADS)
                                .pipelines(List.of(SALES))
                                .build(),
                        "funnel"));
        CompanyTables leadsAlone =
                CompanyTables.builder().recorded(Recorded.LEADS).build();
        assertThrows(IllegalArgumentException.class, () -> parts(leadsAlone, "funnel"));
    }

    @Test
    void newcomersAreNamedOnlyWhereThePolicySaysSo() {
        assertNotEquals(
                STANDARD.reviewPolicy(CompanyTables.none(), List.of("mindset")).parts(),
                STANDARD.with("people.named", "true")
                        .reviewPolicy(CompanyTables.none(), List.of("mindset"))
                        .parts());
        assertEquals("mindset newcomers reviews", parts(CompanyTables.none(), "mindset"));
    }

    @Test
    void daysMayBeThoseOfTheYears1To9999() {
        FlowSettings flow = PolicyFile.of(
                        ImmutableMap.of("pipeline.closing-from", "0001-01-01", "pipeline.closing-to", "9999-12-31"))
                .settings(CompanyTables.none())
                .pipelineFlow();

        assertEquals(Optional.of(LocalDate.of(1, 1, 1)), flow.closingFrom());
        assertEquals(Optional.of(LocalDate.of(9999, 12, 31)), flow.closingTo());
    }

    @Test
    void openDealsAreJudgedByHistoryWhereThereIsOneAndByThePolicyBeforeIt() {
        CompanyTables judged = Everything.TABLES;
        CompanyTables unjudged =
                CompanyTables.builder().pipelines(judged.pipelines()).build();

        assertEquals(
                PipelineThresholds.standard(),
                STANDARD.settings(unjudged).pipeline().thresholds());
        assertEquals(
                PipelineThresholds.from(judged.history().orElseThrow()),
                STANDARD.settings(judged).pipeline().thresholds());
        assertEquals(
                Duration.ofDays(7),
                STANDARD.with("pipeline.stale-after", "P7D")
                        .settings(judged)
                        .pipeline()
                        .thresholds()
                        .staleAfter());
    }

    @Test
    void whatAHistoryIsTooShortForStaysInTheModelAndCostsCoverage() {
        CompanyTables young = CompanyTables.builder().pipelines(List.of(SALES)).build();
        young = young.withHistory(STANDARD.settings(young).history().measure(List.of(), YEAR));
        ScoringModel waiting = STANDARD.reviewPolicy(young, List.of("pipeline")).model();
        ScoringModel unasked = STANDARD.with("pipeline.thresholds", "STANDARD")
                .reviewPolicy(young, List.of("pipeline"))
                .model();

        assertTrue(waiting.entry("pipeline.stalled-share").isPresent());
        assertTrue(waiting.entry("pipeline.dead-wood-share").isPresent());
        assertTrue(unasked.entry("pipeline.stalled-share").isEmpty());
        assertTrue(unasked.entry("pipeline.dead-wood-share").isEmpty());
    }

    @Test
    void demandIsAnEstimateElseWhatSalesSeesElseLeads() {
        assertEquals(DemandBasis.ESTIMATE, basis(Recorded.values()));
        assertEquals(DemandBasis.OPPORTUNITIES, basis(Recorded.LEADS, Recorded.OPPORTUNITIES));
        assertEquals(DemandBasis.LEADS, basis(Recorded.LEADS));
    }

    private static DemandBasis basis(Recorded... recorded) {
        return STANDARD.settings(CompanyTables.builder().recorded(recorded).build())
                .market()
                .basis();
    }

    @Test
    void quotasThatContradictEachOtherJudgeNoPipeline() {
        Quota first = Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("5", "EUR"));
        Quota second = Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("6", "EUR"));
        Quota other = Quota.ofCompany(YearMonth.of(2025, 1), 12, Money.of("6", "EUR"));

        assertEquals(
                List.of(other),
                CompanyTables.builder()
                        .quotas(List.of(first, second, other))
                        .build()
                        .clearQuotas());
    }

    @Test
    void aRateThatIsNotAboveZeroIsBlamedOnItsPlace() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new CurrencyRate(
                        LocalDate.of(2024, 1, 1), Currency.getInstance("USD"), BigDecimal.ZERO, "rates, row 4"));

        assertEquals("rates, row 4: the rate 0 of USD is not above 0. Maybe it was left out.", refusal.getMessage());
    }
}
