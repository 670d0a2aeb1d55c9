// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** Counts the oddities of each kind that a tally meets, and keeps a few ids of each. */
public final class Issues extends Cell<Issues> {
    private final IssueKind[] kinds;
    private final long[] counts;
    private final @Nullable IdSample[] examples; // of the kinds that occurred with an id

    /**
     * No issues yet.
     *
     * @param kinds the kinds that may occur
     */
    public Issues(IssueKind... kinds) {
        this.kinds = kinds.clone();
        counts = new long[kinds.length];
        examples = new IdSample[kinds.length];
    }

    /**
     * Counts an issue with the id it concerns.
     *
     * @param kind one of the declared kinds
     * @param id the id of the fact concerned
     */
    public void add(IssueKind kind, String id) {
        int at = indexOf(kind);
        counts[at] = Math.incrementExact(counts[at]);
        examplesOf(at).add(id);
    }

    private IdSample examplesOf(int kind) {
        IdSample sample = examples[kind];
        if (sample == null) {
            sample = new IdSample();
            examples[kind] = sample;
        }
        return sample;
    }

    /** The examples of a kind, to look at. */
    private IdSample seen(int kind) {
        IdSample sample = examples[kind];
        return sample == null ? new IdSample() : sample;
    }

    /**
     * Counts issues whose ids must not be shown.
     *
     * @param kind one of the declared kinds
     * @param more how many
     */
    public void addWithoutId(IssueKind kind, long more) {
        int at = indexOf(kind);
        if (more < 0) {
            throw new IllegalArgumentException("A count can't grow by %s.".formatted(more));
        }
        counts[at] = Math.addExact(counts[at], more);
    }

    @SuppressWarnings("ReferenceEquality") // a quick way for the constants that topics declare; others are compared
    private int indexOf(IssueKind kind) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind) {
                return i;
            }
        }
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i].equals(kind)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Issue kind %s was not declared.".formatted(kind.id()));
    }

    /**
     * What was found.
     *
     * @return the issues that occurred, in the order in which their kinds were declared
     */
    public ImmutableList<DataIssue> found() {
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        for (int i = 0; i < kinds.length; i++) {
            if (counts[i] > 0) {
                found.add(new DataIssue(kinds[i], counts[i], seen(i).ids()));
            }
        }
        return found.build();
    }

    @Override
    void merge(Issues other) {
        for (int i = 0; i < kinds.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
            IdSample others = other.examples[i];
            if (others != null) {
                examplesOf(i).merge(others);
            }
        }
    }

    @Override
    void write(SavedWriter out) {
        for (int i = 0; i < kinds.length; i++) {
            out.string(kinds[i].id());
            out.number(counts[i]);
            seen(i).write(out);
        }
    }

    @Override
    void read(SavedReader in) {
        for (int i = 0; i < kinds.length; i++) {
            String id = in.string();
            if (!id.equals(kinds[i].id())) {
                throw in.damaged("issue kind %s was expected here".formatted(kinds[i].id()));
            }
            counts[i] = in.number();
            examplesOf(i).read(in);
        }
    }

    @Override
    char kind() {
        return 'X';
    }
}
