// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.examples.csv.Encoding;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/** Keys and values of a properties file in UTF-8, none of them twice. */
public final class PropertiesFile {
    private PropertiesFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the values by key, without spaces at their ends
     * @throws Unusable if the file can't be read, is not UTF-8, or has a key twice
     */
    public static ImmutableSortedMap<String, String> read(Path file) {
        try {
            return read(file, Encoding.reader(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new Unusable(
                    "%s can't be read: %s."
                            .formatted(file, Files.exists(file) ? "it is no readable file" : "there is no such file"),
                    e);
        }
    }

    /**
     * Reads properties from anywhere.
     *
     * @param file what messages call the file
     * @param text its text, which is closed
     * @return the values by key, without spaces at their ends
     * @throws Unusable if it can't be read, is not UTF-8, or has a key twice
     */
    static ImmutableSortedMap<String, String> read(Path file, Reader text) {
        Unique properties = new Unique(file);
        try (text) {
            properties.load(text);
        } catch (CharacterCodingException e) {
            throw new Unusable("%s: bytes that are not UTF-8, wanted a properties file in UTF-8.".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new Unusable(
                    "%s: a backslash and u without four hexadecimal digits, wanted one such as \\u00e9."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new Unusable(
                    "%s can't be read: %s."
                            .formatted(file, Files.exists(file) ? "it is no readable file" : "there is no such file"),
                    e);
        }
        return ImmutableSortedMap.copyOf(properties.found);
    }

    private static final class Unique extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Path file;
        private final transient TreeMap<String, String> found = new TreeMap<>();

        Unique(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            String name = requireNonNull(key, "key").toString();
            if (found.put(name, value.toString().strip()) != null) {
                throw new Unusable("%s: key %s is there twice, wanted each key once.".formatted(file, Quoted.of(name)));
            }
            return "";
        }
    }
}
