// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

final class PackagedProgramIT {

    private static final Path JAR = Path.of("target", "alidade.jar");

    @Test
    void theJarCarriesTheLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String licence = new String(
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), UTF_8);
            assertTrue(licence.startsWith(Files.readString(Path.of("..", "LICENSE"))), licence);
        }
    }

    @Test
    void theJarHoldsNeitherModulesNorSignaturesOfWhatItBundles() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> leftOver = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith("module-info.class") || name.matches("META-INF/.*\\.(SF|RSA|DSA)"))
                    .toList();

            assertEquals(List.of(), leftOver);
        }
    }

    @Test
    void theJarRunsOnItsOwn() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--help")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertEquals(0, process.waitFor(), printed);
        assertTrue(printed.startsWith("Usage: alidade"), printed);
    }
}
