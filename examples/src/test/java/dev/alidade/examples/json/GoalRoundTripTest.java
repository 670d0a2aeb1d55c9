// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.goals.GoalReport;
import dev.alidade.goals.GoalSettings;
import dev.alidade.goals.Goals;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on goals is made of plain records: a mapper without any annotation of ours writes and reads it. */
class GoalRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);
    private static final Window YEAR = Window.ofDays(FIRST, END, ZoneOffset.UTC);
    private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");

    private static void assertComesBack(GoalReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), GoalReport.class));
    }

    private static Goal goal() {
        return Goal.builder("G1", FIRST, END)
                .title("More leads")
                .owners(Department.SALES, Department.MARKETING)
                .agreedBy(Department.SALES)
                .raise("K1", "leads", "0", "30")
                .raise("K2", "revenue", "0", "30")
                .revision(GoalRevision.ofTarget(JULY, "K1", new BigDecimal("20")))
                .build();
    }

    @Test
    void aReportComesBack() {
        Goal other =
                Goal.builder("G2", FIRST, END).lower("K3", "Leads", "30", "9").build();
        GoalSettings settings = GoalSettings.builder()
                .goals(List.of(goal(), other))
                .campaign(Campaign.builder("fair").goalId("G1").build())
                .currency(Currency.getInstance("EUR"))
                .build();
        List<GoalFact> facts = List.of(
                new KeyResultReading("K1", JULY, new BigDecimal("7")),
                new KeyResultReading("K9", JULY, new BigDecimal("7")),
                CompensationComponent.of("head", Department.MARKETING, new BigDecimal("0.1"), "G1"),
                Spend.ofDay("fair", FIRST, Money.of("12.34", "EUR")));
        GoalReport report = Goals.of(settings).measure(facts, YEAR);
        assertFalse(report.conflicts().isEmpty()
                || report.issues().isEmpty()
                || report.attainment().isEmpty()
                || report.spend().spend().isEmpty());
        assertComesBack(report);
        assertComesBack(Goals.of(settings).measure(List.of(), YEAR));
        assertComesBack(Goals.of(GoalSettings.builder().build()).measure(facts, YEAR));
    }
}
