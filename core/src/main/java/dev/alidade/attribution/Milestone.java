// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/** The four points of a journey at which something worth counting happens. An analysis is anchored at one of them. */
public enum Milestone {
    /** The first touchpoint. */
    FIRST_TOUCH,
    /** The creation of the lead; of several, of the first one. */
    LEAD_CREATED,
    /** The creation of the opportunity. */
    OPPORTUNITY_CREATED,
    /** The winning of the deal. */
    WON
}
