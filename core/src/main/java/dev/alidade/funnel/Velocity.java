// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a pipeline brings a day: opportunities x win rate x mean won amount / cycle, with its four parts. Win rate, amount
 * and cycle are those of the deals closed in the window. A rule of thumb: it takes the four for independent, and grows
 * with every deal that is never closed.
 *
 * @param population which deals count as opportunities
 * @param cycle which cycle divides
 * @param opportunities how many opportunities there are
 * @param winRate deals won / deals closed; empty when none was closed
 * @param meanWonAmount the mean amount of the won deals whose amount is known, in units of the currency; empty when none
 *     is known, or they are in several currencies
 * @param currency the currency of the amounts; present together with {@code meanWonAmount}
 * @param cycleDays the cycle in days of 24 hours; empty when there is none
 * @param perDay the velocity in units of the currency a day; empty when a part is missing or the cycle is zero
 */
public record Velocity(
        VelocityPopulation population,
        VelocityCycle cycle,
        long opportunities,
        OptionalDouble winRate,
        OptionalDouble meanWonAmount,
        Optional<Currency> currency,
        OptionalDouble cycleDays,
        OptionalDouble perDay) {
    /** Checks that nothing is missing. */
    public Velocity {
        requireNonNull(population, "population");
        requireNonNull(cycle, "cycle");
        requireNonNull(winRate, "winRate");
        requireNonNull(meanWonAmount, "meanWonAmount");
        requireNonNull(currency, "currency");
        requireNonNull(cycleDays, "cycleDays");
        requireNonNull(perDay, "perDay");
    }

    static Velocity of(
            VelocityPopulation population,
            VelocityCycle cycle,
            long opportunities,
            OptionalDouble winRate,
            AmountTotals won,
            OptionalDouble cycleDays) {
        OptionalDouble amount = won.mean();
        boolean complete =
                winRate.isPresent() && amount.isPresent() && cycleDays.isPresent() && cycleDays.getAsDouble() > 0;
        return new Velocity(
                population,
                cycle,
                opportunities,
                winRate,
                amount,
                amount.isPresent() ? won.currency() : Optional.empty(),
                cycleDays,
                complete
                        ? OptionalDouble.of(
                                opportunities * winRate.getAsDouble() * amount.getAsDouble() / cycleDays.getAsDouble())
                        : OptionalDouble.empty());
    }
}
