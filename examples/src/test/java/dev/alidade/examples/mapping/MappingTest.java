// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.model.ClockSkew;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAMappingEachTableIsInItsOwnFile() {
        for (KnownTable table : KnownTable.values()) {
            assertEquals(List.of(table.fileName()), files(Mapping.none(), table));
        }
    }

    @Test
    void aTableMayComeFromSeveralFiles() throws IOException {
        Mapping mapping = mapping("""
            lead_events.file = history.csv
            lead_events[reply].file = people.csv
            lead_events[reply].at = Replied On
            lead_events[reply].only-with = Replied On
            """);

        assertEquals(List.of("history.csv", "people.csv"), files(mapping, KnownTable.LEAD_EVENTS));
        assertEquals(List.of("leads.csv"), files(mapping, KnownTable.LEADS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lead.file = a.csv|names no table",
                "leads.colour = a|names no column of leads",
                "nonsense = a|means nothing",
                "leads.source.vlaue.x = a|means nothing",
                "leads.file =|has no value",
                "leads.only-without =|has no value",
                "leads.only-where.State =|has no value, wanted the values of rows that count",
                "leads.only-where = a|means nothing",
                "lead_events[a].at = b|lead_events[a].file is missing",
                "timelines.clock-skew = soon|is 'soon', wanted a duration in ISO 8601",
                "timelines.campaign-within = PT-1S|is 'PT-1S', wanted a duration in ISO 8601",
                "timelines.clock-skew = PT-5M|is 'PT-5M', wanted a duration in ISO 8601",
                "timelines.date-only-zones = Mars|names 'Mars', wanted time zones",
                "timelines.zone = UTC|means nothing, wanted timelines.clock-skew, timelines.date-only-zones or timelines.campaign-within",
                "leads.source.constant = a\\nleads.source = b|has a constant and a column"
            })
    void whatMeansNothingIsNamed(String lines, String complaint) {
        Unusable failure = assertThrows(Unusable.class, () -> mapping(lines.replace("\\n", "\n")));

        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    @Test
    void whatIsKnownAboutInstantsIsTold() throws IOException {
        TimelineKeys timelines = mapping("""
            timelines.clock-skew = PT90S
            timelines.date-only-zones = Europe/Berlin, UTC
            """).timelines();

        assertEquals(ClockSkew.of(Duration.ofSeconds(90)), timelines.clockSkew());
        assertEquals(Set.of(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC")), timelines.dateOnlyZones());
        assertEquals(ClockSkew.NONE, Mapping.none().timelines().clockSkew());
    }

    @Test
    void aKeyThatIsThereTwiceIsNamed() {
        Unusable failure = assertThrows(Unusable.class, () -> mapping("leads.source = a\nleads.source = b\n"));

        assertEquals(
                folder.resolve("mapping.properties") + ": key 'leads.source' is there twice, wanted each key once.",
                failure.getMessage());
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path file = folder.resolve("mapping.properties");
        Files.write(file, "leads.source = Qualité".getBytes(ISO_8859_1));

        Unusable failure = assertThrows(Unusable.class, () -> Mapping.read(file));

        assertTrue(failure.getMessage().contains("not UTF-8"), failure.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Unusable failure = assertThrows(Unusable.class, () -> Mapping.read(folder.resolve("gone")));

        assertTrue(failure.getMessage().endsWith("there is no such file."), failure.getMessage());
    }

    private static List<String> files(Mapping mapping, KnownTable table) {
        return mapping.sources(table).stream().map(TableSource::file).toList();
    }

    private Mapping mapping(String lines) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("mapping.properties"), lines));
    }
}
