// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

/** Which way a key result is to move its measure. To hold a number is to keep it from falling, or from rising. */
public enum GoalDirection {
    /** To the target or above it. */
    UP,
    /** To the target or below it. */
    DOWN
}
