// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What sales has done since the buyer's last signal, ahead of the next hand-over. Without a signal nothing counts: calls
 * of an earlier episode answer no later one.
 */
final class Attempts {
    private @Nullable Instant signal;
    private @Nullable Instant first;
    private int count;
    private boolean reached;
    private boolean told;

    /** Forgets everything; the next signal is this one. */
    void since(@Nullable Instant newSignal) {
        signal = newSignal;
        first = null;
        count = 0;
        reached = false;
        told = false;
    }

    void add(Activity attempt) {
        if (signal == null || attempt.at().isBefore(signal)) {
            return;
        }
        if (first == null) {
            first = attempt.at();
        }
        count++;
        reached |= attempt.connected();
        told |= attempt.connection() != Connection.UNKNOWN;
    }

    @Nullable
    Instant signal() {
        return signal;
    }

    @Nullable
    Instant first() {
        return first;
    }

    int count() {
        return count;
    }

    boolean reached() {
        return reached;
    }

    /** Whether it is recorded of any of them whether it reached the buyer. */
    boolean told() {
        return told;
    }
}
