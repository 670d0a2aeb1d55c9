// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of the spend went to campaigns that serve a business goal in force, over the campaigns with positive spend.
 *
 * @param campaigns how many campaigns there are with positive spend
 * @param serving how many of them serve a business goal in force
 * @param spend what was spent on all of them, in units of the report's currency; empty when there is none, or the spend of
 *     a campaign is unknown
 * @param servingSpend what was spent on those that serve a goal; empty likewise
 * @param recorded whether any campaign at all names a goal; without, nobody recorded what campaigns are for
 * @param without the campaigns without a goal that cost most, at most five, the dearest first
 * @param paidBack the campaigns for which more was paid back in the window than spent, in the order of their ids: they are
 *     in none of the numbers above
 */
public record ServedSpend(
        long campaigns,
        long serving,
        Optional<BigDecimal> spend,
        Optional<BigDecimal> servingSpend,
        boolean recorded,
        ImmutableList<String> without,
        ImmutableList<String> paidBack) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if more campaigns serve a goal than there are, or a part of the spend is without the
     *     other
     */
    public ServedSpend {
        requireNonNull(spend, "spend");
        requireNonNull(without, "without");
        requireNonNull(paidBack, "paidBack");
        if (serving < 0 || serving > campaigns || spend.isPresent() != servingSpend.isPresent()) {
            throw new IllegalArgumentException(
                    "Campaigns that serve a goal: %s of %s, with %s of %s spent, are not possible."
                            .formatted(serving, campaigns, servingSpend, spend));
        }
    }

    /**
     * The share of spend on campaigns that serve a goal.
     *
     * @return from 0 to 1; empty when nothing was spent, the spend of a campaign is unknown, or no campaign names a goal
     */
    public OptionalDouble share() {
        return spend.isEmpty() || !recorded
                ? OptionalDouble.empty()
                : OptionalDouble.of(servingSpend
                        .orElseThrow()
                        .divide(spend.get(), MathContext.DECIMAL128)
                        .doubleValue());
    }
}
