// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;

/**
 * What became of the deals won in the window: invoiced and paid. By new and existing business: group the analysis,
 * {@code Funnel.deals(settings).by("business", deal -> deal.business().map(Enum::name))}.
 *
 * @param toInvoice from winning to the first invoice; deals without one are censored
 * @param invoiceToPayment from the first invoice to the first payment after it; unpaid ones are censored
 * @param toPayment from winning to the first payment; unpaid deals are censored
 * @param invoiced won deals with an invoice at any time up to as-of, of all won deals
 * @param paid won deals with a payment at any time up to as-of, of all won deals
 * @param won the amounts for which the deals were won
 * @param invoices what their invoices add up to, each an amount of its own; credit notes have negative amounts
 * @param payments what their payments add up to, each an amount of its own
 */
public record WonToCash(
        TimeToEvent toInvoice,
        TimeToEvent invoiceToPayment,
        TimeToEvent toPayment,
        Proportion invoiced,
        Proportion paid,
        AmountTotals won,
        AmountTotals invoices,
        AmountTotals payments) {
    /** Checks that nothing is missing. */
    public WonToCash {
        requireNonNull(toInvoice, "toInvoice");
        requireNonNull(invoiceToPayment, "invoiceToPayment");
        requireNonNull(toPayment, "toPayment");
        requireNonNull(invoiced, "invoiced");
        requireNonNull(paid, "paid");
        requireNonNull(won, "won");
        requireNonNull(invoices, "invoices");
        requireNonNull(payments, "payments");
    }
}
