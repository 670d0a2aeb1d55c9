// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * Who makes material without marketing. Told by team, never by person.
 *
 * @param items how often somebody in sales made material in the window; pieces of persons that the roster doesn't have in
 *     sales on that day are none, and without a roster all on record are
 * @param sellers persons of sales, of any day of the window, who did, of all; empty without a roster, and when nothing
 *     self-made at all is on record
 * @param teams teams of sales, of any day of the window, that did, of all; likewise
 * @param byTeam how often each of these teams did, in the order of their names; all of them, when there is a share of them
 * @param reasons why, with how often, in the order of the reasons; of the pieces in {@code items}; what was made without a reason is in none
 */
public record SelfMadeReport(
        long items,
        Optional<Proportion> sellers,
        Optional<Proportion> teams,
        ImmutableSortedMap<String, Long> byTeam,
        ImmutableSortedMap<String, Long> reasons) {
    private static final long LINE = 4; // a quarter

    /** Checks that nothing is missing. */
    public SelfMadeReport {
        requireNonNull(sellers, "sellers");
        requireNonNull(teams, "teams");
        requireNonNull(byTeam, "byTeam");
        requireNonNull(reasons, "reasons");
    }

    /**
     * Whether at least a quarter of the teams make their own: the level that Leopard reports of sales teams. Compared exactly.
     *
     * @return empty without a share of teams
     */
    public Optional<Boolean> teamsAtLine() {
        return teams.filter(share -> share.total() > 0).map(share -> !share.below(1, LINE));
    }
}
