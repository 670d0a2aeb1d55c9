// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Progress;
import dev.alidade.review.ReviewCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

final class AlidadeTest {
    @Test
    void withoutACommandTheUsageIsShown() {
        CommandRun run = CommandRun.of();

        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Usage: alidade"), run.out());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"review", "mindset", "check", "metrics"}) {
            CommandRun run = CommandRun.of(command, "--help");

            assertEquals(0, run.status());
            assertTrue(run.out().startsWith("Usage: alidade " + command), run.out());
        }
    }

    @Test
    void theHelpOfAReviewNamesEveryTopic() {
        String help = CommandRun.of("review", "--help").out();

        ReviewCatalogue.metrics().forEach(metric -> assertTrue(help.contains(metric.topic()), metric.topic()));
    }

    @Test
    void aReaderThatHasGoneIsNoFailureToComplainAbout() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream abandoned = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int status = Alidade.run(abandoned, err, Progress.NONE, "metrics");

        assertEquals(141, status);
        assertEquals("", err.toString(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void anOutputThatTakesNothingIsToldInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        int status = Alidade.run(full, err, Progress.NONE, "metrics");

        assertEquals(2, status);
        assertEquals(
                "alidade: standard output can't be written to.\n",
                err.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
