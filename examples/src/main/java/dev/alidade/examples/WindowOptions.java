// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which facts count, and what is known of them. */
final class WindowOptions {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "INSTANT",
            description = "the window's first instant or day")
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "INSTANT",
            description = "the first instant or day after the window")
    private String to;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "the first instant or day that is not known (default: --to)")
    private @Nullable String asOf;

    @Option(
            names = "--resolution",
            paramLabel = "minute|day",
            defaultValue = "minute",
            description = "how finely durations are counted; day suits files that hold dates only (default: minute)")
    private Resolution resolution;

    /**
     * The window.
     *
     * @throws IllegalArgumentException if it is empty
     */
    Window window(InputOptions input) {
        Instant end = input.moment("--to", to);
        return new Window(
                input.moment("--from", from),
                end,
                asOf == null ? end : input.moment("--as-of", asOf),
                input.zone(),
                resolution);
    }
}
