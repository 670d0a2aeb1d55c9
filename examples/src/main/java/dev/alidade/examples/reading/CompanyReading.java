// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.FileReading;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.model.JourneyScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One reading of a company's folder. What hangs on buyers and opportunities is read at once, or in parts that join with no other, which somebody else keeps.
 */
public final class CompanyReading {
    /** The tables whose rows hang on a buyer or an opportunity, in the order in which they are used. */
    public static final ImmutableList<KnownTable> OF_BUYERS = BuyerTables.ALL;

    private final TableReader tables;
    private final Mapping mapping;
    private final Folder folder;
    private final Instant asOf;
    private final BiConsumer<KnownTable, Unusable> onUnusable;
    private final Set<KnownTable> present = EnumSet.noneOf(KnownTable.class);
    private final Set<KnownTable> unusable = EnumSet.noneOf(KnownTable.class);
    private final SharedTables shared;
    private final BuyerTables buyers;
    private final BuyerOverview overview;

    /** Begins a reading: stages, products and the like are read, without which rows of buyers can't be understood. */
    CompanyReading(
            TableReader tables,
            Mapping mapping,
            Instant undated,
            BiConsumer<KnownTable, Unusable> onUnusable,
            Path path,
            Instant asOf,
            JourneyScope scope) {
        this.tables = tables;
        this.mapping = mapping;
        this.asOf = asOf;
        this.onUnusable = onUnusable;
        folder = new Folder(path, mapping);
        Findings findings = tables.findings();
        folder.inspect(findings);
        shared = new SharedTables(this::readShared, undated, findings, this::refuse);
        buyers = new BuyerTables(shared, mapping.timelines(), tables.zone(), asOf, scope);
        overview = new BuyerOverview(findings, shared, asOf);
    }

    /** Tells of a table that can't be used, once. */
    private void refuse(KnownTable table, Unusable why) {
        if (unusable.add(table)) {
            onUnusable.accept(table, why);
        }
    }

    private <T> Optional<T> readShared(KnownTable table, TableReader.Rows rows, Supplier<T> result) {
        try {
            read(table, rows);
            return present.contains(table) ? Optional.of(result.get()) : Optional.empty();
        } catch (Unusable e) {
            refuse(table, e);
            return Optional.empty();
        }
    }

    private void read(KnownTable table, TableReader.Rows rows) {
        for (TableSource source : folder.sources(table)) {
            if (tables.read(source, folder.file(source), rows)) {
                present.add(table);
            }
        }
    }

    /**
     * Reads all that hangs on buyers at once.
     *
     * @return what the files tell; to be asked for once
     */
    public Company whole() {
        BuyerFacts facts = buyers.read(
                (table, rows) -> readShared(table, rows, () -> rows).isPresent() || !unusable.contains(table),
                this::touched,
                circle -> refuse(KnownTable.ALIASES, circle),
                overview);
        readOthers();
        return company(facts);
    }

    /** Reads all that hangs on no single buyer and was not read at the beginning. */
    public void readOthers() {
        shared.readOthers(this::readShared);
        overview.begin();
    }

    private boolean touched() {
        return present.contains(KnownTable.TOUCHPOINTS) || present.contains(KnownTable.SPEND);
    }

    /**
     * How large the files are whose rows hang on buyers.
     *
     * @return a number of bytes
     */
    public long size() {
        return OF_BUYERS.stream()
                .flatMap(table -> folder.sources(table).stream())
                .map(folder::file)
                .distinct()
                .mapToLong(CompanyReading::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /**
     * Reads the files of a table whose rows hang on buyers, so that they are used in parts later.
     *
     * @param table one of {@link #OF_BUYERS}
     * @param keep tells what keeps the rows of a file
     * @return what was read, file by file; empty where there is none, or one can't be used, which was told then
     */
    public ImmutableList<FileReading> open(KnownTable table, Function<FileReading, TableReader.Rows> keep) {
        ImmutableList.Builder<FileReading> readings = ImmutableList.builder();
        try {
            for (TableSource source : folder.sources(table)) {
                tables.open(source, folder.file(source), keep).ifPresent(readings::add);
            }
        } catch (Unusable e) {
            refuse(table, e);
            return ImmutableList.of();
        }
        ImmutableList<FileReading> all = readings.build();
        if (all.stream().anyMatch(FileReading::hasRows)) {
            present.add(table);
        }
        return all;
    }

    /**
     * Uses a part of the rows for the first time: what is odd in them counts. All files must be open.
     *
     * @param rows the rows of a part that joins with no other
     * @return what they come to
     */
    public BuyerFacts part(RowSource rows) {
        return buyers.read(refusing(rows), this::touched, circle -> refuse(KnownTable.ALIASES, circle), overview);
    }

    /**
     * Uses a part of the rows again.
     *
     * @param rows the rows of a part that was used before
     * @return what they come to
     */
    public BuyerFacts partAgain(RowSource rows) {
        return buyers.read(
                refusing(rows), this::touched, circle -> {}, new BuyerOverview(new Findings(), shared, asOf));
    }

    private RowSource refusing(RowSource source) {
        return (table, rows) -> {
            try {
                return source.read(table, rows);
            } catch (Unusable e) {
                refuse(table, e);
                return false;
            }
        };
    }

    /**
     * Learns that there are rows elsewhere, which are used there.
     *
     * @param tables the tables that have some
     */
    public void know(Iterable<KnownTable> tables) {
        tables.forEach(present::add);
    }

    /**
     * Writes what was odd in the parts that were used here since {@link #readOthers}, and what settings need of them, for a reading of the same folder
     * that is to know of all parts.
     *
     * @param out where it is written behind what is there
     */
    public void tell(RowBytes out) {
        overview.tell(out);
    }

    /**
     * Takes parts into account that were used elsewhere.
     *
     * @param in what {@link #tell} wrote there
     */
    public void hear(RowBytes in) {
        overview.hear(in);
    }

    /**
     * Ends the reading of a file whose rows were used in parts: tells which can't be used.
     *
     * @param reading what {@link #open} returned
     */
    public void close(FileReading reading) {
        try {
            boolean unused = reading.close();
        } catch (Unusable e) {
            refuse(reading.table(), e);
        }
    }

    /**
     * The company, once everything was read and used. To be asked for once.
     *
     * @param facts those of its buyers that are to be kept in it; none where they are read in parts
     * @return what the files tell
     */
    public Company company(BuyerFacts facts) {
        return shared.company(
                facts,
                overview.summary(),
                present,
                mapping.timelines().clockSkew(),
                asOf,
                tables.zone(),
                overview::issues);
    }
}
