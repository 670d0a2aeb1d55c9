// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Source;

/**
 * One thing that a source asks of sales and marketing, and the metrics that tell whether it is so. What is asked is in
 * our words, not in the source's.
 *
 * @param id a short name, once for each source, such as {@code follow-up}
 * @param text what is asked, in a few words
 * @param source who asks for it
 * @param metrics the ids of the metrics that answer it, at least one; each of them names the source
 */
public record Demand(String id, String text, Source source, ImmutableList<String> metrics) {
    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if no metric answers the demand
     */
    public Demand {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        requireNonNull(metrics, "metrics");
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException(
                    "Demand %s of %s: no metric answers it, wanted at least one.".formatted(id, source.id()));
        }
    }
}
