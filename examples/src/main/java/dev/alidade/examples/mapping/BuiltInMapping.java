// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSortedMap;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Mappings for the standard exports of known systems. They come with the program. */
public enum BuiltInMapping {
    /** The exports of Salesforce: Data Export and Data Loader. */
    SALESFORCE,
    /** The exports of HubSpot's records and activities. */
    HUBSPOT;

    /**
     * What the mapping is called.
     *
     * @return such as {@code salesforce}
     */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The mapping of a name.
     *
     * @param title such as {@code salesforce}
     * @return the mapping; empty if none is called so
     */
    public static Optional<BuiltInMapping> named(String title) {
        return Arrays.stream(values())
                .filter(mapping -> mapping.title().equals(title))
                .findFirst();
    }

    /** What messages call its file. */
    Path file() {
        return Path.of(title() + ".properties");
    }

    /** Its keys. */
    ImmutableSortedMap<String, String> keys() {
        InputStream bytes = BuiltInMapping.class.getResourceAsStream(file().toString());
        if (bytes == null) {
            throw new IllegalStateException("The program's own file %s is missing.".formatted(file()));
        }
        return PropertiesFile.read(file(), new InputStreamReader(bytes, UTF_8));
    }
}
