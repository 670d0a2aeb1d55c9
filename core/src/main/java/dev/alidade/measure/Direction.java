// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

/** Which way a metric's value gets better. */
public enum Direction {
    /** More is better. */
    HIGHER_IS_BETTER,
    /** Less is better. */
    LOWER_IS_BETTER,
    /** Neither: the value informs. */
    INFORMATION
}
