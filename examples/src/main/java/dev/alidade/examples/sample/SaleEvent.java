// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDateTime;

/**
 * An event of an opportunity.
 *
 * @param at when, in UTC
 * @param event what kind of event
 * @param value what it says; empty text where it says nothing
 * @param currency of an amount
 * @param reason why a deal was lost
 * @param messages the codes of the messages that were mentioned; empty text where nobody wrote them down
 * @param note what was written down instead
 */
record SaleEvent(
        LocalDateTime at, String event, String value, String currency, String reason, String messages, String note) {
    static Table table() {
        return new Table("opportunity_id", "at", "event", "value", "currency", "reason", "messages", "note");
    }

    static SaleEvent of(LocalDateTime at, String event) {
        return of(at, event, "");
    }

    static SaleEvent of(LocalDateTime at, String event, String value) {
        return new SaleEvent(at, event, value, "", "", "", "");
    }

    static SaleEvent amount(LocalDateTime at, String event, String amount, String currency) {
        return new SaleEvent(at, event, amount, currency, "", "", "");
    }

    static SaleEvent lost(LocalDateTime at, String reason) {
        return new SaleEvent(at, "LOST", "", "", reason, "", "");
    }

    SaleEvent withMessages(String codes) {
        return new SaleEvent(at, event, value, currency, reason, codes, note);
    }

    SaleEvent withNote(String text) {
        return new SaleEvent(at, event, value, currency, reason, messages, text);
    }

    void writeTo(Table table, String opportunityId) {
        table.row(opportunityId, EventRow.written(at), event, value, currency, reason, messages, note);
    }
}
