// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.IssueKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A folder with a company's files. */
final class Folder {
    private static final IssueKind UNKNOWN =
            new IssueKind("files.unknown-name", "A CSV file has a name that means nothing here; it is not read.");

    private final Path path;
    private final Mapping mapping;

    Folder(Path path, Mapping mapping) {
        this.path = path;
        this.mapping = mapping;
    }

    /**
     * The files of a table.
     *
     * @throws Unusable if a file that the mapping names is missing
     */
    ImmutableList<TableSource> sources(KnownTable table) {
        ImmutableList.Builder<TableSource> there = ImmutableList.builder();
        for (TableSource source : mapping.sources(table)) {
            if (Files.exists(path.resolve(source.file()))) {
                there.add(source);
            } else if (source.explicit()) {
                throw new Unusable("%s: there is no such file; the mapping names it for the table %s."
                        .formatted(path.resolve(source.file()), table.tableName()));
            }
        }
        return there.build();
    }

    Path file(TableSource source) {
        return path.resolve(source.file());
    }

    /**
     * Names the files that are not read.
     *
     * @throws Unusable if it is no folder, can't be read, or holds no file of any table
     */
    void inspect(Findings findings) {
        Set<String> known = Arrays.stream(KnownTable.values())
                .filter(KnownTable::ofCompany)
                .flatMap(table -> mapping.sources(table).stream())
                .map(TableSource::file)
                .collect(Collectors.toCollection(TreeSet::new));
        ImmutableSortedSet<String> names = names();
        if (names.stream().noneMatch(known::contains)) {
            throw new Unusable("%s: none of the files is there that can be measured, wanted at least one of %s."
                    .formatted(path, String.join(", ", known)));
        }
        for (String name : names) {
            if (known.contains(name) || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                continue;
            }
            findings.add(UNKNOWN, name);
        }
    }

    private ImmutableSortedSet<String> names() {
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
