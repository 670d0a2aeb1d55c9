// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Protects the persons who answer a survey: no result is told of fewer than a minimum group, directly or by what is left
 * when one published result is taken from another. Every result made of answers of persons is told through it:
 *
 * <ul>
 *   <li>one share of a group, such as closeness in sales: {@link ProtectedShare#of};
 *   <li>shares by group beside their total: {@link Breakdown#of}. Without the total, one {@link ProtectedShare} a group is
 *       enough, and more of it can be told;
 *   <li>a figure about some members of a group of which the same answers are published already (complete cases, a filter,
 *       those who answered in both of two rounds): only unless {@link #reveals(long, long)};
 *   <li>a figure made of several groups' answers, such as the gap between two departments: only if each of them is shown;
 *   <li>a figure made of several shown figures tells nothing new, and needs no more;
 *   <li>words that persons wrote: only {@link #forVerbatims()}.
 * </ul>
 *
 * <p>No data, withheld and zero are three answers: {@link #state(long)}. What is withheld carries no evidence, nothing that
 * is made of answers names persons or examples, and such analyses refuse to be grouped. The limit of all this: each result
 * is protected for itself. Whoever publishes one round twice, before and after a single late answer, publishes that
 * answer; so a round should be over when it is reported.
 *
 * @param minimumGroup the smallest number of persons whose result may be shown, at least {@value #LEAST}
 */
public record Suppression(int minimumGroup) {
    /** The smallest minimum: of two persons, each knows the other's answer from the total and the own one. */
    public static final int LEAST = 3;

    /** Five persons: below it, a member who knows the own answer can guess the others'. */
    public static final Suppression DEFAULT = new Suppression(5);

    /** Eight persons, for words that persons wrote: a phrase gives its writer away sooner than a number does. */
    public static final Suppression VERBATIMS = new Suppression(8);

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the minimum is less than {@value #LEAST}
     */
    public Suppression {
        if (minimumGroup < LEAST) {
            throw new IllegalArgumentException(
                    "Minimum group %s is less than %s. Of two persons, each knows the other's answer from the total."
                            .formatted(minimumGroup, LEAST));
        }
    }

    /**
     * The protection of words that persons wrote.
     *
     * @return this one, or {@link #VERBATIMS} if it asks for more persons
     */
    public Suppression forVerbatims() {
        return minimumGroup >= VERBATIMS.minimumGroup ? this : VERBATIMS;
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
     * Whether a result of a group of this size is told.
     *
     * @param persons the number of persons, not negative
     * @return {@code NO_DATA} of nobody, {@code SUPPRESSED} of too few, else {@code VALUE}
     */
    public State state(long persons) {
        return persons == 0 ? State.NO_DATA : protects(persons) ? State.SUPPRESSED : State.VALUE;
    }

    /**
     * Whether a result about some members of a group, told beside the same result about all of them, would tell of few
     * persons: the part is too small, or what is left without it is. For complete cases beside everybody who answered an
     * item, for a filter beside the unfiltered result, and for those who answered in two rounds beside either round.
     *
     * @param whole the number of persons in the group that is shown
     * @param part the number of them that the further result is about
     * @return true if the further result must not be shown; a part of nobody and one of everybody reveal nothing
     * @throws IllegalArgumentException if the part is negative or more than the whole
     */
    public boolean reveals(long whole, long part) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("%s persons are no part of %s.".formatted(part, whole));
        }
        return protects(part) || protects(whole - part);
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
            if (protects(group.getValue()) || gap) {
                withheld.add(group.getKey());
                sum = Math.addExact(sum, group.getValue());
            }
        }
        return ImmutableSortedSet.copyOf(withheld);
    }
}
