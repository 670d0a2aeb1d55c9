// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;

/**
 * Protects persons in small groups: which of several groups that together make up a published total must be withheld.
 *
 * @param minimumGroup the smallest number of persons whose result may be shown, at least 1
 */
public record Suppression(int minimumGroup) {
    /** Five persons: below it, a member who knows the own answer can guess the others'. */
    public static final Suppression DEFAULT = new Suppression(5);

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the minimum is less than 1
     */
    public Suppression {
        if (minimumGroup < 1) {
            throw new IllegalArgumentException("Minimum group %s is not positive.".formatted(minimumGroup));
        }
    }

    /**
     * Whether a group of this size is too small to be shown.
     *
     * @param persons the number of persons
     * @return true if there is at least one person and fewer than the minimum
     */
    public boolean protects(long persons) {
        return persons > 0 && persons < minimumGroup;
    }

    /**
     * The groups to withhold when their total is published: those too small, and, so that the rest of the total doesn't
     * give them away (complementary suppression), the smallest others, until those withheld are at least two groups with
     * together at least the minimum number of persons.
     *
     * @param persons the number of persons by group; empty groups are ignored
     * @return the names of the groups to withhold; empty when no group is too small
     */
    public ImmutableSortedSet<String> withheld(Map<String, Long> persons) {
        TreeSet<String> withheld = new TreeSet<>();
        TreeSet<String> shown = new TreeSet<>(
                Comparator.<String, Long>comparing(persons::get).thenComparing(Comparator.naturalOrder()));
        long sum = 0;
        for (Map.Entry<String, Long> group : persons.entrySet()) {
            if (protects(group.getValue())) {
                withheld.add(group.getKey());
                sum = Math.addExact(sum, group.getValue());
            } else if (group.getValue() > 0) {
                shown.add(group.getKey());
            }
        }
        while (!withheld.isEmpty() && !shown.isEmpty() && (withheld.size() < 2 || protects(sum))) {
            String smallest = shown.pollFirst();
            if (smallest != null) {
                withheld.add(smallest);
                sum = Math.addExact(sum, persons.get(smallest));
            }
        }
        return ImmutableSortedSet.copyOf(withheld);
    }
}
