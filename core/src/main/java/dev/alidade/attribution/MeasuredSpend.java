// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of the spend went to campaigns of which any response is on record, over the campaigns with positive spend.
 *
 * @param campaigns how many campaigns there are with positive spend
 * @param measured how many of them have a response on record
 * @param spend what was spent on all of them; empty when there is none, or the spend of a campaign is unknown
 * @param measuredSpend what was spent on those with a response on record; empty likewise
 * @param unmeasured the campaigns without one that cost most, at most five, the dearest first
 */
public record MeasuredSpend(
        long campaigns,
        long measured,
        Optional<BigDecimal> spend,
        Optional<BigDecimal> measuredSpend,
        ImmutableList<String> unmeasured) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more campaigns are measured than there are, or a part of the spend is without the
     *     other
     */
    public MeasuredSpend {
        requireNonNull(spend, "spend");
        requireNonNull(unmeasured, "unmeasured");
        if (measured < 0 || measured > campaigns || spend.isPresent() != measuredSpend.isPresent()) {
            throw new IllegalArgumentException("Measured campaigns: %s of %s, with %s of %s spent, are not possible."
                    .formatted(measured, campaigns, measuredSpend, spend));
        }
    }

    /**
     * The share of spend on measured campaigns.
     *
     * @return from 0 to 1; empty when nothing was spent or the spend of a campaign is unknown
     */
    public OptionalDouble share() {
        return spend.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(measuredSpend
                        .orElseThrow()
                        .divide(spend.get(), MathContext.DECIMAL128)
                        .doubleValue());
    }
}
