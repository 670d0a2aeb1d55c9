// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleCompanyTest {
    private static final Path SHIPPED = Path.of("sample-company");

    @Test
    void theShippedFilesAreThoseThatTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, String> file : SampleCompany.files().entrySet()) {
            assertArrayEquals(
                    file.getValue().getBytes(UTF_8),
                    Files.readAllBytes(SHIPPED.resolve(file.getKey())),
                    file.getKey() + " is not as made. Run SampleCompany's main to write it again.");
        }
    }

    @Test
    void noTableIsShippedThatTheGeneratorDoesNotMake() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            assertEquals(
                    new TreeSet<>(SampleCompany.files().keySet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void theProgramWritesTheFilesIntoTheFolderThatItIsGiven(@TempDir Path folder) throws IOException {
        SampleCompany.main(folder.resolve("made").toString());

        assertEquals(
                SampleCompany.files().get("leads.csv"),
                Files.readString(folder.resolve("made").resolve("leads.csv")));
    }
}
