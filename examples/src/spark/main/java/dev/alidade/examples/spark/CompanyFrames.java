// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.reading.CompanyReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A company whose big tables are tables of Spark (leads and opportunities, their events, touchpoints and what else hangs on
 * them), and whose small ones are files in a folder of the driver. All have the names and columns of the files that
 * {@code alidade} reads. Immutable.
 *
 * <pre>{@code
 * CompanyFrames company = CompanyFrames.of(Path.of("small-tables"))
 *         .with(KnownTable.LEADS, spark.table("crm.leads").withColumnRenamed("id", "lead_id"))
 *         .with(KnownTable.LEAD_EVENTS, spark.read().parquet("s3a://lake/lead_events"));
 * }</pre>
 */
public final class CompanyFrames {
    private static final ImmutableMap<String, String> AS_IN_FILES =
            ImmutableMap.of("header", "true", "multiLine", "true", "quote", "\"", "escape", "\"", "encoding", "UTF-8");
    private static final String END = ".csv";

    private final ImmutableSortedMap<String, byte[]> files;
    private final ImmutableMap<KnownTable, Dataset<Row>> frames;

    private CompanyFrames(Map<String, byte[]> files, Map<KnownTable, Dataset<Row>> frames) {
        this.files = ImmutableSortedMap.copyOf(files);
        this.frames = Maps.immutableEnumMap(frames);
    }

    /**
     * A company without big tables yet.
     *
     * @param folder with the small ones; files of big tables in it are not read
     * @return the company
     * @throws UncheckedIOException if it can't be read
     */
    public static CompanyFrames of(Path folder) {
        ImmutableSortedMap.Builder<String, byte[]> files = ImmutableSortedMap.naturalOrder();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + END)) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                if (CompanyReading.OF_BUYERS.stream()
                        .noneMatch(table -> table.fileName().equals(name))) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read. Maybe there is no such folder.".formatted(folder), e);
        }
        return new CompanyFrames(files.build(), Map.of());
    }

    /**
     * A company whose tables are all files of one folder; Spark reads the big ones.
     *
     * @param spark reads them
     * @param folder with the files
     * @return the company
     * @throws UncheckedIOException if it can't be read
     */
    public static CompanyFrames csv(SparkSession spark, Path folder) {
        CompanyFrames company = of(folder);
        for (KnownTable table : CompanyReading.OF_BUYERS) {
            Path file = folder.resolve(table.fileName());
            if (Files.exists(file)) {
                company = company.with(
                        table,
                        spark.read().options(AS_IN_FILES).csv(file.toUri().toString()));
            }
        }
        return company;
    }

    /**
     * This company with a big table.
     *
     * @param table leads, opportunities, their events, aliases, touchpoints, mentions or uses of material
     * @param rows its rows, with our names of columns; those that mean nothing here are left behind. Texts are as in files;
     *     timestamps with time zone, dates, truth values, whole and decimal numbers are what they are
     * @return a new company; an earlier table of this name is replaced
     * @throws IllegalArgumentException if the table is a small one, lacks a column that it must have, or has one of another
     *     type
     */
    public CompanyFrames with(KnownTable table, Dataset<Row> rows) {
        requireNonNull(rows, "rows");
        BuyerRows.check(table, rows);
        EnumMap<KnownTable, Dataset<Row>> more = new EnumMap<>(KnownTable.class);
        more.putAll(frames);
        more.put(table, rows);
        return new CompanyFrames(files, more);
    }

    /** The big tables. */
    ImmutableMap<KnownTable, Dataset<Row>> frames() {
        return frames;
    }

    /** The small tables by the names of their files, and of each big one a file with its header. */
    ImmutableSortedMap<String, byte[]> files() {
        ImmutableSortedMap.Builder<String, byte[]> all = ImmutableSortedMap.naturalOrder();
        all.putAll(files);
        frames.forEach((table, rows) -> all.put(table.fileName(), BuyerRows.header(table, rows)));
        return all.buildOrThrow();
    }
}
