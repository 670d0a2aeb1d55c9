// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
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
        List<Map.Entry<String, Long>> smallestFirst = new ArrayList<>(persons.entrySet());
        smallestFirst.sort(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        TreeSet<String> withheld = new TreeSet<>();
        long sum = 0;
        for (Map.Entry<String, Long> group : smallestFirst) {
            boolean gap = !withheld.isEmpty() && (withheld.size() < 2 || protects(sum));
            if (group.getValue() > 0 && (protects(group.getValue()) || gap)) {
                withheld.add(group.getKey());
                sum = Math.addExact(sum, group.getValue());
            }
        }
        return ImmutableSortedSet.copyOf(withheld);
    }
}
