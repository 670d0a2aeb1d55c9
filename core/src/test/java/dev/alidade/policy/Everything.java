// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.outcome.LaterOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** A company that has something for every key, and everything that a policy says of it. */
final class Everything {
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    static final CompanyTables TABLES = tables();

    private Everything() {}

    private static CompanyTables tables() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        CompanyTables small = CompanyTables.builder()
                .recorded(Recorded.values())
                .pipelines(List.of(
                        Pipeline.of("leads", Stage.of("MQL", 1, Stage.Kind.OPEN), Stage.of("SQL", 2, Stage.Kind.OPEN)),
                        Pipeline.of(
                                "sales",
                                Stage.of("Discovery", 1, Stage.Kind.OPEN),
                                Stage.of("Negotiation", 2, Stage.Kind.OPEN),
                                Stage.of("Signed", 3, Stage.Kind.WON))))
                .currency(Currency.getInstance("USD"))
                .outcomes(List.of(
                        new LaterOutcome(first, first.plusMonths(1), "churn", 2),
                        new LaterOutcome(first, first.plusMonths(1), "revenue", 3)))
                .build();
        List<Opportunity> closed = IntStream.range(0, 6)
                .mapToObj(deal -> Opportunity.builder("deal-" + deal)
                        .createdAt(START)
                        .pipeline("sales")
                        .stage(START, "Discovery")
                        .activity(at(40))
                        .won(at(90 + deal))
                        .build())
                .toList();
        return small.withHistory(PolicyFile.standard().settings(small).history().measure(closed, YEAR));
    }

    private static Instant at(int days) {
        return START.plusSeconds(86_400L * days);
    }

    /** What a policy says, of everything: equal for policies that say the same. */
    static List<Object> said(PolicyFile policy) {
        TopicSettings settings = policy.settings(TABLES);
        return List.of(
                settings.attribution(),
                settings.collaboration(),
                settings.commitments(),
                settings.content(),
                settings.deals(),
                settings.funnel(),
                policy.settings(CompanyTables.none()).funnel(),
                settings.goals(),
                settings.handoff(),
                settings.market(),
                settings.messaging(),
                settings.mindset(),
                settings.outcome(),
                settings.pipeline(),
                settings.pipelineFlow(),
                settings.forecasts(),
                settings.calibration(),
                settings.relationship(),
                policy.briefingWithin(),
                policy.journeyScope(),
                policy.namingPersons(),
                policy.model());
    }
}
