// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.ContentFact;
import java.util.Optional;
import java.util.function.Function;

/** The analysis of sales material. */
record ContentAnalysis(ContentSettings settings) implements Analysis<ContentFact, ContentReport> {
    ContentAnalysis {
        requireNonNull(settings, "settings");
    }

    @Override
    public Tally<ContentFact, ContentReport> tally(Window window) {
        return new ContentTally(settings, window);
    }

    @Override
    public Tally<ContentFact, ContentReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new ContentTally(settings, window), saved);
    }

    @Override
    public Analysis<ContentFact, Grouped<ContentReport>> by(
            String name, Function<? super ContentFact, Optional<String>> key) {
        throw new UnsupportedOperationException(
                "Sales material can't be grouped by %s: the library is that of the whole company, and small groups of the"
                                .formatted(name)
                        + " staff could be told apart. Requests are told by team in the report.");
    }
}
