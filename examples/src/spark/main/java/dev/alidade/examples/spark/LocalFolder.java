// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder on the machine that runs, with files that travelled there; gone when it is closed. */
final class LocalFolder implements AutoCloseable {
    private final Map<String, byte[]> files;
    private final Path path;

    LocalFolder(Map<String, byte[]> files) {
        this.files = files;
        try {
            path = Files.createTempDirectory("alidade-spark-");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(path.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The small tables can't be written to %s. Maybe the disk is full."
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            for (String name : files.keySet()) {
                Files.deleteIfExists(path.resolve(name));
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be deleted.".formatted(path), e);
        }
    }
}
