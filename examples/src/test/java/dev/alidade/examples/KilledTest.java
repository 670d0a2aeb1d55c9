// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.sample.SampleCompany;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs killed in the middle and started again: what they were to write is there as a whole, or as it was. */
@Tag("thorough")
class KilledTest {
    private static final int KILLS = Integer.getInteger("alidade.soak.minutes", 0) > 0 ? 40 : 3;

    @TempDir
    private Path folder;

    private Path company;

    @BeforeEach
    void writeTheSampleCompany() throws IOException {
        company = Files.createDirectory(folder.resolve("company"));
        for (Map.Entry<String, String> file : SampleCompany.files().entrySet()) {
            Files.writeString(company.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void aReviewThatIsKilledLeavesAWholeFileOrNone() throws IOException, InterruptedException {
        Path expected = folder.resolve("expected.html");
        Path page = folder.resolve("out.html");
        long begin = System.nanoTime();
        assertEquals(0, review(expected).waitFor());
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            Process review = review(page);
            if (!review.waitFor(
                    (long) (usual * (kill % 2 == 0 ? random.nextDouble() : .8 + .3 * random.nextDouble())),
                    TimeUnit.MILLISECONDS)) {
                review.destroyForcibly().waitFor();
            }
            if (Files.exists(page)) {
                assertEquals(Files.readString(expected), Files.readString(page));
                Files.delete(page);
            }
        }
        assertEquals(0, review(page).waitFor());
        assertEquals(Files.readString(expected), Files.readString(page));
    }

    @Test
    void aNightlyReviewThatIsKilledGoesOnWithWhatItSaved() throws IOException, InterruptedException {
        Path tallies = folder.resolve("tallies");
        Path expected = folder.resolve("expected.txt");
        long begin = System.nanoTime();
        assertEquals(0, nightly(folder.resolve("other"), expected).waitFor());
        long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        Random random = new Random(6);
        for (int kill = 0; kill < KILLS; kill++) {
            Process night = nightly(tallies, folder.resolve("killed-" + kill + ".txt"));
            if (!night.waitFor((long) (usual * (.3 + .7 * random.nextDouble())), TimeUnit.MILLISECONDS)) {
                night.destroyForcibly().waitFor();
            }
        }
        Path after = folder.resolve("after.txt");
        assertEquals(0, nightly(tallies, after).waitFor());
        assertEquals(Files.readString(expected), Files.readString(after));
        try (var files = Files.list(tallies)) {
            assertTrue(files.allMatch(file ->
                    file.toString().endsWith(".tally") || file.toString().endsWith(".part")));
        }
    }

    private Process review(Path out) throws IOException {
        return start(
                Alidade.class,
                "review",
                company,
                "--from",
                "2024-01-01",
                "--to",
                "2024-07-01",
                "--format",
                "html",
                "--out",
                out);
    }

    private Process nightly(Path tallies, Path out) throws IOException {
        return start(NightlyProgram.class, company, tallies, out);
    }

    private static Process start(Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
