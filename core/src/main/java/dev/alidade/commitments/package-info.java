// SPDX-License-Identifier: Apache-2.0
/**
 * Truth and speed between the departments: what was promised, what was delivered, and how soon the other side was told
 * that it would be otherwise.
 *
 * <p>The population is promises of sales to marketing and of marketing to sales whose first promised day ends in the window
 * and before as-of. A promise whose first day isn't over is not due, also when it is delivered already, so that early and
 * late ones are not judged at different times; one that was taken back stays. A promise is kept if all that was first
 * promised was delivered by the end of the first promised day, in the window's zone: a new date is not a kept one. It is
 * changed if it was missed, or given a later day or a smaller quantity.
 *
 * <p>What nobody recorded is no fault: without a single delivery on record no share of kept promises is told, and without a
 * single record that the other side was told, nothing about telling.
 */
@NullMarked
package dev.alidade.commitments;

import org.jspecify.annotations.NullMarked;
