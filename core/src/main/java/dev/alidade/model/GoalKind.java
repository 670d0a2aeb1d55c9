// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** What a goal is about. */
public enum GoalKind {
    /** The company's business: customers, revenue, pipeline, retention, cost. */
    BUSINESS,
    /** Anything else, such as awards and applause. It is a goal, but a campaign that serves it serves no business goal. */
    OTHER
}
