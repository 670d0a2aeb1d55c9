// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** Who meets. */
public enum MeetingKind {
    /** The joint team of sales and marketing. */
    TEAM,
    /** One department by itself, with or without guests. */
    DEPARTMENT,
    /** A seller and a customer, in person or on the phone. */
    SALES_CALL,
    /** Two persons. */
    ONE_ON_ONE,
    /** Any other. */
    OTHER
}
