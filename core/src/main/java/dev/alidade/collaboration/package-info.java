// SPDX-License-Identifier: Apache-2.0
/**
 * Whether sales and marketing meet, go along with each other, and finish together what they take on.
 *
 * <p>Meetings count by their beginning, tasks and projects by the first day they were due. What is not recorded is no fault:
 * without a meeting on record no share of held meetings is told, without attendance no share of those who were there, and
 * without a roster no share of the staff. Persons are told of by department and team; their names appear only where the
 * settings ask for them.
 */
@NullMarked
package dev.alidade.collaboration;

import org.jspecify.annotations.NullMarked;
