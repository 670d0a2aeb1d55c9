// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.model.CommitmentEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The names of events of promises in files. */
enum CommitmentEventName {
    DATE_SET,
    CHANGE_KNOWN,
    TOLD,
    DELIVERED,
    CANCELLED;

    /** The event of a row. */
    CommitmentEvent event(Row row) {
        Instant at = row.instant("at");
        return switch (this) {
            case DATE_SET -> new CommitmentEvent.DateSet(at, Quantities.day(row, "due"), quantity(row));
            case CHANGE_KNOWN -> new CommitmentEvent.ChangeKnown(at, row.text("reason"));
            case TOLD -> new CommitmentEvent.Told(at);
            case DELIVERED -> new CommitmentEvent.Delivered(at, quantity(row));
            case CANCELLED -> new CommitmentEvent.Cancelled(at, row.text("reason"));
        };
    }

    /** How much; empty for what isn't counted. */
    static Optional<BigDecimal> quantity(Row row) {
        Optional<BigDecimal> quantity = Decimals.optional(row, "quantity");
        if (quantity.filter(number -> number.signum() <= 0).isPresent()) {
            throw row.bad("quantity", "a number above 0, or none for what isn't counted");
        }
        return quantity;
    }
}
