// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/**
 * What a won deal is worth. At {@link Milestone#OPPORTUNITY_CREATED} it is always the amount at the creation, at the
 * milestones before it nothing has a value.
 */
public enum ValueBasis {
    /** The last usable amount at the closing, that instant included. */
    AT_CLOSING,
    /** The last usable amount by as-of: changes of the amount after the closing count, payments and refunds don't. */
    AS_OF,
    /** All payments by as-of together, refunds being negative payments; nothing paid is zero. */
    PAID
}
