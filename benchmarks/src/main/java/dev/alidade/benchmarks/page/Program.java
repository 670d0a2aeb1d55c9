// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.alidade.benchmarks.JsonLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that measures, run in a JVM of its own with a limit on its heap.
 *
 * @param heap the limit, as for {@code -Xmx}
 * @param main its main class
 * @param args its arguments
 */
record Program(String heap, String main, ImmutableList<String> args) {

    static Program of(String heap, Class<?> main, String... args) {
        return new Program(heap, main.getName(), ImmutableList.copyOf(args));
    }

    /**
     * Runs it to its end.
     *
     * @return the figures that it printed, also when it failed half-way
     */
    List<JsonLine> run() {
        List<JsonLine> figures = new ArrayList<>();
        try {
            int status = run(figures);
            if (status != 0) {
                System.err.println(main + " " + args + " failed with status " + status);
            }
        } catch (IOException failed) {
            System.err.println(main + " " + args + ": " + failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return figures;
    }

    private int run(List<JsonLine> figures) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(args);
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                JsonLine.parse(line).ifPresent(figures::add);
            }
        } finally {
            process.destroy();
        }
        return process.waitFor();
    }
}
