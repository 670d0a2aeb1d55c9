// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file that was read, or is being read: what its columns hold, and which of its rows can't be used so far. Its rows can
 * be written down and used later, in any order; only when all were used is it known whether too many can't be.
 */
public final class FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final TableSource source;
    private final Header header;
    private final BadRows badRows;
    private final Common common;
    private final BigDecimal mostBadPercent;
    private final Findings findings;
    private final StoredFields stored;

    FileReading(TableSource source, Header header, Common common, BigDecimal mostBadPercent, Findings findings) {
        this.source = source;
        this.header = header;
        this.common = common;
        this.mostBadPercent = mostBadPercent;
        this.findings = findings;
        badRows = new BadRows(source, header, findings);
        stored = new StoredFields(header.places());
    }

    /** Uses a row of the file. */
    void read(CsvRecord record, TableReader.Rows rows) {
        read(record.getStartingLineNumber(), record.getFields().toArray(new String[0]), rows);
    }

    /**
     * Uses a row that belongs to the file, which may stand for several of the table, or for none.
     *
     * @param line in which it begins, from 1 on; 0 where that is not known
     * @param fields its values, in the order of the columns
     * @param rows uses it
     */
    public void read(long line, String[] fields, TableReader.Rows rows) {
        ImmutableList<String[]> parts;
        try {
            Fields.check(header, fields);
            parts = header.counts(fields) ? header.spread(fields) : ImmutableList.of();
        } catch (BadValue complaint) {
            badRows.row();
            bad(line, Fields.fitted(header, fields), rows, complaint);
            return;
        }
        if (parts.isEmpty()) {
            badRows.row();
        }
        for (String[] part : parts) {
            badRows.row();
            use(new Row(header, line, part, common), part, rows);
        }
    }

    private void use(Row row, String[] fields, TableReader.Rows rows) {
        try {
            rows.use(row);
        } catch (BadValue complaint) {
            bad(row.line(), Fields.fitted(header, fields), rows, complaint);
        }
    }

    private void bad(long line, String[] fields, TableReader.Rows rows, BadValue complaint) {
        badRows.add(line, complaint);
        rows.bad(new Row(header, line, fields, common));
    }

    /**
     * Writes down a row that was read from this file.
     *
     * @param row the row
     * @param out where it is written behind what is there
     */
    public void write(Row row, RowBytes out) {
        stored.write(row, out);
    }

    /**
     * Uses a row that was written down. One that can't be used is counted as one that was met in the file.
     *
     * @param in a row that {@link #write} wrote
     * @param rows uses it
     */
    public void reread(RowBytes in, TableReader.Rows rows) {
        long line = in.number();
        String[] fields = stored.read(in);
        use(new Row(header, line, fields, common), fields, rows);
    }

    /**
     * Uses a row that was written down and that was reread before. One that can't be used was counted then.
     *
     * @param in a row that {@link #write} wrote
     * @param rows uses it
     */
    public void rereadAgain(RowBytes in, TableReader.Rows rows) {
        long line = in.number();
        try {
            rows.use(new Row(header, line, stored.read(in), common));
        } catch (BadValue counted) {
            LOG.trace("{}, line {} again", source.file(), line);
        }
    }

    /**
     * Writes how many rows were used and what is wrong with some, for a reading of the same file elsewhere.
     *
     * @param out where it is written behind what is there
     */
    public void tell(RowBytes out) {
        badRows.tell(out);
    }

    /**
     * Counts the rows that were used elsewhere, and which of them can't be.
     *
     * @param in what {@link #tell} wrote there
     */
    public void hear(RowBytes in) {
        badRows.hear(in);
    }

    /**
     * Whether the file has a row.
     *
     * @return false if it has only a header
     */
    public boolean hasRows() {
        return badRows.rows() > 0;
    }

    /**
     * The table whose rows the file holds.
     *
     * @return the table
     */
    public KnownTable table() {
        return source.table();
    }

    /**
     * Ends the reading: tells which rows can't be used, and that there are none at all. To be called once.
     *
     * @return whether the file has a row
     * @throws Unusable if too many rows can't be used
     */
    public boolean close() {
        badRows.close(mostBadPercent);
        if (!hasRows()) {
            findings.empty(source.file());
        }
        LOG.info("{}: {} rows", source.file(), badRows.rows());
        return hasRows();
    }
}
