// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** A path as a weight function of the user's own sees it, while it looks. */
record TouchesOfPath(JourneyPath path) implements TouchPath {
    @Override
    public int size() {
        return path.size;
    }

    @Override
    public String name(int touch) {
        return path.names.name(path.touches[Objects.checkIndex(touch, path.size)]);
    }

    @Override
    public Optional<Duration> age(int touch) {
        Objects.checkIndex(touch, path.size);
        return path.timed ? Optional.of(Duration.ofNanos(path.ageNanos[touch])) : Optional.empty();
    }

    @Override
    public OptionalInt touchOf(Milestone milestone) {
        int touch = path.milestoneTouch(JourneyPath.index(milestone));
        return touch < 0 ? OptionalInt.empty() : OptionalInt.of(touch);
    }
}
