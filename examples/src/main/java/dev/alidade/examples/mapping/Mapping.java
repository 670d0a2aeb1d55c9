// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Dialect;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where our tables and columns are found in the files of somebody else. The keys of its file are
 *
 * <pre>{@code
 * leads.file = contacts.csv
 * leads.lead_id = Contact ID
 * leads.sourced_by.value.Inbound = MARKETING
 * lead_events[first-call].file = contacts.csv
 * lead_events[first-call].at = First Call Date
 * lead_events[first-call].only-with = First Call Date
 * lead_events[first-call].event.constant = ACTIVITY
 * timelines.clock-skew = PT5M
 * timelines.date-only-zones = Europe/Berlin
 * }</pre>
 */
public final class Mapping {
    private final ImmutableListMultimap<KnownTable, TableSource> sources;

    private final TimelineKeys timelines;

    private Mapping(ImmutableListMultimap<KnownTable, TableSource> sources, TimelineKeys timelines) {
        this.sources = sources;
        this.timelines = timelines;
    }

    /**
     * Our names everywhere.
     *
     * @return the mapping that changes nothing
     */
    public static Mapping none() {
        return of(ImmutableListMultimap.of(), TimelineKeys.none(), Dialect.OURS);
    }

    /**
     * Reads a mapping.
     *
     * @param file a properties file
     * @return the mapping
     * @throws Unusable if the file can't be read, or a key means nothing
     */
    public static Mapping read(Path file) {
        return of(file, Extension.resolved(file, PropertiesFile.read(file)));
    }

    /**
     * A mapping that comes with the program.
     *
     * @param builtIn which one
     * @return the mapping
     */
    public static Mapping of(BuiltInMapping builtIn) {
        return of(builtIn.file(), builtIn.keys());
    }

    private static Mapping of(Path file, Map<String, String> properties) {
        Map<String, SourceKeys> found = new TreeMap<>();
        TimelineKeys timelines = TimelineKeys.none();
        ExportKeys export = new ExportKeys(file);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            if (property.getKey().startsWith(TimelineKeys.PREFIX)) {
                timelines = timelines.with(file, property.getKey(), property.getValue());
            } else if (property.getKey().startsWith(ExportKeys.PREFIX)) {
                export.put(property.getKey(), property.getValue());
            } else {
                MappingKey key = MappingKey.parse(file, property.getKey());
                found.computeIfAbsent(
                                key.source(),
                                source -> new SourceKeys(file, key.table(), !source.endsWith("]"), source))
                        .put(key, property.getValue());
            }
        }
        ImmutableListMultimap.Builder<KnownTable, TableSource> sources = ImmutableListMultimap.builder();
        found.values().stream()
                .filter(keys -> !keys.ignored())
                .forEach(keys -> sources.put(keys.table(), keys.source(export.dialect())));
        return of(sources.build(), timelines, export.dialect());
    }

    /** Our own files are read where a mapping doesn't mention a table, and beside what an export has. */
    private static Mapping of(
            ImmutableListMultimap<KnownTable, TableSource> named, TimelineKeys timelines, Dialect dialect) {
        ImmutableListMultimap.Builder<KnownTable, TableSource> all = ImmutableListMultimap.builder();
        for (KnownTable table : KnownTable.values()) {
            all.putAll(table, named.get(table));
            if (!named.containsKey(table) || dialect.partial()) {
                all.put(table, TableSource.plain(table, table.fileName()));
            }
        }
        return new Mapping(sharingFiles(all.build()), timelines);
    }

    /** Of several sources that read one file, the first names the columns that none of them uses. */
    private static ImmutableListMultimap<KnownTable, TableSource> sharingFiles(
            ImmutableListMultimap<KnownTable, TableSource> sources) {
        Map<String, Set<String>> used = new TreeMap<>();
        sources.values()
                .forEach(source -> used.computeIfAbsent(source.file(), file -> new TreeSet<>())
                        .addAll(source.used()));
        ImmutableListMultimap.Builder<KnownTable, TableSource> sharing = ImmutableListMultimap.builder();
        sources.forEach((table, source) -> sharing.put(
                table,
                source.withUsedElsewhere(Optional.ofNullable(used.remove(source.file()))
                        .filter(columns -> !source.dialect().partial())
                        .map(ImmutableSet::copyOf))));
        return sharing.build();
    }

    /**
     * What is known about the instants in the files.
     *
     * @return nothing unless the mapping says so
     */
    public TimelineKeys timelines() {
        return timelines;
    }

    /**
     * The files of a table.
     *
     * @param table the table
     * @return in the order of their names in the mapping; without a mapping our own file
     */
    public ImmutableList<TableSource> sources(KnownTable table) {
        return sources.get(table);
    }

    /**
     * How a table is found in a file of any name.
     *
     * @param table the table
     * @param fileName the file's name
     * @return the first source of the table, for this file
     */
    public TableSource source(KnownTable table, String fileName) {
        return sources(table).get(0).in(fileName).withUsedElsewhere(Optional.of(ImmutableSet.of()));
    }
}
