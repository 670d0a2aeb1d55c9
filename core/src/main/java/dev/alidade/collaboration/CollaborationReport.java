// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * Whether sales and marketing work together.
 *
 * @param series each series of meetings, in the order of their ids; empty when no meeting is on record
 * @param meetingsHeld the periods with a meeting, of those that are due, over all series
 * @param bothSides the meetings with a quorum of both sides, of those held in the window with attendance on record, over all
 *     series that want both sides
 * @param rideAlongs marketers who were on a sales call
 * @param salesInMarketingMeetings sellers who were in a meeting of marketing
 * @param marketingInSalesMeetings marketers who were in a meeting of sales
 * @param actions tasks, and which side has how many
 * @param projects projects, and who owns them
 * @param time how long meetings were
 * @param balance sales' attendances, of those of both sides, at the meetings of the joint team
 * @param sites whether sellers and marketers work at the same places
 * @param issues what was odd about meetings, tasks and projects
 * @param measurements the numbers as measurements
 */
public record CollaborationReport(
        ImmutableList<SeriesState> series,
        Proportion meetingsHeld,
        Proportion bothSides,
        CrossAttendance rideAlongs,
        CrossAttendance salesInMarketingMeetings,
        CrossAttendance marketingInSalesMeetings,
        Actions actions,
        Projects projects,
        MeetingTime time,
        Proportion balance,
        Sites sites,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public CollaborationReport {
        requireNonNull(series, "series");
        requireNonNull(meetingsHeld, "meetingsHeld");
        requireNonNull(bothSides, "bothSides");
        requireNonNull(rideAlongs, "rideAlongs");
        requireNonNull(salesInMarketingMeetings, "salesInMarketingMeetings");
        requireNonNull(marketingInSalesMeetings, "marketingInSalesMeetings");
        requireNonNull(actions, "actions");
        requireNonNull(projects, "projects");
        requireNonNull(time, "time");
        requireNonNull(balance, "balance");
        requireNonNull(sites, "sites");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * How a series of meetings is kept.
     *
     * @param id the series' id
     * @return its state; empty when there is none of this id, or no meeting is on record
     */
    public Optional<SeriesState> series(String id) {
        return series.stream().filter(state -> state.id().equals(id)).findFirst();
    }
}
