// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Interval;
import dev.alidade.stats.Limits;
import dev.alidade.stats.NetShare;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers on the scale from 0 to 10, as the net promoter score divides them (F. F. Reichheld, "The one number you need to
 * grow", Harvard Business Review, December 2003).
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers up to 6
 */
public record Recommendation(long promoters, long passives, long detractors) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Recommendation {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException(
                    "Recommendation: %s promoters, %s passives and %s detractors are not possible."
                            .formatted(promoters, passives, detractors));
        }
    }

    /**
     * All answers on this scale.
     *
     * @return the sum of the three
     */
    public long answers() {
        return Math.addExact(Math.addExact(promoters, passives), detractors);
    }

    /**
     * The net promoter score: the share of promoters less the share of detractors.
     *
     * @return from -1 to 1, where others multiply by 100; empty without answers
     */
    public OptionalDouble score() {
        return answers() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((promoters - detractors) / (double) answers());
    }

    /**
     * The interval of the score at level {@value Interval#DEFAULT_LEVEL}, for answers that are independent: the adjusted Wald
     * interval of Bonett and Price.
     *
     * @return the interval; empty without answers
     */
    public Optional<Interval> interval() {
        if (answers() == 0) {
            return Optional.empty();
        }
        Limits limits = NetShare.limits(promoters, detractors, answers(), Interval.DEFAULT_LEVEL);
        return Optional.of(new Interval(limits.low(), limits.high(), Interval.DEFAULT_LEVEL));
    }
}
