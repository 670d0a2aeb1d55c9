// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.embedding.CheckedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the guide shows is compiled, and prints what the guide says. */
final class GuideTest {
    private static final CheckedPage GUIDE = new CheckedPage(Path.of("..", "docs", "guide.md"));

    private static final ImmutableMap<String, Consumer<String[]>> PROGRAMS =
            ImmutableMap.<String, Consumer<String[]>>builder()
                    .put("OneAnalysis", OneAnalysis::main)
                    .put("AsOf", AsOf::main)
                    .put("OwnFiles", OwnFiles::main)
                    .put("ScoredReview", ScoredReview::main)
                    .put("WhatWouldHelp", WhatWouldHelp::main)
                    .put("Trend", Trend::main)
                    .put("SavedTallies", SavedTallies::main)
                    .put("OnThreads", OnThreads::main)
                    .put("ByCampaign", ByCampaign::main)
                    .put("OwnMetric", OwnMetric::main)
                    .buildOrThrow();

    @Test
    void everySnippetStandsInAProgramThatIsCompiled() {
        GUIDE.requireCompiledSnippets();
    }

    @Test
    void theProgramsPrintWhatTheGuideSays() {
        GUIDE.requireOutput(PROGRAMS);
    }

    @Test
    void everyProgramOfTheGuideIsRun() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/dev/alidade/examples/guide"))) {
            List<String> mains = files.filter(file -> read(file).contains("void main("))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
            assertEquals(PROGRAMS.keySet().stream().sorted().toList(), mains);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
