// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.large;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A file whose lines come in another order than they are added. */
final class ShuffledFile implements AutoCloseable {
    private static final int HELD_BACK = 50_000;
    private static final int REPEATED_IN = 5_000;

    private final BufferedWriter out;
    private final @Nullable String[] waiting = new String[HELD_BACK];
    private final SplittableRandom random;

    ShuffledFile(Path file, String header, long seed) throws IOException {
        random = new SplittableRandom(seed);
        out = Files.newBufferedWriter(file, UTF_8);
        out.write(header);
        out.write('\n');
    }

    /** Adds a line, seldom twice. */
    void add(String line) throws IOException {
        int place = random.nextInt(HELD_BACK);
        write(waiting[place]);
        waiting[place] = line;
        if (random.nextInt(REPEATED_IN) == 0) {
            write(line);
        }
    }

    private void write(@Nullable String line) throws IOException {
        if (line != null) {
            out.write(line);
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        for (String line : waiting) {
            write(line);
        }
        out.close();
    }
}
