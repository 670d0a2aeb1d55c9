// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** A year, its deals and quotas. */
final class OutcomeFixture {
    static final Window YEAR = Window.ofDays(day("2024-01-01"), day("2025-01-01"), ZoneOffset.UTC);

    private OutcomeFixture() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    /** A deal created ten days before it was won, at noon. */
    static OpportunityBuilder won(String id, String day, String amount) {
        return Opportunity.builder(id)
                .createdAt(noon(day).minusSeconds(864_000))
                .amount(euros(amount))
                .won(noon(day));
    }

    static Quota quota(String owner, String firstMonth, int months, String amount) {
        return Quota.ofMonths(owner, YearMonth.parse(firstMonth), months, euros(amount));
    }

    static OutcomeReport measured(OutcomeSettings settings, OutcomeFact... facts) {
        return Outcomes.under(settings).measure(List.of(facts), YEAR);
    }

    static OutcomeReport measured(OutcomeFact... facts) {
        return measured(OutcomeSettings.standard(), facts);
    }

    static Measurement the(OutcomeReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
