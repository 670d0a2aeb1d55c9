// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.time.Instant;
import java.util.Optional;

/** The earliest of the instants seen, such as the first outcome on record. */
public final class Earliest extends Cell<Earliest> {
    private Instant at = Instant.MAX; // none yet

    /** No instant yet. */
    public Earliest() {}

    /**
     * Takes an instant into account.
     *
     * @param instant the instant, before {@link Instant#MAX}
     */
    public void add(Instant instant) {
        if (instant.isBefore(at)) {
            at = instant;
        }
    }

    /**
     * The earliest instant.
     *
     * @return the earliest of all instants added; empty when there was none
     */
    public Optional<Instant> at() {
        return Optional.of(at).filter(instant -> instant.isBefore(Instant.MAX));
    }

    @Override
    void merge(Earliest other) {
        add(other.at);
    }

    @Override
    void write(SavedWriter out) {
        out.instant(at);
    }

    @Override
    void read(SavedReader in) {
        at = in.instant();
    }

    @Override
    char kind() {
        return 'E';
    }
}
