// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the departments keep what they promise each other, and say in time when they can't.
 *
 * @param total the promises in both directions
 * @param bySales the promises of sales to marketing
 * @param byMarketing the promises of marketing to sales
 * @param teams how each team keeps its promises, those with most misses first, then by department and name; promises
 *     without a team are in none; empty when no delivery at all is on record
 * @param persons the same of persons; empty unless the settings ask for it by name
 * @param repeatedFrom how many misses make a repeated offence
 * @param toldWithin the time in which the other side is to be told of a change
 * @param issues what was odd about the promises
 * @param measurements the numbers as measurements
 */
public record CommitmentReport(
        PromiseRecord total,
        PromiseRecord bySales,
        PromiseRecord byMarketing,
        ImmutableList<TrackRecord> teams,
        Optional<ImmutableList<TrackRecord>> persons,
        long repeatedFrom,
        Duration toldWithin,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /**
     * Checks that the directions add up.
     *
     * @throws IllegalArgumentException if they don't
     */
    public CommitmentReport {
        requireNonNull(teams, "teams");
        requireNonNull(persons, "persons");
        requireNonNull(toldWithin, "toldWithin");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
        if (bySales.due() + byMarketing.due() != total.due()
                || bySales.notDue() + byMarketing.notDue() != total.notDue()) {
            throw new IllegalArgumentException("Promises: %s by sales and %s by marketing are not %s due."
                    .formatted(bySales.due(), byMarketing.due(), total.due()));
        }
    }
}
