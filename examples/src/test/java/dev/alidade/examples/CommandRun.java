// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a command did, run inside of this process. */
record CommandRun(int status, String out, String err) {

    static CommandRun of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Alidade.run(
                out,
                err,
                Progress.NONE,
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** A file with these lines. */
    static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
