// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Standard output is the same, byte for byte, whatever the order of the rows. */
final class RowOrderProperties {
    private static final List<String> ODD_ANSWERS = List.of(
            "S1,sales,1,fast delivery,2024-03-01",
            "S2,sales,2,cheap,2024-03-01",
            "S9,nowhere,1,x,2024-03-01",
            "S8,sales,one");
    private static final List<String> ODD_EVENTS = List.of(
            "L1,2024-02-05T09:00:00Z,HANDED_OFF,,,,",
            "L2,05.02.2024,HANDED_OFF,,,,",
            "L1,2024-02-05T09:00:00Z,ACCEPTED,,,,");

    private static final List<String> ODD_DEAL_EVENTS = List.of(
            "O1,2024-03-10T09:00:00Z,WON,,,",
            "O1,2024-03-10T09:00:00Z,LOST,,,",
            "O3,2024-01-10T09:00:00Z,LOST,,,",
            "O3,2024-04-10T09:00:00Z,PROBABILITY_CHANGED,40,,",
            "O3,2024-04-10T09:00:00Z,STAGE_CHANGED,Limbo,,");

    /** What each command printed of the rows as they are written, once for all tries. */
    private static final Map<String, String> IN_ORDER = new ConcurrentHashMap<>();

    private static String inOrder(String command, Supplier<String> run) {
        return IN_ORDER.computeIfAbsent(command, unused -> run.get());
    }

    @Property(tries = 15)
    void theReviewDoesNotDependOnTheOrderOfTheRows(
            @ForAll("answers") List<String> answers, @ForAll("events") List<String> events) {
        for (String format : List.of("json", "text", "markdown")) {
            assertEquals(
                    inOrder(
                            "review " + format,
                            () -> review(
                                    with(TinyCompany.answers(), ODD_ANSWERS),
                                    with(TinyCompany.events(), ODD_EVENTS),
                                    format)),
                    review(answers, events, format));
        }
    }

    @Property(tries = 15)
    void theFunnelDoesNotDependOnTheOrderOfTheRows(@ForAll("dealEvents") List<String> events) {
        for (String format : List.of("json", "text", "markdown")) {
            assertEquals(
                    inOrder("funnel " + format, () -> funnel(with(TinyCompany.dealEvents(), ODD_DEAL_EVENTS), format)),
                    funnel(events, format));
        }
    }

    @Property(tries = 15)
    void theSurveyDoesNotDependOnTheOrderOfTheRows(@ForAll("answers") List<String> answers) {
        for (String format : List.of("json", "text")) {
            assertEquals(
                    inOrder("survey " + format, () -> survey(with(TinyCompany.answers(), ODD_ANSWERS), format)),
                    survey(answers, format));
        }
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.shuffle(with(TinyCompany.answers(), ODD_ANSWERS));
    }

    @Provide
    Arbitrary<List<String>> dealEvents() {
        return Arbitraries.shuffle(with(TinyCompany.dealEvents(), ODD_DEAL_EVENTS));
    }

    @Provide
    Arbitrary<List<String>> events() {
        return Arbitraries.shuffle(with(TinyCompany.events(), ODD_EVENTS));
    }

    private static List<String> with(List<String> rows, List<String> more) {
        List<String> all = new ArrayList<>(rows);
        all.addAll(more);
        return all;
    }

    private static String review(List<String> answers, List<String> events, String format) {
        return inFolder(folder -> {
            TinyCompany.in(folder);
            CommandRun.file(folder, "answers.csv", TinyCompany.lines(TinyCompany.ANSWERS_HEADER, answers));
            CommandRun.file(folder, "lead_events.csv", TinyCompany.lines(TinyCompany.EVENTS_HEADER, events));
            return CommandRun.of(
                    "review",
                    folder,
                    "--from",
                    "2024-01-01",
                    "--to",
                    "2024-07-01",
                    "--by",
                    "market",
                    "--max-bad-rows",
                    "50",
                    "--format",
                    format);
        });
    }

    private static String funnel(List<String> events, String format) {
        return inFolder(folder -> {
            TinyCompany.in(folder);
            CommandRun.file(
                    folder, "opportunity_events.csv", TinyCompany.lines(TinyCompany.DEAL_EVENTS_HEADER, events));
            return CommandRun.of(
                    "review",
                    folder,
                    "--from",
                    "2024-01-01",
                    "--to",
                    "2024-07-01",
                    "--topics",
                    "funnel",
                    "--by",
                    "source",
                    "--max-bad-rows",
                    "50",
                    "--format",
                    format);
        });
    }

    private static String survey(List<String> answers, String format) {
        return inFolder(folder -> {
            TinyCompany.in(folder);
            Path file = CommandRun.file(folder, "answers.csv", TinyCompany.lines(TinyCompany.ANSWERS_HEADER, answers));
            return CommandRun.of(
                    "mindset",
                    file,
                    "--codebook",
                    folder.resolve("codebook.csv"),
                    "--details",
                    "--max-bad-rows",
                    "50",
                    "--format",
                    format);
        });
    }

    private interface Work {
        CommandRun in(Path folder);
    }

    private static String inFolder(Work work) {
        try {
            Path folder = Files.createTempDirectory("alidade");
            try {
                CommandRun run = work.in(folder);
                assertEquals(0, run.status(), run.err());
                return run.out();
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(RowOrderProperties::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
