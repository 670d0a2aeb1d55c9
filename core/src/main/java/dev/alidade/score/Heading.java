// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

/** What the topics of a scorecard are grouped under. */
public enum Heading {
    /** Do the departments say the same thing, keep their word, and get on with each other? */
    COMMUNICATION,
    /** Do they work together, on the right things, with material that is used? */
    COLLABORATION,
    /** Do they deliver what they owe each other, and can it be seen? */
    ACCOUNTABILITY
}
