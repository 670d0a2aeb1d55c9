// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.FileNames;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.NearestName;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.BuiltInMapping;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.IssueKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a company's files. */
final class Folder {
    private static final IssueKind UNKNOWN =
            new IssueKind("files.unknown-name", "A CSV file has a name that means nothing here; it is not read.");
    private static final IssueKind MISSING = new IssueKind(
            "mapping.missing-file", "An export lacks a file that the mapping knows; what it would tell is not known.");
    private static final int MOST_NAMED = 8;

    private final Path path;
    private final Mapping mapping;
    private final ImmutableSortedSet<String> names;

    /**
     * A folder.
     *
     * @throws Unusable if it is no folder, or can't be read
     */
    Folder(Path path, Mapping mapping) {
        this.path = path;
        this.mapping = mapping;
        names = names(path);
    }

    /**
     * The files of a table.
     *
     * @throws Unusable if a file that the mapping names is missing
     */
    ImmutableList<TableSource> sources(KnownTable table) {
        ImmutableList.Builder<TableSource> there = ImmutableList.builder();
        for (TableSource source : mapping.sources(table)) {
            Optional<String> name = name(source.file(), source);
            if (name.isPresent()) {
                if (source.unlessThere().flatMap(others -> name(others, source)).isEmpty()) {
                    there.add(source.in(name.get()));
                }
            } else if (source.explicit() && !source.dialect().partial()) {
                throw new Unusable("%s: there is no such file; the mapping names it for the table %s."
                        .formatted(path.resolve(source.file()), table.tableName()));
            }
        }
        return there.build();
    }

    private Optional<String> name(String text, TableSource source) {
        return new FileNames(text, source.dialect().anyCase()).in(names);
    }

    Path file(TableSource source) {
        return path.resolve(source.file());
    }

    /**
     * Names the files that are not read, and those that an export lacks.
     *
     * @throws Unusable if it holds no file of any table
     */
    void inspect(Findings findings) {
        ImmutableSet<String> read = sources(mapping)
                .flatMap(source -> name(source.file(), source).stream())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<String> unknown = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv") && !read.contains(name))
                .collect(ImmutableList.toImmutableList());
        if (read.isEmpty()) {
            throw new Unusable(nothing(unknown));
        }
        unknown.forEach(name -> findings.add(UNKNOWN, withNearest(name)));
        sources(mapping)
                .filter(source -> source.explicit() && source.dialect().partial())
                .filter(source -> name(source.file(), source).isEmpty())
                .map(source -> FileNames.first(source.file()))
                .distinct()
                .forEach(name -> findings.addOnce(MISSING, name));
    }

    private static Stream<TableSource> sources(Mapping mapping) {
        return Arrays.stream(KnownTable.values())
                .filter(KnownTable::ofCompany)
                .flatMap(table -> mapping.sources(table).stream());
    }

    private String nothing(ImmutableList<String> unknown) {
        String wanted =
                "wanted at least one such as leads.csv, opportunities.csv, goals.csv or answers.csv; the documentation of the files lists all";
        if (unknown.isEmpty()) {
            return "%s: there is no CSV file in it, %s.".formatted(path, wanted);
        }
        String named = unknown.stream().limit(MOST_NAMED).map(this::withNearest).collect(Collectors.joining(", "));
        return "%s: none of its CSV files has a name that means something here (%s%s), %s.%s"
                .formatted(
                        path,
                        named,
                        unknown.size() > MOST_NAMED ? " and %d more".formatted(unknown.size() - MOST_NAMED) : "",
                        wanted,
                        foreign());
    }

    /** A hint at the mapping whose files these may be. */
    private String foreign() {
        return Arrays.stream(BuiltInMapping.values())
                .filter(known -> sources(Mapping.of(known))
                        .anyMatch(source -> name(source.file(), source).isPresent()))
                .findFirst()
                .map(known -> " Maybe they are an export: then add --mapping %s.".formatted(known.title()))
                .orElse("");
    }

    private String withNearest(String name) {
        ImmutableSet<String> known = sources(mapping)
                .map(TableSource::file)
                .flatMap(text -> FileNames.all(text).stream())
                .collect(ImmutableSet.toImmutableSet());
        return NearestName.hinted(name, known);
    }

    private static ImmutableSortedSet<String> names(Path path) {
        if (!Files.exists(path)) {
            throw new Unusable("%s: there is no such folder.".formatted(path));
        }
        if (!Files.isDirectory(path)) {
            throw new Unusable("%s: it is a file, wanted a folder with files such as leads.csv.".formatted(path));
        }
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw new Unusable("%s: the folder can't be read. Maybe the permission is missing.".formatted(path), e);
        }
        return names.build();
    }
}
