// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A part of a company's facts that is tallied as a whole: the leads created in one month, the deals whose ids share a
 * hash. Each fact is in exactly one shard and stays there, however it grows.
 *
 * @param name what the part is called, for example {@code leads-2024-03}: letters, digits, dots, hyphens and
 *     underscores, beginning with a letter or digit; it names the file that the tally is kept in
 * @param version changes whenever a fact of the shard does, comes or goes: a digest of the rows, or their number with
 *     the time of the last change
 * @param facts gets the facts; asked only when the version is not the one that was tallied
 * @param <T> the type of the facts
 */
public record Shard<T>(String name, String version, Supplier<? extends Iterable<? extends T>> facts) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name can't be that of a file
     */
    public Shard {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
        requireNonNull(facts, "facts");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Shard '%s': wanted letters, digits, dots, hyphens and underscores, beginning with a letter or digit. The name becomes that of a file."
                            .formatted(name));
        }
    }
}
