// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.MessagingFact;

/** The analysis of messages. */
record MessagingAnalysis(MessagingSettings settings) implements Analysis<MessagingFact, MessagingReport> {
    MessagingAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<MessagingFact, MessagingReport> tally(Window window) {
        return new MessagingTally(settings, window);
    }

    @Override
    public Tally<MessagingFact, MessagingReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new MessagingTally(settings, window), saved);
    }
}
