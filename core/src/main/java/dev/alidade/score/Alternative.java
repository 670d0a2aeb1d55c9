// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The same measurements judged otherwise.
 *
 * @param variation what is otherwise
 * @param subject of which entry, topic or heading: the id of a metric, the id of a topic, or the name of a {@link Heading};
 *     empty when it concerns all
 * @param total what the total would be, in points from 0 to 100
 * @param points by how much that is more than the card's
 * @param topics the topics with a score, the weakest first, equal ones by id
 */
public record Alternative(
        Variation variation, Optional<String> subject, double total, double points, ImmutableList<String> topics) {
    /** Checks that nothing is missing. */
    public Alternative {
        requireNonNull(variation, "variation");
        requireNonNull(subject, "subject");
        requireNonNull(topics, "topics");
    }
}
