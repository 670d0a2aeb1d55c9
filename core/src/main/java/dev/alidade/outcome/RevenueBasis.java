// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

/** What counts as revenue, and when. */
public enum RevenueBasis {
    /** The last usable amount of a won deal at its closing, at its closing. */
    WON,
    /** Each invoice, at its own time. */
    INVOICED,
    /** Each payment, at its own time; refunds are negative payments. */
    PAID
}
