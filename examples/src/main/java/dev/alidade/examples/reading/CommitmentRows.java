// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.CommitmentEvent.DateSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Promises between the departments, with what their own row tells. */
final class CommitmentRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("commitments.repeated-row", "A promise is there again without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "commitments.conflicting-rows", "A promise is there again with other contents; no such row counts.");

    private final List<Commitment> promises = new ArrayList<>();

    @Override
    public void use(Row row) {
        Instant madeAt = row.instant("made_at");
        CommitmentBuilder promise =
                Commitment.builder(row.required("commitment_id"), row.department("from"), row.department("to"), madeAt);
        row.text("team").ifPresent(promise::team);
        row.text("person").ifPresent(promise::person);
        row.text("kind").ifPresent(promise::kind);
        row.text("title").ifPresent(promise::title);
        Optional<BigDecimal> quantity = CommitmentEventName.quantity(row);
        Quantities.optionalDay(row, "due")
                .ifPresentOrElse(
                        due -> promise.event(new DateSet(madeAt, due, quantity)), () -> requireNone(row, quantity));
        row.optionalInstant("change_known_at").ifPresent(promise::changeKnown);
        row.optionalInstant("told_at").ifPresent(promise::told);
        row.optionalInstant("delivered_at").ifPresent(promise::delivered);
        row.optionalInstant("cancelled_at").ifPresent(promise::cancelled);
        promises.add(promise.build());
    }

    private static void requireNone(Row row, Optional<BigDecimal> quantity) {
        if (quantity.isPresent()) {
            throw row.bad("due", "the day that the quantity is promised for");
        }
    }

    /** The promises made before an instant, as far as they were known then, in the order of their ids. */
    ImmutableList<Commitment> facts(Findings findings, Instant asOf) {
        UniqueRows<Commitment> known = new UniqueRows<>(REPEATED, CONFLICTING);
        for (Commitment promise : promises) {
            if (promise.madeAt().isBefore(asOf)) {
                known.add(
                        promise.id(),
                        promise.withTimeline(promise.timeline().stream()
                                .filter(event -> event.at().isBefore(asOf))
                                .toList()));
            }
        }
        return known.usable(findings);
    }
}
