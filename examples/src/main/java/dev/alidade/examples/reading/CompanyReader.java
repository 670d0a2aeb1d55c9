// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.Window;
import dev.alidade.model.JourneyScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Reads a company's folder. Tables without a file are simply not there. */
public final class CompanyReader {
    private final TableReader tables;
    private final Mapping mapping;
    private final Instant undated;
    private final BiConsumer<KnownTable, Unusable> onUnusable;

    /**
     * A reader for one folder.
     *
     * @param tables reads the single files
     * @param mapping where our tables and columns are found
     * @param undated when answers without a time were given
     * @param onUnusable learns of a table whose file can't be used; to go on it returns, to stop it throws
     */
    public CompanyReader(
            TableReader tables, Mapping mapping, Instant undated, BiConsumer<KnownTable, Unusable> onUnusable) {
        this.tables = requireNonNull(tables, "tables");
        this.mapping = requireNonNull(mapping, "mapping");
        this.undated = requireNonNull(undated, "undated");
        this.onUnusable = requireNonNull(onUnusable, "onUnusable");
    }

    /**
     * Reads the folder, all of it.
     *
     * @param path the folder
     * @return what the files tell
     * @throws Unusable if the folder or a file can't be used
     */
    public Company read(Path path) {
        return read(path, Window.LATEST, JourneyScope.BUYER);
    }

    /**
     * Reads the folder for a review. Leads, opportunities, their events, touchpoints and spend of a later time
     * change nothing.
     *
     * @param path the folder
     * @param asOf the first instant that the review doesn't know
     * @param scope whose touchpoints make one journey
     * @return what the files tell
     * @throws Unusable if the folder or a file can't be used
     */
    public Company read(Path path, Instant asOf, JourneyScope scope) {
        return open(path, asOf, scope).whole();
    }

    /**
     * Begins to read the folder for a review whose buyers are read in parts.
     *
     * @param path the folder
     * @param asOf the first instant that the review doesn't know
     * @param scope whose touchpoints make one journey
     * @return a reading in which nothing of buyers was read yet
     * @throws Unusable if the folder can't be used
     */
    public CompanyReading open(Path path, Instant asOf, JourneyScope scope) {
        return new CompanyReading(tables, mapping, undated, onUnusable, path, asOf, scope);
    }
}
