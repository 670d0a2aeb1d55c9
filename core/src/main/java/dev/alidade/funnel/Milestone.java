// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

/** Something on a lead's timeline that says by itself that a step of the funnel is reached. */
public enum Milestone {
    /** The lead was created. Always the milestone of the first step, and of no other. */
    CREATED,
    /** Marketing handed the lead over to sales. */
    HANDED_OFF,
    /** A person in sales accepted the lead; what a rule accepts is no milestone. */
    ACCEPTED,
    /** The lead became an opportunity. */
    CONVERTED,
    /** The lead became a customer. */
    WON
}
