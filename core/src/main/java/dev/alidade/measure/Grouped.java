// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * One result for each group of facts. Whether a thing is on record at all is decided once, over the facts of all groups and
 * of none: where some group has next steps, another without any has none, rather than nobody knowing.
 *
 * @param by what the facts are grouped by, such as {@code campaign}
 * @param groups the result of each group in which at least one fact counts, in the order of the group names
 * @param ungrouped the result over the facts that belong to no group; empty when none of them counts
 * @param <R> the type of a group's result
 */
public record Grouped<R>(String by, ImmutableSortedMap<String, R> groups, Optional<R> ungrouped) {
    /** Checks that nothing is missing. */
    public Grouped {
        requireNonNull(by, "by");
        requireNonNull(groups, "groups");
        requireNonNull(ungrouped, "ungrouped");
    }

    /**
     * The result of one group.
     *
     * @param group the group's name
     * @return its result; empty when no fact counts in it
     */
    public Optional<R> group(String group) {
        return Optional.ofNullable(groups.get(group));
    }
}
