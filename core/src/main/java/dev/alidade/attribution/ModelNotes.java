// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a reader of a model's credits should know about how they came about.
 *
 * @param missingMilestones converting journeys in which a milestone with a weight had no touch, so that its weight went to
 *     what was there, in proportion
 * @param coincidingMilestones converting journeys in which one touch stood for several milestones with weights, and got
 *     their sum
 * @param chain the chain that was solved, of Markov models
 * @param negativeCredits how many names have a negative credit of conversions, after clipping
 * @param negativeValues how many names have a negative credit of value, after clipping
 * @param clipped the negative conversions that were set to zero because the settings asked for it, zero if there were none;
 *     empty when they didn't ask
 * @param clippedValue the negative value that was set to zero likewise, in units of the currency; empty when the settings
 *     didn't ask, or no value is known
 * @param uncredited why there are no credits, or none of the value; empty when all is credited
 * @param effects what the model found before scaling, in the order of the names, those of single names first; empty of
 *     models without effects
 * @param positions the credits by position of a name's first touch, of the ordered Shapley model only
 */
public record ModelNotes(
        long missingMilestones,
        long coincidingMilestones,
        Optional<ChainNotes> chain,
        long negativeCredits,
        long negativeValues,
        Optional<BigDecimal> clipped,
        Optional<BigDecimal> clippedValue,
        Optional<String> uncredited,
        ImmutableList<Effect> effects,
        ImmutableList<PositionCredit> positions) {
    /** Nothing to tell. */
    public static final ModelNotes NONE = new ModelNotes(0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number of journeys or names is negative
     */
    public ModelNotes {
        requireNonNull(chain, "chain");
        requireNonNull(clipped, "clipped");
        requireNonNull(clippedValue, "clippedValue");
        requireNonNull(uncredited, "uncredited");
        requireNonNull(effects, "effects");
        requireNonNull(positions, "positions");
        if (missingMilestones < 0 || coincidingMilestones < 0 || negativeCredits < 0 || negativeValues < 0) {
            throw new IllegalArgumentException("Notes of a model: %s, %s, %s and %s can't be counts."
                    .formatted(missingMilestones, coincidingMilestones, negativeCredits, negativeValues));
        }
    }

    /** Notes of a model that looks at milestones. */
    ModelNotes(long missingMilestones, long coincidingMilestones) {
        this(
                missingMilestones,
                coincidingMilestones,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** With the reason why nothing is credited. */
    ModelNotes withUncredited(String reason) {
        return new ModelNotes(
                missingMilestones,
                coincidingMilestones,
                chain,
                negativeCredits,
                negativeValues,
                clipped,
                clippedValue,
                Optional.of(reason),
                effects,
                positions);
    }

    /** With a table by position. */
    ModelNotes withPositions(ImmutableList<PositionCredit> newPositions) {
        return new ModelNotes(
                missingMilestones,
                coincidingMilestones,
                chain,
                negativeCredits,
                negativeValues,
                clipped,
                clippedValue,
                uncredited,
                effects,
                newPositions);
    }

    /**
     * With values in units of the currency.
     *
     * @param digits how many digits values are smaller by
     * @param amounts whether effects on value are amounts, rather than shares or of a game's own unit
     * @param valued whether any value is known
     */
    ModelNotes inUnits(int digits, boolean amounts, boolean valued) {
        if (digits == 0 && valued) {
            return this;
        }
        return new ModelNotes(
                missingMilestones,
                coincidingMilestones,
                chain.map(solved -> solved.inUnits(digits, valued)),
                negativeCredits,
                negativeValues,
                clipped,
                clippedValue.map(value -> Decimals.plain(value.movePointLeft(digits), digits)),
                uncredited,
                amounts
                        ? effects.stream()
                                .map(effect -> effect.inUnits(digits))
                                .collect(ImmutableList.toImmutableList())
                        : effects,
                positions.stream().map(credit -> credit.inUnits(digits)).collect(ImmutableList.toImmutableList()));
    }
}
