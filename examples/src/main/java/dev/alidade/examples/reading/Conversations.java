// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Row;
import dev.alidade.model.OpportunityEvent;
import java.time.Instant;
import java.util.Comparator;

/** What was talked about with buyers. */
final class Conversations {
    private static final String NONE = "none";
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private Conversations() {}

    /** The activity of a row, with the column that holds its channel. */
    static OpportunityEvent.Activity activity(Row row, Instant at, String channel) {
        return new OpportunityEvent.Activity(
                at, row.text(channel), row.text("messages").map(Conversations::codes), list(row.verbatim("materials")));
    }

    private static ImmutableSortedSet<String> codes(String messages) {
        return messages.strip().equals(NONE) ? ImmutableSortedSet.of() : list(messages);
    }

    private static ImmutableSortedSet<String> list(String text) {
        return LIST.splitToStream(text).collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
