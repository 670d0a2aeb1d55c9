// SPDX-License-Identifier: Apache-2.0
/**
 * Honest visibility of open deals: what sales owes everybody who plans by the pipeline.
 *
 * <p>What is counted:
 *
 * <ul>
 *   <li>The state of the deals that are open as of the window's as-of, whenever they were created: eleven {@linkplain
 *       dev.alidade.pipeline.Fault faults}, each as a share of the deals that can be judged and of their value. Healthy is a
 *       deal without any of the faults of the settings. What is on record for no deal at all is no fault of any: it is not
 *       judged.
 *   <li>Thresholds come from the company's own history where there is one: an analysis of the deals that are closed, whose
 *       result is a setting of the next.
 *   <li>A deal is worth its last amount that isn't negative; in the state of open deals, the list price of its product where
 *       that is zero or there is none. Deals of unknown value count in every number of deals and are missing in every value.
 *   <li>The flow from the open deals at the window's start to those at its end, which adds up, and how far these cover what is
 *       left of the quotas.
 *   <li>Forecasts frozen at the beginning of each period against what was won in it, and stated probabilities against what
 *       came of the deals, those still open among them.
 * </ul>
 *
 * <p>Nothing at or after as-of changes a result, and every age is that of a nanosecond before it.
 */
@NullMarked
package dev.alidade.pipeline;

import org.jspecify.annotations.NullMarked;
