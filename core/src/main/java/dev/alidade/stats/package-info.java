// SPDX-License-Identifier: Apache-2.0
/**
 * Pure mathematics on primitive values: intervals for shares, agreement of coders, distances, absorbing chains. The lowest
 * layer: it knows nothing of the rest of the library and is not exported from the module.
 *
 * <p>Counts are {@code long} and stay exact until the last step; sums whose terms are doubles run in a fixed order, so a
 * result has the same bits whatever order its input came in. What is undefined is absent, never {@code NaN} and never 0.
 */
@NullMarked
package dev.alidade.stats;

import org.jspecify.annotations.NullMarked;
