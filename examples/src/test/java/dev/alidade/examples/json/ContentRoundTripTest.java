// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.content.Content;
import dev.alidade.content.ContentReport;
import dev.alidade.content.ContentSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import dev.alidade.model.Launch;
import dev.alidade.model.Rating;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on material is made of plain records: a mapper without any annotation of ours writes and reads it. */
class ContentRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 8);
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);

    private static Instant march(int day) {
        return Instant.parse("2024-03-%02dT00:00:00Z".formatted(day));
    }

    private static void assertComesBack(ContentReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), ContentReport.class));
    }

    @Test
    void aReportComesBackFromJson() {
        ContentSettings settings = ContentSettings.builder()
                .asset(Asset.builder("A1", Department.MARKETING, march(1))
                        .reviewDue(DAY)
                        .build())
                .launches(List.of(Launch.of("L1", DAY, "A1", "A9")))
                .seasons(List.of(SellingSeason.of("S1", DAY, DAY.plusDays(9), "A1")))
                .roster(Roster.of(List.of(StaffMember.of("p1", Department.SALES).inTeam("field"))))
                .build();
        List<ContentFact> facts = List.of(
                ContentRequest.builder("R1", march(4))
                        .team("field")
                        .neededBy(march(5))
                        .delivered(march(6))
                        .build(),
                ContentRequest.builder("R2", march(4))
                        .declined(march(6), "no budget")
                        .build(),
                AssetUse.bySales("A1", march(9)),
                AssetUse.bySales("A8", march(9)),
                SelfMade.byPerson("p1", march(9)),
                Rating.of("p1", Department.SALES, "accuracy", 4, march(9)));
        ContentReport report = Content.under(settings).measure(facts, YEAR);
        assertFalse(report.issues().isEmpty());
        assertFalse(report.launches().isEmpty());
        assertComesBack(report);
    }

    @Test
    void aReportOfNothingComesBackFromJson() {
        assertComesBack(Content.under(ContentSettings.standard()).measure(List.of(), YEAR));
    }
}
