// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * The coincidences of whole sets of codes within units: coders who gave several codes each. Krippendorff's alpha then takes
 * a distance of sets, such as {@code SetDistance::masi}. The empty set is a value ("none of the codes"), a coder who gave
 * none isn't listed. Units may come in any order and parts may be merged: the result has the same bits. One thread at a
 * time.
 */
public final class SetCoincidences {

    private static final Comparator<Iterable<String>> BY_CONTENT =
            Ordering.<String>natural().lexicographical();

    private final Map<ImmutableSet<String>, Integer> numbers = new HashMap<>();
    private final List<ImmutableSortedSet<String>> sets = new ArrayList<>();
    private final Coincidences coincidences = new Coincidences();

    /** Starts without units. */
    public SetCoincidences() {}

    /**
     * Adds a unit. A unit with fewer than two sets has nothing to compare and is left out.
     *
     * @param unit the sets that coders gave, in any order; only of coders who coded the unit
     */
    public void add(Iterable<ImmutableSet<String>> unit) {
        List<Integer> codes = new ArrayList<>();
        for (ImmutableSet<String> set : unit) {
            codes.add(number(set));
        }
        coincidences.add(codes.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Adds all units of another part. The other stays unchanged.
     *
     * @param other coincidences of other units
     * @throws IllegalArgumentException if it is this one itself
     */
    public void merge(SetCoincidences other) {
        requireNonNull(other, "other");
        if (other == this) {
            throw new IllegalArgumentException(
                    "These coincidences can't be merged into themselves: units would count twice.");
        }
        coincidences.addRenumbered(other.coincidences, code -> number(other.sets.get(code)));
    }

    /**
     * Alpha of the units so far.
     *
     * @param distance the disagreement of two different sets; symmetric, finite and not negative
     * @return alpha with what it is made of
     * @throws IllegalArgumentException if a distance is negative or not finite
     */
    public Alpha alpha(ToDoubleBiFunction<? super ImmutableSet<String>, ? super ImmutableSet<String>> distance) {
        requireNonNull(distance, "distance");
        List<ImmutableSortedSet<String>> inOrder = new ArrayList<>(sets);
        inOrder.sort(BY_CONTENT);
        Map<ImmutableSortedSet<String>, Integer> places = new HashMap<>();
        for (ImmutableSortedSet<String> set : inOrder) {
            places.put(set, places.size());
        }
        Coincidences sorted = new Coincidences();
        sorted.addRenumbered(coincidences, code -> requireNonNull(places.get(sets.get(code))));
        return sorted.alpha((a, b) -> distance.applyAsDouble(inOrder.get(a), inOrder.get(b)));
    }

    private int number(ImmutableSet<String> set) {
        return numbers.computeIfAbsent(set, unseen -> {
            sets.add(ImmutableSortedSet.copyOf(unseen));
            return sets.size() - 1;
        });
    }
}
