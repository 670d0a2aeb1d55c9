// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.Outcomes;
import dev.alidade.outcome.PastTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on outcomes is made of plain records: a mapper without any annotation of ours writes and reads it. */
class OutcomeRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Window YEAR = Window.ofDays(FIRST, FIRST.plusYears(1), ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private static OutcomeReport report() {
        List<OutcomeFact> facts = new ArrayList<>();
        facts.add(Opportunity.builder("O1")
                .createdAt(NOON)
                .ownerId("anna")
                .amount(Money.of("100.10", "EUR"))
                .business(Business.NEW)
                .won(NOON)
                .build());
        facts.add(Opportunity.builder("O2").createdAt(NOON).won(NOON).build());
        facts.add(
                new CustomerPeriod("C1", FIRST, FIRST.plusYears(1), Money.of("10.00", "EUR"), Money.of("9.00", "EUR")));
        for (int i = 0; i < 8; i++) {
            facts.add(new Satisfaction("C" + i, NOON, i + 3, 0, 10));
            facts.add(Rating.of("p" + i, Department.SALES, "morale", 1 + i % 5, NOON));
        }
        List<PastTotal> totals = new ArrayList<>();
        List<LaterOutcome> outcomes = new ArrayList<>();
        for (int month = 0; month < 6; month++) {
            LocalDate from = FIRST.minusYears(1).plusMonths(month);
            totals.add(new PastTotal(from, from.plusMonths(1), 40 + month % 3));
            outcomes.add(new LaterOutcome(from.plusMonths(1), from.plusMonths(2), "revenue", month));
        }
        return Outcomes.under(OutcomeSettings.builder()
                        .namingPersons(true)
                        .quotas(List.of(Quota.ofMonths("anna", YearMonth.of(2024, 1), 12, Money.of("200", "EUR"))))
                        .totals(totals)
                        .outcomes(outcomes)
                        .build())
                .measure(facts, YEAR);
    }

    @Test
    void aReportComesBack() {
        OutcomeReport report = report();
        assertFalse(report.issues().isEmpty()
                || report.retention().isEmpty()
                || report.correlations().get(0).interval().isEmpty()
                || report.morale().byDepartment().isEmpty());
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), OutcomeReport.class));
    }

    @Test
    void anEmptyReportComesBack() {
        OutcomeReport report = Outcomes.under(OutcomeSettings.standard()).measure(List.of(), YEAR);
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), OutcomeReport.class));
    }

    @Test
    void ourJsonTellsTheRatiosToo() {
        JsonNode json = JsonMapper.shared().readTree(Json.write(report()));
        assertEquals(
                0.5005,
                json.get("quotas").get("results").get(0).get("attainment").asDouble());
        assertEquals(0.5005, json.get("quotas").get("owners").get("ratio").asDouble());
        assertEquals("P12M", json.get("retention").get(0).get("length").asString());
        assertEquals(0.9, json.get("retention").get(0).get("gross").asDouble());
        assertEquals(1.0, json.get("revenue").get("newShare").asDouble());
        assertTrue(json.get("revenue").get("growth").isNull());
        assertEquals(
                -0.25,
                json.get("satisfaction").get("recommendation").get("score").asDouble());
    }
}
