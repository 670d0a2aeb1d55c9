// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.alidade.measure.IssueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tables from files: UTF-8, comma-separated as RFC 4180 says, with a header row. Rows that can't be used are left
 * out and counted; a file that can't be used ends the reading.
 */
public final class TableReader {
    private static final Pattern RECORD_LINE = Pattern.compile("\\(record starting at line (\\d+)\\)");

    private static final IssueKind MISSING_COLUMN = new IssueKind(
            "mapping.missing-column",
            "An export lacks a column that the mapping knows; what it would tell is not known.");

    private final Common common;
    private final BigDecimal mostBadPercent;
    private final Progress progress;
    private final Findings findings;

    /** Uses the rows of a table. */
    public interface Rows {
        /**
         * Uses a row.
         *
         * @param row the row
         * @throws BadValue if the row can't be used
         */
        void use(Row row);

        /**
         * Learns of a row that can't be used.
         *
         * @param row the row, as far as there is something to read
         */
        default void bad(Row row) {}
    }

    /**
     * A reader.
     *
     * @param zone in which plain dates begin
     * @param mostBadPercent how many percent of a file's rows may be left out
     * @param progress shows how far the reading is
     * @param findings collects what is odd
     */
    public TableReader(ZoneId zone, BigDecimal mostBadPercent, Progress progress, Findings findings) {
        this(new Common(zone, Optional.empty(), new Extent()), mostBadPercent, progress, findings);
    }

    private TableReader(Common common, BigDecimal mostBadPercent, Progress progress, Findings findings) {
        this.common = common;
        this.mostBadPercent = requireNonNull(mostBadPercent, "mostBadPercent");
        this.progress = requireNonNull(progress, "progress");
        this.findings = requireNonNull(findings, "findings");
    }

    /**
     * This reader, for files in which amounts may come without a currency.
     *
     * @param currency the currency of all amounts whose row names none
     * @return a new reader that shares what was odd so far
     */
    public TableReader withCurrency(Currency currency) {
        return new TableReader(
                new Common(common.zone(), Optional.of(currency), common.extent()), mostBadPercent, progress, findings);
    }

    /**
     * What was odd so far.
     *
     * @return shared by all reading of this reader
     */
    public Findings findings() {
        return findings;
    }

    /**
     * In which zone plain dates begin.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return common.zone();
    }

    /**
     * From when to when there is something on record.
     *
     * @return as far as files were read
     */
    public Extent extent() {
        return common.extent();
    }

    /**
     * Reads one file.
     *
     * @param source which columns hold what
     * @param file the file
     * @param rows uses its rows
     * @return whether the file has a row; if not, it has only a header, or is an export that lacks a column that the source
     *     needs
     * @throws Unusable if the file can't be used
     */
    public boolean read(TableSource source, Path file, Rows rows) {
        Optional<FileReading> reading = open(source, file, unused -> rows);
        return reading.isPresent() && reading.get().close();
    }

    /**
     * Reads one file without judging it: whether too many of its rows can't be used is told when the reading is closed.
     *
     * @param source which columns hold what
     * @param file the file
     * @param rows tells what uses the rows of a reading
     * @return what was read; empty if the file is an export that lacks a column that the source needs
     * @throws Unusable if the file can't be used
     */
    public Optional<FileReading> open(TableSource source, Path file, Function<FileReading, Rows> rows) {
        try (InputStream bytes = progress.watch(Files.newInputStream(file), source.file(), Files.size(file));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(Encoding.reader(bytes))) {
            return open(source, records.iterator(), rows);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof OutOfMemoryError memory) {
                throw memory;
            }
            throw new Unusable("%s%s: %s".formatted(source.file(), lineOf(e), wanted(e)), e);
        } catch (UncheckedIOException e) {
            throw failure(source, file, e);
        } catch (IOException e) {
            throw failure(source, file, e);
        }
    }

    private Optional<FileReading> open(
            TableSource source, Iterator<CsvRecord> records, Function<FileReading, Rows> rows) {
        if (!records.hasNext()) {
            throw new Unusable("%s, line 1: the file is empty, wanted a header row with the columns %s."
                    .formatted(source.file(), String.join(", ", source.table().required())));
        }
        Header header = new Header(source, records.next().getFields());
        noteUnknown(source, header);
        noteMissing(source, header);
        if (!header.readable()) {
            return Optional.empty();
        }
        FileReading reading = new FileReading(source, header, common, mostBadPercent, findings);
        Rows used = rows.apply(reading);
        while (records.hasNext()) {
            reading.read(records.next(), used);
        }
        return Optional.of(reading);
    }

    private void noteUnknown(TableSource source, Header header) {
        IssueKind unknown = kind(source, "unknown-column", "%s has columns that are not known; they are ignored.");
        for (String name : header.unknown()) {
            findings.add(unknown, NearestName.hinted(name, header.absent()));
            NearestName.of(name, header.absent())
                    .ifPresent(
                            near -> findings.remark("%s, line 1: column %s is not known and is ignored; maybe it is %s."
                                    .formatted(source.file(), Quoted.of(name), near)));
        }
    }

    private void noteMissing(TableSource source, Header header) {
        header.missing().forEach(name -> findings.addOnce(MISSING_COLUMN, name + " in " + source.file()));
    }

    private static IssueKind kind(TableSource source, String name, String meaning) {
        return new IssueKind(
                source.table().tableName().replace('_', '-') + "." + name, meaning.formatted(source.file()));
    }

    private static String lineOf(CsvParseException e) {
        Matcher matcher = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? ", line " + matcher.group(1) : "";
    }

    private static String wanted(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed") || message.startsWith("The maximum buffer size")) {
            return "a quoted value begins in this row and never ends, wanted a closing quote. Quotes inside of a quoted"
                    + " value are doubled.";
        }
        return RECORD_LINE.matcher(message).replaceAll("").strip() + ", wanted rows as in RFC 4180.";
    }

    private static Unusable failure(TableSource source, Path file, Exception e) {
        if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
            return new Unusable(
                    "%s, line %d: bytes that are not UTF-8, wanted a file in UTF-8. Maybe it was saved as Latin-1,"
                                    .formatted(source.file(), malformedLine(file))
                            + " Windows-1252 or UTF-16.",
                    e);
        }
        String reason = switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no such file";
            case "AccessDeniedException" -> "no permission to read it";
            default -> Files.isDirectory(file) ? "it is a folder, not a file" : String.valueOf(e.getMessage());
        };
        return new Unusable("%s can't be read: %s.".formatted(file, reason), e);
    }

    private static long malformedLine(Path file) {
        try {
            return Encoding.malformedLine(file);
        } catch (IOException e) {
            return 1;
        }
    }
}
