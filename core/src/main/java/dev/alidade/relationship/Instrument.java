// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;

/**
 * Several items that together measure one thing, such as a published scale of trust between departments. It is data: this
 * library brings none.
 *
 * @param id its name, such as {@code trust}
 * @param items the items, in the order of their names, whatever order is given; at least one
 * @param reversed those of them on which a high rating means a low score
 * @param scoring how ratings make a score
 * @param bands what scores mean, from the lowest limit up, whatever order is given; empty if nobody said
 */
public record Instrument(
        String id,
        ImmutableSortedSet<String> items,
        ImmutableSortedSet<String> reversed,
        InstrumentScoring scoring,
        ImmutableList<ScoreBand> bands) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the id is blank, there is no item, a reversed item is none of the items, or two
     *     bands begin at one score
     */
    public Instrument {
        requireNonNull(items, "items");
        requireNonNull(reversed, "reversed");
        requireNonNull(scoring, "scoring");
        bands = ImmutableList.sortedCopyOf(Comparator.comparing(ScoreBand::from), bands);
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("Instrument: the id is blank.");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Instrument %s has no items.".formatted(id));
        }
        for (String item : reversed) {
            if (!items.contains(item)) {
                throw new IllegalArgumentException(
                        "Instrument %s: the reversed item %s is none of its items %s.".formatted(id, item, items));
            }
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().compareTo(bands.get(i - 1).from()) == 0) {
                throw new IllegalArgumentException("Instrument %s: the bands %s and %s both begin at %s."
                        .formatted(
                                id,
                                bands.get(i - 1).name(),
                                bands.get(i).name(),
                                bands.get(i).from()));
            }
        }
    }

    /**
     * An instrument scored by the mean, without reversed items and bands.
     *
     * @param id its name
     * @param items the names of its items
     * @return the instrument
     */
    public static Instrument of(String id, String... items) {
        return new Instrument(
                id,
                ImmutableSortedSet.copyOf(items),
                ImmutableSortedSet.of(),
                InstrumentScoring.MEAN,
                ImmutableList.of());
    }

    /**
     * This instrument with reversed items.
     *
     * @param names items on which a high rating means a low score
     * @return a new instrument
     * @throws IllegalArgumentException if one is none of the items
     */
    public Instrument withReversed(String... names) {
        return new Instrument(id, items, ImmutableSortedSet.copyOf(names), scoring, bands);
    }

    /**
     * This instrument, scored otherwise.
     *
     * @param newScoring how ratings make a score
     * @return a new instrument
     */
    public Instrument withScoring(InstrumentScoring newScoring) {
        return new Instrument(id, items, reversed, newScoring, bands);
    }

    /**
     * This instrument with bands.
     *
     * @param newBands what scores mean
     * @return a new instrument
     * @throws IllegalArgumentException if two begin at one score
     */
    public Instrument withBands(ScoreBand... newBands) {
        return new Instrument(id, items, reversed, scoring, ImmutableList.copyOf(newBands));
    }
}
