// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.ProtectedShare;
import java.util.Optional;

/**
 * What customers said in the window. Answers are counted, not customers: who answers often counts often. Nothing is told
 * of fewer different customers than the minimum group, nor so that it could be found by subtraction.
 *
 * @param satisfied answers in the top-two box of their scale, of all; on scales of two or three points those at the top
 * @param recommended whether it is told what answers on the scale from 0 to 10 say, and if not, why: {@code SUPPRESSED} also
 *     where too few customers answered on other scales, who would be what is left of all answers
 * @param recommendation the answers on the scale from 0 to 10; present exactly in state {@code VALUE}
 */
public record CustomerSatisfaction(
        ProtectedShare satisfied, State recommended, Optional<Recommendation> recommendation) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are more answers from 0 to 10 than answers, or some in another state than
     *     VALUE or none in it
     */
    public CustomerSatisfaction {
        requireNonNull(satisfied, "satisfied");
        requireNonNull(recommended, "recommended");
        requireNonNull(recommendation, "recommendation");
        long told = recommendation.map(Recommendation::answers).orElse(0L);
        long all = satisfied.proportion().map(share -> share.total()).orElse(0L);
        if (recommendation.isPresent() != (recommended == State.VALUE) || told > all) {
            throw new IllegalArgumentException(
                    "Satisfaction: state %s and %s answers from 0 to 10 of %s in all don't fit."
                            .formatted(recommended, told, all));
        }
    }
}
