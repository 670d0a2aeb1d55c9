// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Leads that follow from their numbers. */
final class MadeUpLeads {
    static final int COUNT = 500;
    static final Window YEAR = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneId.of("UTC"));
    private static final Instant FIRST = Instant.parse("2024-01-02T08:00:00Z");

    private MadeUpLeads() {}

    static List<Integer> numbers() {
        return IntStream.range(0, COUNT).boxed().toList();
    }

    static String market(int number) {
        return List.of("north", "south", "east").get(number % 3);
    }

    static Lead lead(int number) {
        Instant created = FIRST.plus(Duration.ofMinutes(997L * number));
        LeadBuilder lead = Lead.builder("L" + number)
                .createdAt(created)
                .market(market(number))
                .handedOff(created.plus(Duration.ofMinutes(number % 60)));
        if (number % 4 != 0) {
            lead.attempt(created.plus(Duration.ofMinutes(60L + number % 3_000)));
        }
        if (number % 5 < 3) {
            lead.accepted(created.plus(Duration.ofHours(number % 100)));
        }
        return lead.build();
    }

    static List<Lead> all() {
        return numbers().stream().map(MadeUpLeads::lead).toList();
    }

    static Analysis<Lead, HandoffReport> handoff() {
        return Handoff.under(ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(24)));
    }

    static SparkAnalysis<Lead, HandoffReport> onSpark() {
        return SparkAnalysis.of(MadeUpLeads::handoff, YEAR);
    }
}
