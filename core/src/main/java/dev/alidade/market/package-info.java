// SPDX-License-Identifier: Apache-2.0
/**
 * Where the money goes against where the demand is: shares of spend and of demand by market, what they have in common, and
 * whether markets whose demand grows get money.
 *
 * <p>A market is a name that campaigns, leads, opportunities and estimates carry. Spend has the market of its campaign; an
 * opportunity its own, else its lead's. What has none is counted and in no share. The overlap of the two distributions is
 * the sum of the smaller share of each market; beside it stands what a sample of so many leads or opportunities would
 * overlap by chance if they were distributed as the money is.
 */
@NullMarked
package dev.alidade.market;

import org.jspecify.annotations.NullMarked;
