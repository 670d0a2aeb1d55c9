// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Good inputs: the beginnings of the files of the sample company. */
final class Inputs {
    static final Path SAMPLE = Path.of("sample-company");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int LINES = 12;

    private Inputs() {}

    static List<byte[]> texts(String... texts) {
        List<byte[]> inputs = new ArrayList<>();
        for (String text : texts) {
            inputs.add(text.getBytes(UTF_8));
        }
        return inputs;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows of each table that the sample company has. */
    static Map<KnownTable, byte[]> tables() {
        Map<KnownTable, byte[]> tables = new EnumMap<>(KnownTable.class);
        for (KnownTable table : KnownTable.values()) {
            Path file = SAMPLE.resolve(table.fileName());
            if (Files.exists(file)) {
                tables.put(table, head(file));
            }
        }
        return tables;
    }

    static byte[] head(Path file) {
        return String.join("\n", text(file).lines().limit(LINES).toList())
                .concat("\n")
                .getBytes(UTF_8);
    }

    /** Reads tables, of which all rows may be bad. */
    static TableReader reader() {
        return new TableReader(ZONE, BigDecimal.valueOf(100), Progress.NONE, new Findings());
    }
}
