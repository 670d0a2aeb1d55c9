// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was odd while files were read: counted by kind for the result, and as lines with line numbers for the person at
 * the terminal. The counts and examples don't depend on the order of the rows.
 */
public final class Findings {
    /** A file that tells nothing. */
    public static final IssueKind NO_ROWS =
            new IssueKind("files.no-rows", "A file has a header and no rows: it is as if it were not there.");

    private static final int MOST_EXAMPLES = 5;

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> empty = new TreeSet<>();
    private boolean errors;

    private static final class Kind {
        private final IssueKind kind;
        private final TreeSet<String> examples = new TreeSet<>();
        private long count;

        Kind(IssueKind kind) {
            this.kind = kind;
        }
    }

    /** Nothing was odd yet. */
    public Findings() {}

    /**
     * Counts something odd.
     *
     * @param kind what
     * @param example what it concerns, nothing that names a person who answered
     */
    public void add(IssueKind kind, String example) {
        Kind found = add(kind);
        found.examples.add(example);
        if (found.examples.size() > MOST_EXAMPLES) {
            found.examples.pollLast();
        }
    }

    /**
     * Counts something that a file lacks or has too much of, once however often it is met, and shows all of it.
     *
     * @param kind what
     * @param example what it concerns; one of a few
     */
    public void addOnce(IssueKind kind, String example) {
        Kind found = kinds.computeIfAbsent(kind.id(), id -> new Kind(kind));
        if (found.examples.add(example)) {
            found.count++;
        }
    }

    /**
     * Counts something odd whose example must not be shown.
     *
     * @param kind what
     */
    public void addWithoutExample(IssueKind kind) {
        add(kind);
    }

    /**
     * Counts what was odd elsewhere.
     *
     * @param issue how often, with the first examples of there
     */
    public void add(DataIssue issue) {
        Kind found = add(issue.kind());
        found.count += issue.count() - 1;
        found.examples.addAll(issue.examples());
        while (found.examples.size() > MOST_EXAMPLES) {
            found.examples.pollLast();
        }
    }

    private Kind add(IssueKind kind) {
        Kind found = kinds.computeIfAbsent(kind.id(), id -> new Kind(kind));
        found.count++;
        return found;
    }

    /**
     * Adds a line for the person at the terminal.
     *
     * @param line one line, with file and line number
     */
    public void remark(String line) {
        remarks.add(line);
    }

    /**
     * Counts a file that has a header and no rows.
     *
     * @param file its name
     */
    public void empty(String file) {
        if (empty.add(file)) {
            add(NO_ROWS, file);
        }
    }

    /** Notes that something could not be read. */
    public void error() {
        errors = true;
    }

    /**
     * Whether something could not be read.
     *
     * @return true if a row or file was left out because it can't be read
     */
    public boolean errors() {
        return errors;
    }

    /**
     * What was counted.
     *
     * @return in the order of the kinds' ids; the examples are the first few in their natural order
     */
    public ImmutableList<DataIssue> issues() {
        return kinds.values().stream()
                .map(found -> new DataIssue(found.kind, found.count, ImmutableList.copyOf(found.examples)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The lines for the person at the terminal.
     *
     * @return in the order in which they were added, then one on files without rows
     */
    public ImmutableList<String> remarks() {
        ImmutableList.Builder<String> all = ImmutableList.<String>builder().addAll(remarks);
        if (!empty.isEmpty()) {
            all.add("%s: a header and no rows.".formatted(someOf(empty)));
        }
        return all.build();
    }

    private static String someOf(Set<String> names) {
        String first = names.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", "));
        return names.size() > MOST_EXAMPLES ? "%s and %d more".formatted(first, names.size() - MOST_EXAMPLES) : first;
    }
}
