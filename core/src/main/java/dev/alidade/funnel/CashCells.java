// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.Paid;
import java.time.Instant;

/** Counts what became of won deals. */
final class CashCells {
    private final DealSettings settings;
    private final Window window;
    private final Issues issues;
    private final DealAmounts amounts;
    private final Count invoiced;
    private final Count paid;
    private final CashLeg toInvoice;
    private final CashLeg invoiceToPayment;
    private final CashLeg toPayment;
    private final CurrencySums invoices;
    private final CurrencySums payments;

    CashCells(DealSettings settings, Window window, DealAmounts amounts, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        this.amounts = amounts;
        invoiced = register.cell("invoiced", new Count());
        paid = register.cell("paid", new Count());
        toInvoice = new CashLeg("toInvoice", window, register);
        invoiceToPayment = new CashLeg("invoiceToPayment", window, register);
        toPayment = new CashLeg("toPayment", window, register);
        invoices = new CurrencySums("invoices", register);
        payments = new CurrencySums("payments", register);
    }

    /** Takes a deal that was won in the window. */
    void add(Opportunity deal, Instant wonAt) {
        boolean anyInvoice = false;
        boolean anyPayment = false;
        for (OpportunityEvent event : deal.timeline()) {
            if (!window.knows(event.at())) {
                break;
            }
            if (event instanceof Invoiced invoice) {
                anyInvoice = true;
                invoices.add(amounts.converted(deal, invoice.amount(), invoice.at()));
            } else if (event instanceof Paid payment) {
                anyPayment = true;
                payments.add(amounts.converted(deal, payment.amount(), payment.at()));
            }
        }
        if (anyInvoice) {
            invoiced.increment();
        }
        if (anyPayment) {
            paid.increment();
        }
        Instant invoice = toInvoice.add(deal, Invoiced.class, wonAt, settings.clockSkew(), issues);
        toPayment.add(deal, Paid.class, wonAt, settings.clockSkew(), issues);
        if (invoice != null) {
            invoiceToPayment.add(deal, Paid.class, invoice, settings.clockSkew(), issues);
        }
    }

    WonToCash cash(long won, AmountTotals wonAmounts) {
        TimeToEvent untilInvoice = toInvoice.times();
        TimeToEvent fromInvoice = invoiceToPayment.times();
        TimeToEvent untilPayment = toPayment.times();
        if (untilInvoice.subjects() > won
                || untilPayment.subjects() > won
                || fromInvoice.subjects() > untilInvoice.events()
                || untilInvoice.events() > invoiced.value()
                || untilPayment.events() > paid.value()) {
            throw new IllegalStateException("Of %s deals won, %s have a time to the invoice, %s to the payment."
                    .formatted(won, untilInvoice.subjects(), untilPayment.subjects()));
        }
        return new WonToCash(
                untilInvoice,
                fromInvoice,
                untilPayment,
                Proportion.of(invoiced.value(), won),
                Proportion.of(paid.value(), won),
                wonAmounts,
                invoices.totals(),
                payments.totals());
    }
}
