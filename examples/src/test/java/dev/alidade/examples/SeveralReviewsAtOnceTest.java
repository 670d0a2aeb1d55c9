// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, readers and layouts share nothing that changes: a server may run several at once. */
final class SeveralReviewsAtOnceTest {
    private static final List<String> FORMATS = List.of("json", "html");

    @TempDir
    private Path folder;

    @Test
    void eachSaysWhatItSaysAlone() {
        TinyCompany.in(folder);
        List<CommandRun> alone = FORMATS.stream().map(this::review).toList();
        ExecutorService threads = Executors.newFixedThreadPool(FORMATS.size());
        try {
            List<CompletableFuture<CommandRun>> running = new ArrayList<>();
            for (String format : FORMATS) {
                running.add(CompletableFuture.supplyAsync(() -> review(format), threads));
            }
            assertEquals(alone, running.stream().map(CompletableFuture::join).toList());
        } finally {
            threads.shutdown();
        }
    }

    private CommandRun review(String format) {
        return CommandRun.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--format", format);
    }
}
