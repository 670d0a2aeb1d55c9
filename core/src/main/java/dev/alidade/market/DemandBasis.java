// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

/** What is taken for the demand of a market. */
public enum DemandBasis {
    /** Leads created in the window: what marketing sees. Spend makes leads, so that it looks right wherever it goes. */
    LEADS,
    /** Opportunities created in the window: what sales sees. */
    OPPORTUNITIES,
    /** The value of these opportunities when they were created. */
    OPPORTUNITY_VALUE,
    /** What somebody estimated for days of the window. */
    ESTIMATE;

    /** Whether demand is a number of cases, which chance scatters. */
    boolean counted() {
        return this == LEADS || this == OPPORTUNITIES;
    }
}
