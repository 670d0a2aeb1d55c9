// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Amounts of the flow in the currency of the report. */
class FlowConversionTest {
    private static final Window QUARTER =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T00:00:00Z");
    private static final FlowSettings TENTH = FlowSettings.builder()
            .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                    .rate(LocalDate.of(2023, 1, 1), Currency.getInstance("USD"), new BigDecimal("0.1"))
                    .build())
            .build();

    private static OpportunityBuilder old(String id) {
        return Opportunity.builder(id).createdAt(Instant.parse("2023-11-05T10:00:00Z"));
    }

    private static FlowReport report(OpportunityBuilder... deals) {
        return OpenPipeline.flow(TENTH)
                .measure(Arrays.stream(deals).map(OpportunityBuilder::build).toList(), QUARTER);
    }

    private static List<String> issues(FlowReport report, int number) {
        DataIssue issue = report.issues().get(number);
        assertEquals(FlowIssues.UNCONVERTED_AMOUNT, issue.kind());
        return issue.examples();
    }

    @Test
    void anAmountThatIsNothingInTheReportsCurrencyIsNoDecreaseWhenItGoes() {
        Flow flow = report(old("O1").amount(Money.of("0.04", "USD")).amountChanged(FEBRUARY, Money.of("0", "USD")))
                .all();
        assertEquals(1, flow.opening().deals());
        assertEquals(0, flow.opening().withoutAmount());
        assertEquals(0, flow.decreased().deals());
        assertEquals(1, flow.closing().withoutAmount());
    }

    @Test
    void anAmountWithoutRateIsToldAtTheBeginningAndAtTheEnd() {
        FlowReport report = report(
                old("O1").amount(Money.of("5", "JPY")).amountChanged(FEBRUARY, Money.of("0", "JPY")),
                old("O2").amountChanged(FEBRUARY, Money.of("5", "JPY")),
                Opportunity.builder("O3").createdAt(FEBRUARY).amount(Money.of("5", "JPY")),
                old("O4"),
                Opportunity.builder("O5").createdAt(FEBRUARY),
                old("O6").amount(Money.of("5", "USD")));
        assertEquals(1, report.issues().size());
        assertEquals(List.of("O1", "O2", "O3"), issues(report, 0));
    }

    @Test
    void anAbsurdAmountIsToldAndEndsNothing() {
        FlowReport report = OpenPipeline.flow(FlowSettings.builder()
                        .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                                .rate(LocalDate.of(2023, 1, 1), Currency.getInstance("USD"), BigDecimal.TEN)
                                .build())
                        .build())
                .measure(
                        List.of(old("O1")
                                .amount(new Money(Long.MAX_VALUE, Currency.getInstance("USD")))
                                .build()),
                        QUARTER);
        assertEquals(List.of("O1"), issues(report, 0));
        assertEquals(1, report.all().closing().withoutAmount());
    }

    @Test
    void theFlowOfAllOpenDealsIsAlwaysThere() {
        FlowReport report = report(old("O1"));
        assertEquals(1, report.all().closing().deals());
        assertEquals(Optional.of(report.all()), report.flow(FlowPopulation.ALL_OPEN));
    }

    @Test
    void twoPipelinesOfOneNameAreRefused() {
        Pipeline pipeline = Pipeline.of("direct", Stage.of("New", 1, Stage.Kind.OPEN));
        assertThrows(
                IllegalArgumentException.class,
                FlowSettings.builder().pipeline(pipeline).pipeline(pipeline)::build);
        assertThrows(
                IllegalArgumentException.class,
                ForecastSettings.builder().pipeline(pipeline).pipeline(pipeline)::build);
    }
}
