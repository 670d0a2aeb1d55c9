// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The API documentation opens with a map of the packages: none is missing. */
final class PackageMapTest {
    private static final Path MODULE = Path.of("src", "main", "java", "module-info.java");

    @Test
    void theMapOfTheModuleShowsEveryPackageThatItExports() throws IOException {
        assertEquals(
                named("exports (dev\\.alidade\\.[a-z]+);"),
                named("<tr><th scope=\"row\">\\{@link (dev\\.alidade\\.[a-z]+)\\}</th>"));
    }

    private static Set<String> named(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(MODULE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
