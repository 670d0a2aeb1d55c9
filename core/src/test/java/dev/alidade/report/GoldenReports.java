// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.review.ReviewResult;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what the tests of a class look at, in {@code golden/report/CLASS.txt}: the tests say what a report is about, the
 * file shows every other word of it, so that no change of a word goes unread. Outside a test of JUnit, as in a property,
 * nothing is kept.
 *
 * <p>One command writes anew what is said otherwise now:
 *
 * <pre>{@code ./mvnw -pl core test -Dtest='*ReportTest' -Dgolden=write}</pre>
 */
final class GoldenReports implements BeforeEachCallback, AfterEachCallback {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");
    private static final String ADVICE =
            "Are these other words meant? Then: ./mvnw -pl core test -Dtest='*ReportTest' -Dgolden=write";
    private static final Pattern BEGIN = Pattern.compile("^>>>> ", Pattern.MULTILINE);
    private static final String NEXT = "<<<<\n";

    private final Set<String> seen = new LinkedHashSet<>();
    private boolean keeping;

    /** The same result; the chapters of its topics are kept, as text with all details. */
    ReviewResult kept(ReviewResult result) {
        if (keeping) {
            seen.add(TextReport.detailed(new ReportPage(
                    "Topics",
                    "Window",
                    ReportPage.of(result).chapters().stream()
                            .filter(chapter -> chapter.topic().isPresent())
                            .collect(ImmutableList.toImmutableList()))));
        }
        return result;
    }

    /** The same report, which is kept whole. */
    String kept(String report) {
        if (keeping) {
            seen.add(report);
        }
        return report;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        seen.clear();
        keeping = true;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        keeping = false;
        if (seen.isEmpty() || context.getExecutionException().isPresent()) {
            return;
        }
        String reports = String.join(NEXT, seen);
        String name = context.getRequiredTestMethod().getName();
        Class<?> test = context.getRequiredTestClass();
        Path file = FOLDER.resolve(test.getSimpleName() + ".txt");
        Map<String, String> golden = read(file);
        if ("write".equals(System.getProperty("golden"))) {
            golden.put(name, reports);
            golden.keySet()
                    .retainAll(Arrays.stream(test.getDeclaredMethods())
                            .map(Method::getName)
                            .toList());
            write(file, golden);
        }
        assertEquals(golden.get(name), reports, ADVICE);
    }

    /** What is kept, by test. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        if (Files.exists(file)) {
            for (String kept : Splitter.on(BEGIN).omitEmptyStrings().split(Files.readString(file, UTF_8))) {
                int end = kept.indexOf('\n');
                golden.put(kept.substring(0, end), kept.substring(end + 1));
            }
        }
        return golden;
    }

    private static void write(Path file, Map<String, String> golden) throws IOException {
        Files.createDirectories(FOLDER);
        StringBuilder text = new StringBuilder();
        golden.forEach((name, reports) ->
                text.append(">>>> ").append(name).append('\n').append(reports));
        Files.writeString(file, text, UTF_8);
    }
}
