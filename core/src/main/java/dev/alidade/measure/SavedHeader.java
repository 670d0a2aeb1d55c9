// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.time.Instant;

/** Says whose tally this is: analysis, version, settings, window. First part of a saved tally. */
final class SavedHeader {
    private final Settings settings;
    private final String fingerprint;
    private final Window window;

    SavedHeader(Settings settings, Window window) {
        this.settings = settings;
        this.fingerprint = settings.fingerprint();
        this.window = window;
    }

    String analysis() {
        return settings.analysis();
    }

    /** Whether both are of one analysis, its settings known by their fingerprint, and one window. */
    boolean isSame(SavedHeader other) {
        return settings.analysis().equals(other.settings.analysis())
                && settings.version() == other.settings.version()
                && fingerprint.equals(other.fingerprint)
                && window.equals(other.window);
    }

    void requireSame(SavedHeader other) {
        if (!settings.equals(other.settings)) {
            throw new IllegalArgumentException(
                    "Tallies of different settings can't be merged: %s and %s.".formatted(settings, other.settings));
        }
        if (!window.equals(other.window)) {
            throw new IllegalArgumentException("Tallies of %s over different windows can't be merged: %s and %s."
                    .formatted(analysis(), window, other.window));
        }
    }

    void write(SavedWriter out) {
        out.string(settings.analysis());
        out.number(settings.version());
        out.string(fingerprint);
        instant(out, window.start());
        instant(out, window.end());
        instant(out, window.asOf());
        out.string(window.zone().getId());
        out.string(window.resolution().name());
    }

    private static void instant(SavedWriter out, Instant instant) {
        out.signed(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    void read(SavedReader in) {
        String analysis = in.string();
        if (!analysis.equals(settings.analysis())) {
            throw new IllegalArgumentException(
                    "Saved tally is of %s, not of %s. Maybe two files were mixed up; if not, recompute it from its facts."
                            .formatted(analysis, settings.analysis()));
        }
        long version = in.number();
        if (version != settings.version()) {
            throw new IllegalArgumentException(
                    "Saved tally of %s has version %s, this is version %s: recompute it from its facts."
                            .formatted(analysis, version, settings.version()));
        }
        if (!in.string().equals(fingerprint)) {
            throw new IllegalArgumentException(
                    "Saved tally of %s was made under other settings, or other versions of its parts, than %s: recompute it from its facts under these."
                            .formatted(analysis, settings));
        }
        boolean same = sameInstant(in, window.start())
                && sameInstant(in, window.end())
                && sameInstant(in, window.asOf())
                && in.string().equals(window.zone().getId())
                && in.string().equals(window.resolution().name());
        if (!same) {
            throw new IllegalArgumentException(
                    "Saved tally of %s was made over another window than %s: recompute it from its facts over this one."
                            .formatted(analysis, window));
        }
    }

    private static boolean sameInstant(SavedReader in, Instant instant) {
        return in.signed() == instant.getEpochSecond() && in.number() == instant.getNano();
    }
}
