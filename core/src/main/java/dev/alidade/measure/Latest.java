// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The last of several statements of one thing, such as a person's answers to one question. Of different statements made
 * at one instant none is the last: they contradict each other, and {@link #value()} is empty.
 */
public final class Latest extends Cell<Latest> {
    private long statements;
    private Instant at = Instant.MIN;
    private String value = "";
    private boolean conflicting;

    /** Nothing stated yet. */
    public Latest() {}

    /**
     * Takes a statement into account.
     *
     * @param when when it was made
     * @param what what was stated
     */
    public void add(Instant when, String what) {
        add(1, requireNonNull(when, "when"), requireNonNull(what, "what"), false);
    }

    private void add(long more, Instant when, String what, boolean conflict) {
        int order = statements == 0 ? 1 : when.compareTo(at);
        if (order > 0) {
            at = when;
            value = what;
            conflicting = conflict;
        } else if (order == 0) {
            conflicting |= conflict || !what.equals(value);
        }
        if (conflicting) {
            value = ""; // which of them came first must leave no trace
        }
        statements = Math.addExact(statements, more);
    }

    /**
     * The last statement.
     *
     * @return what was stated last; empty when nothing was stated or the last statements contradict each other
     */
    public Optional<String> value() {
        return statements == 0 || conflicting ? Optional.empty() : Optional.of(value);
    }

    /**
     * Whether different statements were made at the last instant.
     *
     * @return true if the last statements contradict each other
     */
    public boolean conflicting() {
        return conflicting;
    }

    /**
     * When the last statement was made.
     *
     * @return the instant; empty when nothing was stated
     */
    public Optional<Instant> at() {
        return statements == 0 ? Optional.empty() : Optional.of(at);
    }

    /**
     * The number of statements, repeated and replaced ones among them.
     *
     * @return the number of calls of {@link #add}
     */
    public long statements() {
        return statements;
    }

    @Override
    void merge(Latest other) {
        if (other.statements > 0) {
            add(other.statements, other.at, other.value, other.conflicting);
        }
    }

    @Override
    void write(SavedWriter out) {
        out.number(statements);
        if (statements > 0) {
            out.instant(at);
            out.number(conflicting ? 1 : 0);
            out.string(value);
        }
    }

    @Override
    void read(SavedReader in) {
        statements = in.number();
        if (statements > 0) {
            at = in.instant();
            conflicting = in.number() == 1;
            value = in.string();
            if (conflicting && !value.isEmpty()) {
                throw in.damaged("contradicting statements have a value");
            }
        }
    }

    @Override
    char kind() {
        return 'L';
    }
}
