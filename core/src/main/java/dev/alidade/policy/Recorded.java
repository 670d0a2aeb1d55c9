// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

/** What a company may have records of: it decides what the funnel is told over and what is taken for demand. */
public enum Recorded {
    /** Leads. */
    LEADS,
    /** Opportunities. */
    OPPORTUNITIES,
    /** Estimates of the demand in markets. */
    DEMAND_ESTIMATES
}
