// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

/** Whose ratings of two rounds are compared. */
public enum WaveOverlap {
    /** The same persons rated in both rounds: the interval is that of pairs. */
    SAME_PERSONS,
    /** Some persons rated in both rounds: the interval knows how their two ratings go together. */
    SOME_PERSONS,
    /** Nobody rated in both rounds, or who did must not be told apart: the interval is that of independent groups. */
    APART
}
