// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** Whose touchpoints make one journey. */
public enum JourneyScope {
    /**
     * One person's: the touchpoints of the leads that belong to an opportunity, or of one lead. An opportunity that no
     * known lead belongs to has the touchpoints recorded for its account itself.
     */
    BUYER,
    /** A company's: the touchpoints of the account and of all leads that belong to it. */
    ACCOUNT
}
