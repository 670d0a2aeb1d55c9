// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.util.Objects.requireNonNull;

import dev.alidade.examples.csv.FileReading;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.examples.reading.CompanyReading;
import dev.alidade.examples.reading.RowSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A company as one machine reads it: its small tables, the headers of the big ones, and the rows of these that are handed
 * over. What one machine was told, another can be.
 */
final class OpenCompany {
    private final CompanyReading reading;
    private final Map<KnownTable, FileReading> files = new EnumMap<>(KnownTable.class);

    /** Reads the small tables; the folder isn't needed after that. */
    OpenCompany(TravellingCompany company, Path folder, Findings findings) {
        CompanyReader reader = company.reader(findings);
        reading = reader.open(folder, company.window().asOf(), company.policy().journeyScope());
        for (KnownTable table : company.tables()) {
            reading.open(table, file -> row -> {}).forEach(file -> files.put(table, file));
        }
        reading.readOthers();
        reading.know(company.withRows());
    }

    /** What a part of the rows comes to, all that is joined being in it. What is odd in it counts. */
    BuyerFacts part(Iterator<Row> rows) {
        return reading.part(source(rows));
    }

    /** The same of a part whose oddities count elsewhere. */
    BuyerFacts partAgain(Iterator<Row> rows) {
        return reading.partAgain(source(rows));
    }

    private RowSource source(Iterator<Row> rows) {
        Map<KnownTable, List<String[]>> byTable = new EnumMap<>(KnownTable.class);
        while (rows.hasNext()) {
            Row row = rows.next();
            byTable.computeIfAbsent(
                            CompanyReading.OF_BUYERS.get(row.getInt(BuyerRows.TABLE)), table -> new ArrayList<>())
                    .add(row.<String>getList(BuyerRows.FIELDS).toArray(new String[0]));
        }
        return (table, uses) -> {
            List<String[]> some = byTable.remove(table); // so that they are not in memory twice for longer than needed
            if (some != null) {
                FileReading file = requireNonNull(files.get(table), table::tableName);
                some.forEach(fields -> file.read(0, fields, uses));
            }
            return true;
        };
    }

    /** What was odd in the parts, and what settings need of them. */
    byte[] told() {
        RowBytes out = new RowBytes();
        reading.tell(out);
        files.values().forEach(file -> file.tell(out));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(out.size());
        try {
            out.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Takes into account what another machine was told of other parts. */
    void hear(byte[] told) {
        RowBytes in = new RowBytes();
        try (DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(told))) {
            in.readFrom(bytes, told.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reading.hear(in);
        files.values().forEach(file -> file.hear(in));
    }

    /**
     * The company without its buyers, once all parts were used or told. To be asked for once.
     *
     * @throws dev.alidade.examples.csv.Unusable if too many rows can't be used
     */
    Company company() {
        files.values().forEach(reading::close);
        return reading.company(BuyerFacts.none());
    }
}
