// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.policy.PolicyFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A folder of a company's data before there are any: headers, what they mean, and a policy that says nothing yet. */
final class EmptyFolder {
    /** The name of the file that tells of the columns. */
    static final String README = "README.md";

    /** The name of the policy. */
    static final String POLICY = "policy.properties";

    private static final String END_OF_FILES = "\n## `--mapping FILE`";
    private static final int MOST_NAMED = 5;

    private final Path folder;
    private final ImmutableSortedMap<String, String> files;

    EmptyFolder(Path folder) {
        this.folder = folder;
        files = files();
    }

    /**
     * Makes sure that nothing would be replaced.
     *
     * @throws Unusable if a file of one of the names is there
     */
    void requireNone() {
        ImmutableList<String> there = files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .collect(ImmutableList.toImmutableList());
        if (!there.isEmpty()) {
            throw new Unusable("%s: it holds %s%s already, so that nothing was written. --force replaces what is there."
                    .formatted(
                            folder,
                            String.join(", ", there.subList(0, Math.min(MOST_NAMED, there.size()))),
                            there.size() > MOST_NAMED ? " and %d more".formatted(there.size() - MOST_NAMED) : ""));
        }
    }

    /**
     * Writes the files; those of these names are replaced.
     *
     * @return how many tables there are to be filled
     * @throws Unusable if a file can't be written
     */
    int write() {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
            }
        } catch (IOException e) {
            throw new Unusable(
                    "%s: the files can't be written. Maybe it is a file itself, the permission is missing, or the disk is full."
                            .formatted(folder),
                    e);
        }
        return files.size() - 2;
    }

    private static ImmutableSortedMap<String, String> files() {
        ImmutableSortedMap.Builder<String, String> files = ImmutableSortedMap.naturalOrder();
        Arrays.stream(KnownTable.values())
                .filter(KnownTable::ofCompany)
                .forEach(table -> files.put(table.fileName(), String.join(",", table.columns()) + "\n"));
        StringWriter policy = new StringWriter();
        PolicyFile.standard().write(policy);
        return files.put(README, readme()).put(POLICY, policy.toString()).buildOrThrow();
    }

    /** What the documentation says of files and columns. */
    private static String readme() {
        try {
            String page = Resources.toString(Resources.getResource(EmptyFolder.class, "data.md"), UTF_8);
            return page.substring(0, page.indexOf(END_OF_FILES) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the files can't be read: " + e.getMessage(), e);
        }
    }
}
