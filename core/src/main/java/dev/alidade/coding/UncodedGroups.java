// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a codebook left uncoded, prepared for a person: the commonest normal forms, those that look alike together.
 * The reviewer answers with {@link Decision}s.
 *
 * <p>Forms are grouped bottom-up by average link: two groups become one as long as the mean likeness over all pairs
 * of their forms is at least {@link #LEAST_LIKENESS}. (Single link would chain unlike forms through a row of
 * neighbours.) Likeness is about letters and words, not meaning. Grouping depends on the forms and their counts
 * only, not on their order.
 *
 * @param groups most answers first, then by label
 * @param leftOut how many further forms are too rare to be grouped
 * @param leftOutAnswers how many answers those further forms stand for
 */
public record UncodedGroups(ImmutableList<UncodedGroup> groups, long leftOut, long leftOutAnswers) {

    /** How many forms are grouped unless asked for otherwise: what a person can look through in an hour. */
    public static final int MOST_FORMS = 1000;

    /**
     * The mean likeness from which groups are joined, from 0 (nothing in common) to 1 (the same): two words with one
     * in common.
     */
    public static final double LEAST_LIKENESS = 0.5;

    /** Checks the parts. */
    public UncodedGroups {
        requireNonNull(groups, "groups");
    }

    /**
     * Groups the {@value #MOST_FORMS} commonest forms.
     *
     * @param counts how many answers had each uncoded form ({@link Coding#form()}); forms with a count of zero are
     *     passed over
     * @return the groups; empty for no forms
     * @throws IllegalArgumentException if a count is negative
     */
    public static UncodedGroups of(Map<String, Long> counts) {
        return of(counts, MOST_FORMS);
    }

    /**
     * Groups the commonest forms.
     *
     * @param counts how many answers had each uncoded form; forms with a count of zero are passed over
     * @param mostForms how many forms to group, at least 1 and at most 4,000; time and memory grow with its square
     * @return the groups; empty for no forms
     * @throws IllegalArgumentException if a count is negative or {@code mostForms} is out of range
     */
    public static UncodedGroups of(Map<String, Long> counts, int mostForms) {
        if (mostForms < 1 || mostForms > 4000) {
            throw new IllegalArgumentException(
                    "%d forms can't be grouped for review. Ask for 1 to 4,000; 1,000 is usual.".formatted(mostForms));
        }
        counts.forEach((form, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("Form '%s' has the negative count %d.".formatted(form, count));
            }
        });
        List<UncodedForm> all = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new UncodedForm(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(UncodedForm::count).reversed().thenComparing(UncodedForm::form))
                .toList();
        List<UncodedForm> common = all.subList(0, Math.min(mostForms, all.size()));
        List<UncodedForm> rest = all.subList(common.size(), all.size());
        ImmutableList<UncodedGroup> groups = AverageLink.groups(Likeness.matrix(common), LEAST_LIKENESS).stream()
                .map(members ->
                        new UncodedGroup(members.stream().map(common::get).collect(ImmutableList.toImmutableList())))
                .sorted(Comparator.comparingLong(UncodedGroup::count).reversed().thenComparing(UncodedGroup::label))
                .collect(ImmutableList.toImmutableList());
        return new UncodedGroups(
                groups, rest.size(), rest.stream().mapToLong(UncodedForm::count).reduce(0, Math::addExact));
    }
}
