// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

final class PackagedBenchmarksIT {

    @Test
    void theJarCarriesTheLicenceAndStartsTheHarness() throws IOException {
        try (JarFile jar = new JarFile(Path.of("target", "benchmarks.jar").toFile())) {
            String licence = new String(
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), UTF_8);
            assertTrue(licence.startsWith(Files.readString(Path.of("..", "LICENSE"))), licence);
            assertEquals(
                    "org.openjdk.jmh.Main",
                    jar.getManifest().getMainAttributes().getValue("Main-Class"));
        }
    }
}
