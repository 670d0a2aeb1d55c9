// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a file may have in its folder: several separated by {@code |}, of which the first that is there counts, each
 * with {@code *} for any characters.
 */
public final class FileNames {
    private final ImmutableList<String> names;
    private final boolean anyCase;

    /**
     * Some names.
     *
     * @param names the names, separated by {@code |}
     * @param anyCase whether capitals make no difference
     */
    public FileNames(String names, boolean anyCase) {
        this.names = RowRule.names(names);
        this.anyCase = anyCase;
    }

    /**
     * All names in a text.
     *
     * @param names the names, separated by {@code |}
     * @return each of them, the preferred one first
     */
    public static ImmutableList<String> all(String names) {
        return RowRule.names(names);
    }

    /**
     * The name that messages call the file by.
     *
     * @param names the names, separated by {@code |}
     * @return the preferred one
     */
    public static String first(String names) {
        return all(names).get(0);
    }

    /**
     * The file that is meant.
     *
     * @param folder the names of all files in the folder
     * @return its name; empty if there is none
     * @throws Unusable if one of the names fits several files
     */
    public Optional<String> in(Set<String> folder) {
        for (String name : names) {
            if (folder.contains(name)) {
                return Optional.of(name);
            }
            Pattern pattern = pattern(name);
            ImmutableSortedSet<String> found = folder.stream()
                    .filter(file -> pattern.matcher(file).matches())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            if (found.size() > 1) {
                throw new Unusable(
                        "%s: several files are named so, wanted one: %s. Put several exports of one kind together, or leave all but one out."
                                .formatted(name, Quoted.of(String.join(", ", found))));
            }
            if (!found.isEmpty()) {
                return Optional.of(found.first());
            }
        }
        return Optional.empty();
    }

    private Pattern pattern(String name) {
        return Pattern.compile(
                Pattern.quote(name).replace("*", "\\E.*\\Q"),
                anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }
}
