// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * How many of one department were at least once where the other one works.
 *
 * @param meetings how many such meetings were held in the window with attendance on record
 * @param share the persons who were there at least once, of those of the department who were on the roster in the window;
 *     empty when no such meeting is on record, or the roster has nobody of the department
 * @param byTeam the same by team, for persons with a team; empty without a share
 * @param never who was never there, if the settings ask for names; else empty
 */
public record CrossAttendance(
        long meetings,
        Optional<Proportion> share,
        ImmutableSortedMap<String, Proportion> byTeam,
        ImmutableList<String> never) {
    /** Checks that nothing is missing. */
    public CrossAttendance {
        requireNonNull(share, "share");
        requireNonNull(byTeam, "byTeam");
        requireNonNull(never, "never");
    }
}
