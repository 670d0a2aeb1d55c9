// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: standard output, or a file that is there as a whole or not at all. */
final class Destination {
    @Option(names = "--out", paramLabel = "FILE", description = "write to this file instead of standard output")
    private @Nullable Path file;

    @Option(names = "--force", description = "replace the file of --out if it exists")
    private boolean force;

    /**
     * Checks before the work that the result can be written after it.
     *
     * @throws Unusable if it can't
     */
    void check() {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new Unusable("--out: %s is a folder, wanted the name of a file.".formatted(file));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!force) {
                throw new Unusable(
                        "--out: %s exists already. Nothing is written over it without --force.".formatted(file));
            }
            if (!Files.isRegularFile(file)) {
                throw new Unusable("--out: %s is no regular file and can't be replaced.".formatted(file));
            }
        }
        if (!Files.isDirectory(folder(file))) {
            throw new Unusable("--out: there is no folder %s.".formatted(folder(file)));
        }
    }

    /**
     * Writes the result.
     *
     * @throws Unusable if it can't be written; then there is no file, or the old one unchanged
     */
    void write(String result, PrintWriter out) {
        if (file == null) {
            out.print(result);
            return;
        }
        check();
        Path part = folder(file)
                .resolve(".%s.%d.part"
                        .formatted(file.getFileName(), ProcessHandle.current().pid()));
        try {
            try {
                Files.writeString(part, result, UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Unusable(
                    "--out: %s can't be written. Maybe the permission is missing, or the disk is full.".formatted(file),
                    e);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
