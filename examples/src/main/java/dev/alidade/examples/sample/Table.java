// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The text of a CSV file: a header, and rows of as many fields. */
final class Table {
    private final int columns;
    private final StringWriter text = new StringWriter();
    private final CsvWriter rows =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    Table(String... header) {
        columns = header.length;
        rows.writeRecord(header);
    }

    Table row(List<String> fields) {
        if (fields.size() != columns) {
            throw new IllegalStateException("Row %s has not the %d fields of the header.".formatted(fields, columns));
        }
        rows.writeRecord(fields);
        return this;
    }

    Table row(String... fields) {
        return row(List.of(fields));
    }

    /** The whole file, with line feeds. */
    String text() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
