// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Measured;
import dev.alidade.model.Fact;

/**
 * One analysis of a review.
 *
 * @param topic the topic it belongs to, such as {@code mindset}
 * @param name the name of its report, unique in a review, such as {@code mindset} or {@code newcomers}
 * @param facts the type of the facts it takes
 * @param analysis the analysis
 * @param <F> the type of the facts
 * @param <R> the type of the report
 */
public record ReviewPart<F extends Fact, R extends Measured>(
        String topic, String name, Class<F> facts, Analysis<F, R> analysis) {
    /** Checks that nothing is missing. */
    public ReviewPart {
        requireNonNull(topic, "topic");
        requireNonNull(name, "name");
        requireNonNull(facts, "facts");
        requireNonNull(analysis, "analysis");
    }
}
