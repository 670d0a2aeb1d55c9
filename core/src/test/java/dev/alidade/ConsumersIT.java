// SPDX-License-Identifier: Apache-2.0
package dev.alidade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Builds projects outside of this build, which know the library as an installed artefact only, and runs their programs:
 * one on the class path, one on the module path. They see a local repository of their own that holds nothing but this
 * library as {@code install} would put it there, before the usual one that holds Guava, JUnit and the plugins.
 */
final class ConsumersIT {
    private static final Path SOURCES = Path.of("src", "it", "consumers");
    private static final Path HERE = Path.of("target", "consumers").toAbsolutePath();
    private static final String VERSION = System.getProperty("build.version");

    @Test
    void aProjectOnTheClassPathAndOneOnTheModulePathRunTheirPrograms() throws IOException, InterruptedException {
        if (Files.exists(HERE)) {
            MoreFiles.deleteRecursively(HERE, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        Path projects = copied(SOURCES, HERE.resolve("projects"));
        Path repository = HERE.resolve("repository");
        install(repository, "alidade-parent", "pom", Path.of("..", "pom.xml"));
        install(repository, "alidade-core", "pom", Path.of("pom.xml"));
        install(repository, "alidade-core", "jar", Path.of("target", "alidade-core-" + VERSION + ".jar"));

        Path log = HERE.resolve("build.log");
        List<String> command = new ArrayList<>(List.of(
                maven(),
                "--quiet",
                "--batch-mode",
                "--file",
                projects.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("build.repository"),
                "-Dalidade.version=" + VERSION,
                "test"));
        if ("offline:true".equals(System.getProperty("build.network"))) {
            command.add("--offline");
        }
        ProcessBuilder build =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));

        assertEquals(0, build.start().waitFor(), () -> log + ":\n" + read(log));
        for (String project : List.of("class-path", "module-path")) {
            String report =
                    read(projects.resolve(project).resolve("target/surefire-reports/consumer.ProgramsTest.txt"));
            assertTrue(report.contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"), report);
        }
    }

    @Test
    void theirFirstProgramIsTheOneOfTheReadme() {
        String readme = read(Path.of("..", "README.md"));

        assertTrue(withoutBreaks(read(SOURCES.resolve("src/main/java/consumer/FirstLook.java")))
                .contains(withoutBreaks(block(readme, "java"))));
        assertTrue(withoutBreaks(read(SOURCES.resolve("src/test/java/consumer/ProgramsTest.java")))
                .contains(withoutBreaks(block(readme, "text"))));
    }

    /** The Maven of this build, or the wrapper's where that is older than 3.9, the first with two local repositories. */
    private static String maven() {
        List<String> version = Splitter.on('.').splitToList(System.getProperty("build.maven.version"));
        boolean old = version.get(0).equals("3") && Integer.parseInt(version.get(1)) < 9;
        String ending = System.getProperty("os.name").startsWith("Windows") ? ".cmd" : "";
        return old
                ? Path.of("..", "mvnw" + ending).toAbsolutePath().normalize().toString()
                : Path.of(System.getProperty("build.maven.home"), "bin", "mvn" + ending)
                        .toString();
    }

    private static void install(Path repository, String artefact, String type, Path file) throws IOException {
        Path folder = Files.createDirectories(repository.resolve(Path.of("dev", "alidade", artefact, VERSION)));
        Files.copy(file, folder.resolve(artefact + "-" + VERSION + "." + type));
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    private static String block(String page, String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertTrue(block.find());
        return block.group(1);
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
