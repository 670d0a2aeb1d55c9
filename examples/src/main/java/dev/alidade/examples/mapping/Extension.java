// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mapping that begins with one that comes with the program. Its own keys are added; where both say where a column's values
 * come from, its own holds, with all that belongs to it.
 */
final class Extension {
    static final String KEY = "extends";

    private static final Pattern COLUMN = Pattern.compile("([a-z_]+(?:\\[[A-Za-z0-9_-]+])?\\.[a-z_]+)(\\.constant)?");

    private Extension() {}

    /**
     * All keys that hold.
     *
     * @throws Unusable if the mapping that it begins with doesn't exist
     */
    static ImmutableSortedMap<String, String> resolved(Path file, ImmutableSortedMap<String, String> own) {
        String base = own.get(KEY);
        if (base == null) {
            return own;
        }
        BuiltInMapping builtIn = BuiltInMapping.named(base)
                .orElseThrow(() -> new Unusable("%s: %s is %s, wanted %s."
                        .formatted(
                                file,
                                KEY,
                                Quoted.of(base),
                                Arrays.stream(BuiltInMapping.values())
                                        .map(BuiltInMapping::title)
                                        .collect(Collectors.joining(" or ")))));
        Map<String, String> keys = new TreeMap<>(builtIn.keys());
        own.keySet().forEach(key -> {
            Matcher matcher = COLUMN.matcher(key);
            if (matcher.matches()) {
                String column = matcher.group(1);
                keys.keySet().removeIf(other -> other.equals(column) || other.startsWith(column + "."));
            }
        });
        keys.putAll(own);
        keys.remove(KEY);
        return ImmutableSortedMap.copyOf(keys);
    }
}
