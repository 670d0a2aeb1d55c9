// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import dev.alidade.examples.csv.Dialect;
import dev.alidade.examples.csv.LocalTimes;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** What is known about the way in which a system writes its exports. */
final class ExportKeys {
    static final String PREFIX = "export.";

    private static final String PARTIAL = PREFIX + "partial";
    private static final String ANY_CASE = PREFIX + "any-case";
    private static final String LOCAL_TIMES = PREFIX + "local-times";
    private static final String REVIEW_ZONE = "zone";

    private final Path mapping;
    private Dialect dialect = Dialect.OURS;

    ExportKeys(Path mapping) {
        this.mapping = mapping;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Takes a key.
     *
     * @throws Unusable if there is no such key, or its value is not what it wants
     */
    void put(String key, String value) {
        switch (key) {
            case PARTIAL -> dialect = new Dialect(dialect.anyCase(), isTrue(key, value), dialect.times());
            case ANY_CASE -> dialect = new Dialect(isTrue(key, value), dialect.partial(), dialect.times());
            case LOCAL_TIMES ->
                dialect = new Dialect(dialect.anyCase(), dialect.partial(), Optional.of(new LocalTimes(zone(value))));
            default ->
                throw new Unusable("%s: key %s means nothing, wanted %s, %s or %s."
                        .formatted(mapping, Quoted.of(key), PARTIAL, ANY_CASE, LOCAL_TIMES));
        }
    }

    private boolean isTrue(String key, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new Unusable("%s: %s is %s, wanted true or false.".formatted(mapping, key, Quoted.of(value)));
        }
        return value.equals("true");
    }

    private Optional<ZoneId> zone(String value) {
        if (value.equals(REVIEW_ZONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(value));
        } catch (DateTimeException e) {
            throw new Unusable(
                    "%s: %s is %s, wanted a time zone such as UTC, or the word zone for the one of --zone."
                            .formatted(mapping, LOCAL_TIMES, Quoted.of(value)),
                    e);
        }
    }
}
