// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import dev.alidade.examples.csv.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every call of {@code alidade} that stands in a block of commands of the README is one that the program takes. */
final class DocumentedCommandsTest {
    private static final Path README = Path.of("..", "README.md");

    static List<String> calls() throws IOException {
        return Pattern.compile("(?m)^alidade (.*?)\\s*(#.*)?$")
                .matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theProgramTakesTheCall(String call) {
        List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(call);
        CommandLine.ParseResult parsed = new CommandLine(new Alidade(), new Commands(Progress.NONE))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(words.toArray(String[]::new));

        assertTrue(parsed.hasSubcommand(), call);
        assertEquals(words.get(0), parsed.subcommand().commandSpec().name());
    }

    @Test
    void thereAreCalls() throws IOException {
        assertTrue(calls().size() >= 5, calls().toString());
    }
}
