// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.model.OpportunityEvent;
import java.time.Instant;

/** The names of events of opportunities in files. */
enum OpportunityEventName {
    STAGE_CHANGED,
    AMOUNT_CHANGED,
    CLOSE_DATE_CHANGED,
    PROBABILITY_CHANGED,
    FORECAST_CHANGED,
    OWNER_CHANGED,
    NEXT_STEP_SET,
    ACTIVITY,
    WON,
    LOST,
    REOPENED,
    INVOICED,
    PAID;

    /** The event of a row. */
    OpportunityEvent event(Row row) {
        return event(row, row.instant("at"), "value");
    }

    /** Whether it changes something that was otherwise before. */
    boolean hasEarlierValue() {
        return compareTo(NEXT_STEP_SET) <= 0;
    }

    /** The event that a row would tell if it had happened at another time, with the value of a column. */
    OpportunityEvent event(Row row, Instant at, String value) {
        return switch (this) {
            case STAGE_CHANGED -> new OpportunityEvent.StageChanged(at, row.required(value));
            case AMOUNT_CHANGED ->
                new OpportunityEvent.AmountChanged(at, Quantities.requiredMoney(row, value, "currency"));
            case CLOSE_DATE_CHANGED -> new OpportunityEvent.CloseDateChanged(at, Quantities.day(row, value));
            case PROBABILITY_CHANGED -> new OpportunityEvent.ProbabilityChanged(at, Quantities.probability(row, value));
            case FORECAST_CHANGED -> new OpportunityEvent.ForecastChanged(at, row.required(value));
            case OWNER_CHANGED -> new OpportunityEvent.OwnerChanged(at, row.required(value));
            case NEXT_STEP_SET -> new OpportunityEvent.NextStepSet(at, row.text(value));
            case ACTIVITY -> Conversations.activity(row, at, value);
            case WON -> new OpportunityEvent.Won(at);
            case LOST -> new OpportunityEvent.Lost(at, row.text("reason"));
            case REOPENED -> new OpportunityEvent.Reopened(at);
            case INVOICED -> new OpportunityEvent.Invoiced(at, Quantities.money(row, value, "currency"));
            case PAID -> new OpportunityEvent.Paid(at, Quantities.money(row, value, "currency"));
        };
    }
}
