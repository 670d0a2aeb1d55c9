// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * How much of a total is judgement: the same measurements under other weights, scales and another mean, one thing changed
 * at a time. Only entries that count are varied; which of them have a value stays as it is.
 *
 * @param total the card's total, in points; empty when it has none, and then there is nothing to vary
 * @param topics the topics with a score as the card judges them, the weakest first, equal ones by id
 * @param alternatives what the total would be, the largest difference first whatever its sign, equal ones in the order of
 *     variations and subjects
 * @param uncertainty how much of the total is chance, to compare with
 */
public record Sensitivity(
        OptionalDouble total,
        ImmutableList<String> topics,
        ImmutableList<Alternative> alternatives,
        Uncertainty uncertainty) {
    /** What a lower score counts as in a geometric mean, in points. */
    public static final double FLOOR = 1;

    private static final Comparator<Alternative> LARGEST = Comparator.<Alternative>comparingDouble(
                    alternative -> Math.abs(alternative.points()))
            .reversed()
            .thenComparing(Alternative::variation)
            .thenComparing(alternative -> alternative.subject().orElse(""));

    /** Checks that nothing is missing. */
    public Sensitivity {
        requireNonNull(total, "total");
        requireNonNull(topics, "topics");
        requireNonNull(alternatives, "alternatives");
        requireNonNull(uncertainty, "uncertainty");
    }

    /**
     * The sensitivity of a card.
     *
     * @param card any card
     * @return its sensitivity; without alternatives when it has no total
     */
    public static Sensitivity of(Scorecard card) {
        Variations variations = new Variations(card);
        return new Sensitivity(
                card.total(),
                variations.topics(),
                card.total().isEmpty()
                        ? ImmutableList.of()
                        : variations.all().sorted(LARGEST).collect(ImmutableList.toImmutableList()),
                Uncertainty.of(card));
    }

    /**
     * Those under which another topic is weaker than the weakest one.
     *
     * @return the alternatives, in their order
     */
    public ImmutableList<Alternative> otherWeakest() {
        return alternatives.stream()
                .filter(alternative -> alternative.topics().indexOf(topics.get(0)) > 0)
                .collect(ImmutableList.toImmutableList());
    }
}
