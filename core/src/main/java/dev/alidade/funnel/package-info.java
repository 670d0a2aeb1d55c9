// SPDX-License-Identifier: Apache-2.0
/**
 * Lead to cash: how far leads and opportunities come, how long that takes, and where they stop.
 *
 * <p>Two analyses: {@link dev.alidade.funnel.Funnel#through} of leads by the steps of a company, and {@link
 * dev.alidade.funnel.Funnel#deals} of opportunities. A lead counts in the window of its creation, and a step is reached by its own
 * event or that of a later step; within the horizon only leads count that are old enough for it. A deal counts as it stands
 * at as-of, by the closing that put it there: a deal lost, opened again and won is won, once.
 */
@NullMarked
package dev.alidade.funnel;

import org.jspecify.annotations.NullMarked;
