// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.Relationship;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.relationship.RelationshipSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on the relationship is made of plain records: a mapper without any annotation of ours writes and reads it. */
class RelationshipRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Window YEAR =
            Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    private static final RelationshipSettings SETTINGS = RelationshipSettings.builder()
            .instrument(Instrument.of("pair", "closeness", "friction-1").withReversed("friction-1"))
            .staffMarketing(9)
            .build();

    private static void assertComesBack(RelationshipReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), RelationshipReport.class));
    }

    @Test
    void aReportComesBackFromJson() {
        List<Rating> ratings = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            Department department = person < 7 ? Department.SALES : Department.MARKETING;
            for (String item : List.of("closeness", "friction-1", "friction-on-sales-1", "unheard-of")) {
                for (String year : List.of("2023", "2024")) {
                    ratings.add(new Rating(
                            "p" + person,
                            department,
                            item,
                            1 + (3 * person + item.length() + year.charAt(3)) % 5,
                            Instant.parse(year + "-05-01T00:00:00Z"),
                            Optional.of(year)));
                }
            }
        }
        ratings.add(Rating.of("p1", Department.SALES, "friction-2", 3, Instant.parse("2024-05-01T00:00:00Z")));
        RelationshipReport report = Relationship.under(SETTINGS).measure(ratings, YEAR);
        assertFalse(report.changes().isEmpty());
        assertFalse(report.issues().isEmpty());
        assertComesBack(report);
    }

    @Test
    void aReportOfNothingComesBackFromJson() {
        assertComesBack(Relationship.under(SETTINGS).measure(List.of(), YEAR));
    }
}
