// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file for each bucket, made when something is written to it. */
final class BucketFiles {
    private static final int BUFFER = 1 << 14;

    private final ShardFolder folder;
    private final String name;
    private final @Nullable DataOutputStream[] open;

    BucketFiles(ShardFolder folder, String name, int buckets) {
        this.folder = folder;
        this.name = name;
        open = new DataOutputStream[buckets];
    }

    int buckets() {
        return open.length;
    }

    private Path file(int bucket) {
        return folder.file(name + '-' + bucket);
    }

    /** Where more is written to a bucket. */
    DataOutputStream out(int bucket) throws IOException {
        DataOutputStream out = open[bucket];
        if (out == null) {
            out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file(bucket), StandardOpenOption.CREATE, StandardOpenOption.APPEND), BUFFER));
            open[bucket] = out;
        }
        return out;
    }

    /** Ends the writing, for now, so that what was written can be read. */
    void finish(int bucket) throws IOException {
        DataOutputStream out = open[bucket];
        if (out != null) {
            open[bucket] = null;
            out.close();
        }
    }

    void finish() throws IOException {
        for (int bucket = 0; bucket < open.length; bucket++) {
            finish(bucket);
        }
    }

    /** What was written to a bucket; empty when nothing was. */
    Optional<DataInputStream> in(int bucket) throws IOException {
        try {
            return Optional.of(
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket)), BUFFER)));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    long size(int bucket) throws IOException {
        return Files.exists(file(bucket)) ? Files.size(file(bucket)) : 0;
    }

    void delete(int bucket) throws IOException {
        Files.deleteIfExists(file(bucket));
    }
}
