// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of its own for the files of shards, which is gone with everything in it at the end, also after Ctrl-C. */
final class ShardFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShardFolder.class);
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_TRIES = 3;

    private final Path parent;
    private final Path path;
    private final Thread hook = new Thread(this::delete, "alidade-cleanup");

    /**
     * Makes the folder.
     *
     * @throws Unusable if it can't be made
     */
    ShardFolder(Path parent) {
        this.parent = parent;
        if (!Files.isDirectory(parent)) {
            throw new Unusable("--temp: there is no folder %s.".formatted(parent));
        }
        try {
            path = Files.createTempDirectory(parent, "alidade-");
        } catch (IOException e) {
            throw unusable(e);
        }
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** What to tell when something in the folder can't be written or read. */
    Unusable unusable(Exception failure) {
        return new Unusable(
                "--temp: the files of shards in %s can't be written or read%s. Maybe the disk is full, or the permission is missing;"
                                .formatted(parent, free())
                        + " a review in shards needs about as much space as its files, at times twice that.",
                failure);
    }

    private String free() {
        try {
            return " (%d MB are free there)"
                    .formatted(Files.getFileStore(parent).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            delete();
        }
    }

    /** Somebody may still write while the program is being stopped, so what can't be deleted at once is tried again. */
    private synchronized void delete() {
        int tries = 0;
        while (tries < MOST_TRIES && Files.exists(path)) {
            tries++;
            deleteOnce();
        }
    }

    private void deleteOnce() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} is not deleted yet", path, e);
        }
    }
}
