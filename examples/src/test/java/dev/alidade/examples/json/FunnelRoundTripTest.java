// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on the funnel is made of plain records: a mapper without any annotation of ours writes and reads it. */
class FunnelRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static void assertComesBack(FunnelReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), FunnelReport.class));
    }

    @Test
    void aReportComesBack() {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Instant created = START.plus(Duration.ofDays(5L * i));
            leads.add(Lead.builder("L" + i)
                    .createdAt(created)
                    .handedOff(created.plusSeconds(3_600))
                    .event(new LeadEvent.StageEntered(created.plusSeconds(7_200), i % 2 == 0 ? "SQL" : "Elsewhere"))
                    .won(created.plus(Duration.ofDays(i - 1)))
                    .build());
        }
        Window window = Window.of(START, START.plus(Duration.ofDays(91)));
        FunnelReport report = Funnel.through(FunnelSettings.standard()).measure(leads, window);
        assertFalse(report.warnings().isEmpty()
                || report.issues().isEmpty()
                || report.cohorts().isEmpty());
        assertComesBack(report);
        assertComesBack(Funnel.through(FunnelSettings.standard()).measure(List.of(), window));
    }
}
