// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Scales effects to credits that add up to all conversions and to their value. */
final class EffectCredits {
    private final ImmutableList<Effect> effects;
    private final BigDecimal conversions;
    private final BigDecimal value;
    private boolean typed;
    private boolean clipped;
    private boolean removal;

    /**
     * What is to be credited.
     *
     * @param effects the effects, in the order of the names
     * @param conversions all conversions
     * @param value their value, of typed journeys in minor units
     */
    EffectCredits(List<Effect> effects, BigDecimal conversions, BigDecimal value) {
        this.effects = ImmutableList.copyOf(effects);
        this.conversions = conversions;
        this.value = value;
    }

    /** With the value in whole minor units if the journeys are typed. */
    EffectCredits scaled(boolean newTyped) {
        typed = newTyped;
        return this;
    }

    /** With negative effects taken as zero. */
    EffectCredits clipped(boolean newClipped) {
        clipped = newClipped;
        return this;
    }

    /** With removal effects: shares of the whole, positive also where the value is negative; shown beside the credits. */
    EffectCredits withRemovalEffects() {
        removal = true;
        return this;
    }

    /** The credits, with what to know about them. */
    ModelCredits credits(OptionalInt order, Optional<ChainNotes> chain, ImmutableList<Effect> shown) {
        BigDecimal[] raw = weights(Effect::onConversions);
        BigDecimal[] weights = clipped ? positive(raw) : raw;
        String uncredited = "";
        ImmutableList.Builder<ModelCredits.Line> lines = ImmutableList.builder();
        long negative = 0;
        long negativeValues = 0;
        BigDecimal[] byValue = weights(Effect::onValue);
        if (conversions.signum() == 0) {
            uncredited = "Nothing converted.";
        } else if (!fits(conversions, weights)) {
            uncredited = "The effects on conversions sum to %s: nobody can be credited with %s conversions."
                    .formatted(sum(weights).stripTrailingZeros().toPlainString(), plain(conversions));
        } else {
            BigDecimal[] credits = Apportionment.of(conversions, weights, Apportionment.SCALE);
            BigDecimal[] valueWeights = clipped ? positive(byValue) : byValue;
            BigDecimal[] values = weights(effect -> OptionalDouble.empty());
            if (fits(value, valueWeights)) {
                values = Apportionment.of(value, valueWeights, typed ? 0 : Apportionment.SCALE);
            } else if (value.signum() != 0) {
                uncredited = "The effects on value sum to %s: nobody can be credited with the value."
                        .formatted(sum(valueWeights).stripTrailingZeros().toPlainString());
            }
            for (int i = 0; i < credits.length; i++) {
                Effect effect = effects.get(i);
                negative += credits[i].signum() < 0 ? 1 : 0;
                negativeValues += values[i].signum() < 0 ? 1 : 0;
                lines.add(new ModelCredits.Line(
                        effect.name(),
                        credits[i],
                        values[i],
                        removal ? effect.onConversions() : OptionalDouble.empty()));
            }
        }
        ModelNotes notes = new ModelNotes(
                0,
                0,
                chain,
                negative,
                negativeValues,
                clipped ? Optional.of(negative(conversions, raw, Apportionment.SCALE)) : Optional.empty(),
                clipped && value.signum() != 0
                        ? Optional.of(negative(value, byValue, typed ? 0 : Apportionment.SCALE))
                        : Optional.empty(),
                uncredited.isEmpty() ? Optional.empty() : Optional.of(uncredited),
                shown,
                ImmutableList.of());
        return new ModelCredits(order, lines.build(), notes);
    }

    private BigDecimal[] weights(Function<Effect, OptionalDouble> of) {
        List<BigDecimal> weights = new ArrayList<>();
        for (Effect effect : effects) {
            weights.add(new BigDecimal(of.apply(effect).orElse(0)));
        }
        return weights.toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] positive(BigDecimal[] weights) {
        BigDecimal[] positive = weights.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = positive[i].max(BigDecimal.ZERO);
        }
        return positive;
    }

    /** The sum of the negative credits that there would be without clipping; zero where there would be none at all. */
    private BigDecimal negative(BigDecimal total, BigDecimal[] raw, int scale) {
        BigDecimal negative = BigDecimal.ZERO;
        if (fits(total, raw)) {
            for (BigDecimal credit : Apportionment.of(total, raw, scale)) {
                negative = negative.add(credit.min(BigDecimal.ZERO));
            }
        }
        return Decimals.plain(negative);
    }

    /** Whether a total can be shared in proportion: a sum of weights with another sign would turn credits around. */
    private boolean fits(BigDecimal total, BigDecimal[] weights) {
        return total.signum() != 0 && sum(weights).signum() == (removal ? 1 : total.signum());
    }

    private static BigDecimal sum(BigDecimal[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        return Decimals.plain(number).toPlainString();
    }
}
