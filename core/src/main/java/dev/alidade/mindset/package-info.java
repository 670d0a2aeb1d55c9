// SPDX-License-Identifier: Apache-2.0
/**
 * Do sales and marketing say the same thing about the company: the top-three survey and its 75 percent check.
 *
 * <p>Everyone writes down the three advantages that customers should know. The unit is one code that a person named; counted
 * is how many of these lie within the three codes that most people named, pooled, by department, and across: what sales names
 * within marketing's three, and the reverse. Two departments that each agree with themselves only pass the first and fail
 * the last. Answers without a code are in no share and widen its bounds; of few persons nothing is told.
 */
@NullMarked
package dev.alidade.mindset;

import org.jspecify.annotations.NullMarked;
