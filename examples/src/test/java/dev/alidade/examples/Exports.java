// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Folders with exports of other systems, and what is reviewed of them. */
final class Exports {
    private Exports() {}

    /** A review in JSON of the first half of 2024. */
    static CommandRun review(Path folder, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--format", "json"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    /** The review without what is told of the files themselves. */
    static String facts(CommandRun run) {
        assertEquals(0, run.status(), run.err());
        JsonNode review = JsonMapper.shared().readTree(run.out());
        ArrayNode issues = (ArrayNode) review.get("issues");
        for (int i = issues.size() - 1; i >= 0; i--) {
            String kind = issues.get(i).get("kind").asString();
            if (kind.startsWith("mapping.missing-") || kind.equals("files.unknown-name")) {
                issues.remove(i);
            }
        }
        return review.toPrettyString();
    }

    /** The counts of a measurement, as in {@code 1 of 3}. */
    static String counts(CommandRun run, String metric) {
        JsonNode found = named(run, "measurements", "id", metric);
        return found.get("numerator").asString() + " of "
                + found.get("denominator").asString();
    }

    /** The examples of a data issue. */
    static List<String> examples(CommandRun run, String kind) {
        return named(run, "issues", "kind", kind)
                .get("examples")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The leads that missed a measurement. */
    static List<String> exampleLeads(CommandRun run, String metric) {
        return named(run, "measurements", "id", metric)
                .get("examples")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The state of a measurement. */
    static String state(CommandRun run, String metric) {
        return named(run, "measurements", "id", metric).get("state").asString();
    }

    /** Whether there is a data issue of a kind. */
    static boolean has(CommandRun run, String kind) {
        return tree(run)
                .get("issues")
                .valueStream()
                .anyMatch(node -> node.get("kind").asString().equals(kind));
    }

    /** The review. */
    static JsonNode tree(CommandRun run) {
        assertEquals(0, run.status(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode named(CommandRun run, String list, String key, String name) {
        assertEquals(0, run.status(), run.err());
        return JsonMapper.shared()
                .readTree(run.out())
                .get(list)
                .valueStream()
                .filter(node -> node.get(key).asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + run.out()));
    }

    static void rewrite(Path folder, UnaryOperator<String> change) {
        for (Path file : files(folder)) {
            if (!file.endsWith("goals.csv")) {
                write(file, change.apply(read(file)));
            }
        }
    }

    static void rewriteHeaders(Path folder, UnaryOperator<String> change) {
        rewrite(folder, text -> {
            int end = text.indexOf('\n');
            return change.apply(text.substring(0, end)) + text.substring(end);
        });
    }

    static void rename(Path folder, String name, String other) {
        write(folder.resolve(other + ".tmp"), read(folder.resolve(name)));
        try {
            Files.delete(folder.resolve(name));
            Files.move(folder.resolve(other + ".tmp"), folder.resolve(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void empty(Path folder) {
        for (Path file : files(folder)) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
