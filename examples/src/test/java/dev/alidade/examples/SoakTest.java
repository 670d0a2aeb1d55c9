// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.alidade.examples.large.LargeCompany;
import dev.alidade.examples.sample.SampleCompany;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole review again and again in one process, each round over other leads, opportunities and touchpoints. A
 * thorough build does two rounds; {@code ./mvnw -Psoak} goes on for {@code -Dalidade.soak.minutes} (20) with 256 MB of heap, and writes a
 * line for each round to {@code target/soak.jsonl}: what is left on the heap after a collection, and the processor time.
 */
@Tag("thorough")
class SoakTest {
    private static final long MINUTES = Integer.getInteger("alidade.soak.minutes", 0);
    private static final int FEW = 2;
    private static final int LEADS = MINUTES == 0 ? 30 : 1_500;
    private static final int WARM_UP = 10;
    private static final long MOST_GROWTH = 4L << 20;
    private static final double MOST_SLOWER = 1.25;
    private static final Path FIGURES = Path.of("target", "soak.jsonl");
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    private record Round(long heap, long nanos) {}

    @Test
    void heapAndTimeStayAsTheyAre() throws IOException {
        Path company = Files.createDirectory(folder.resolve("company"));
        for (Map.Entry<String, String> file : SampleCompany.files().entrySet()) {
            Files.writeString(company.resolve(file.getKey()), file.getValue());
        }
        if (MINUTES > 0) {
            Files.createDirectories(FIGURES.getParent());
            Files.deleteIfExists(FIGURES);
        }
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < FEW || System.nanoTime() < end) {
            rounds.add(round(company, rounds.size()));
        }
        if (rounds.size() > 4 * WARM_UP) {
            requireFlat(rounds.subList(WARM_UP, rounds.size()));
        }
    }

    private Round round(Path company, int number) throws IOException {
        long begin = SYSTEM.getProcessCpuTime();
        new LargeCompany(company, LEADS, number).write();
        Path html = folder.resolve("review.html");
        Path json = folder.resolve("review.json");
        review(company, "--format", "html", "--out", html, "--force");
        review(company, "--format", "json", "--out", json, "--force");
        assertTrue(Files.readString(html).stripTrailing().endsWith("</html>"), "the page is whole");
        if (MINUTES > 0 || number == 0) {
            review(company, "--format", "markdown", "--by", "market", "--shards", 3);
            review(company, "--every", "quarter", "--topics", "handoff,funnel,pipeline");
        }
        succeeded(CommandRun.of("score", json, "--sensitivity"));
        succeeded(CommandRun.of("score", json, "--compare", json));
        long nanos = SYSTEM.getProcessCpuTime() - begin;
        Round round = new Round(heap(), nanos);
        if (MINUTES > 0) {
            Files.writeString(
                    FIGURES,
                    String.format(
                            Locale.ROOT,
                            "{\"round\":%d,\"heapKilobytes\":%d,\"processorMillis\":%d}%n",
                            number,
                            round.heap() >> 10,
                            nanos / 1_000_000),
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return round;
    }

    private static void review(Path company, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("review", company, "--from", "2024-01-01", "--to", "2024-07-01"));
        arguments.addAll(List.of(more));
        succeeded(CommandRun.of(arguments.toArray()));
    }

    private static void succeeded(CommandRun run) {
        assertEquals(0, run.status(), run::err);
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The last third of the rounds holds no more than the first, and takes no longer. */
    private static void requireFlat(List<Round> rounds) {
        List<Round> first = rounds.subList(0, rounds.size() / 3);
        List<Round> last = rounds.subList(rounds.size() - rounds.size() / 3, rounds.size());
        long heapBefore = median(first.stream().map(Round::heap).toList());
        long heapAfter = median(last.stream().map(Round::heap).toList());
        long timeBefore = median(first.stream().map(Round::nanos).toList());
        long timeAfter = median(last.stream().map(Round::nanos).toList());
        assertTrue(
                heapAfter <= heapBefore + MOST_GROWTH,
                () -> "after a collection %d bytes, then %d".formatted(heapBefore, heapAfter));
        assertTrue(
                timeAfter <= MOST_SLOWER * timeBefore,
                () -> "a round took %d ns, then %d".formatted(timeBefore, timeAfter));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
