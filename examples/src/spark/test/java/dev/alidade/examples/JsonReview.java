// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the command line makes of a folder with files about the year 2024. */
public final class JsonReview {
    private JsonReview() {}

    /**
     * The review as JSON.
     *
     * @param folder the files
     * @param options further options of the command
     * @return what it prints
     */
    public static String of(Path folder, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("review", folder.toString(), "--from", "2024-01-01", "--to", "2025-01-01", "--format", "json"));
        arguments.addAll(Arrays.asList(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Alidade.run(out, err, Progress.NONE, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("Status %s: %s".formatted(status, err.toString(UTF_8)));
        }
        return out.toString(UTF_8);
    }
}
