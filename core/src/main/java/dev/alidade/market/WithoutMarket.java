// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What has no market, and is in no share.
 *
 * @param spend what was spent on campaigns without a market, in units of the report's currency; empty when nothing is on
 *     record, amounts aren't told, or a part can't be converted
 * @param spendShare its part of all spend, from 0 to 1; empty when something of it isn't known, or it is out of this range
 * @param leads leads created in the window without a market, of all
 * @param opportunities opportunities created in the window without a market, of all
 */
public record WithoutMarket(
        Optional<BigDecimal> spend, OptionalDouble spendShare, Proportion leads, Proportion opportunities) {
    /** Checks that nothing is missing. */
    public WithoutMarket {
        requireNonNull(spend, "spend");
        requireNonNull(spendShare, "spendShare");
        requireNonNull(leads, "leads");
        requireNonNull(opportunities, "opportunities");
    }
}
