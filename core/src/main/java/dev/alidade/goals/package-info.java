// SPDX-License-Identifier: Apache-2.0
/**
 * Shared goals: whether sales and marketing answer for them together, whether anybody measures them, whether pay and
 * campaigns hang on them, and how far they are.
 *
 * <p>The population is the goals in force: begun before the window's end and before as-of, not over when the window
 * begins, and set before as-of. A goal is sales' if sales is among its owners, and joint if both departments are. What
 * nobody recorded is no fault: without a single owner on record no share of joint owners is told, without a single reading
 * no share of measured goals, and no attainment is zero for want of a reading.
 */
@NullMarked
package dev.alidade.goals;

import org.jspecify.annotations.NullMarked;
