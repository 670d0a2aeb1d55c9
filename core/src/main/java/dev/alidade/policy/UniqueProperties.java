// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Keys and values of a text in the format of {@link Properties}, none of them twice. */
final class UniqueProperties {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private UniqueProperties() {}

    static ImmutableSortedMap<String, String> read(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file, UTF_8)) {
            return load(text, file.toString());
        } catch (CharacterCodingException e) {
            throw new PolicyException(
                    "%s: bytes that are not UTF-8, wanted a properties file in UTF-8.".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s can't be read: %s."
                            .formatted(file, Files.exists(file) ? "it is no readable file" : "there is no such file"),
                    e);
        }
    }

    static ImmutableSortedMap<String, String> read(Reader text, String name) {
        try {
            return load(new BufferedReader(text), name);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static ImmutableSortedMap<String, String> load(BufferedReader text, String name) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        Unique properties = new Unique(name);
        try {
            properties.load(text);
        } catch (IllegalArgumentException e) {
            throw new PolicyException(
                    "%s: a backslash and u without four hexadecimal digits, wanted one such as \\u00e9."
                            .formatted(name),
                    e);
        }
        if (!properties.twice.isEmpty()) {
            throw new PolicyException(properties.twice);
        }
        return ImmutableSortedMap.copyOf(properties.found);
    }

    private static final class Unique extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient String name;
        private final transient TreeMap<String, String> found = new TreeMap<>();
        private final transient Set<String> twice = new LinkedHashSet<>();

        Unique(String name) {
            this.name = name;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            String text = requireNonNull(key, "key").toString();
            if (found.put(text, value.toString()) != null) {
                twice.add("%s: key %s is there twice, wanted each key once.".formatted(name, Quoted.of(text)));
            }
            return "";
        }
    }
}
