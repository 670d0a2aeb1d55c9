// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketReport;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.Markets;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.MarketFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on markets is made of plain records: a mapper without any annotation of ours writes and reads it. */
class MarketRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Window WINDOW =
            Window.ofDays(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC);

    private static MarketSettings settings(DemandBasis basis) {
        return MarketSettings.builder()
                .campaign("C1", "north")
                .campaign("C2", "south")
                .currency(Currency.getInstance("EUR"))
                .basis(basis)
                .hot("north", "moon")
                .build();
    }

    private static void assertComesBack(MarketReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), MarketReport.class));
    }

    @ParameterizedTest
    @EnumSource(DemandBasis.class)
    void aReportComesBack(DemandBasis basis) {
        List<MarketFact> facts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            facts.add(Opportunity.builder("O" + i)
                    .createdAt(Instant.parse("2024-01-01T12:00:00Z").plusSeconds(259_200L * i))
                    .market(i % 5 == 0 ? "south" : "north")
                    .amount(Money.of("100.10", "EUR"))
                    .build());
        }
        facts.add(Spend.ofMonth("C1", YearMonth.of(2024, 5), Money.of("123.45", "EUR")));
        facts.add(Spend.ofMonth("C3", YearMonth.of(2024, 5), Money.of("10", "EUR")));
        facts.add(DemandEstimate.of("south", LocalDate.of(2024, 1, 15), LocalDate.of(2024, 6, 1), 100));
        MarketReport report = Markets.of(settings(basis)).measure(facts, WINDOW);
        assertFalse(report.markets().isEmpty()
                || report.issues().isEmpty()
                || report.periods().isEmpty());
        assertComesBack(report);
    }

    @Test
    void anEmptyReportComesBack() {
        assertComesBack(Markets.of(settings(DemandBasis.ESTIMATE)).measure(List.of(), WINDOW));
    }
}
