// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Commitment;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Promises between the departments, with what happened to them. */
final class CommitmentTables {
    private final CommitmentRows promises = new CommitmentRows();
    private final CommitmentEventRows events = new CommitmentEventRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.COMMITMENTS, promises);
        reader.accept(KnownTable.COMMITMENT_EVENTS, events);
    }

    /** What was known of promises before an instant, in the order of their ids. */
    ImmutableList<Commitment> facts(Findings findings, Instant asOf) {
        ImmutableList<Commitment> known = promises.facts(findings, asOf);
        events.check(known.stream().map(Commitment::id).collect(ImmutableSet.toImmutableSet()), findings, asOf);
        return known.stream()
                .map(promise -> promise.withTimeline(Iterables.concat(promise.timeline(), events.of(promise.id()))))
                .collect(ImmutableList.toImmutableList());
    }
}
