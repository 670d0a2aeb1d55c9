// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.Proportion;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What became of the requests that sales made in the window.
 *
 * <p>Times are business days after that of the request: what is delivered on the day it was asked for took 0, and 1 on the next
 * business day. Delivered, declined and taken back exclude each other, so that each has its own curve and those that still
 * wait are in none. They know whole days only: with an as-of in the middle of a day they end with the day before, since of what is to
 * be answered on that day only the answers are known, and a request made on that day is in none. A request that was declined or taken back is never delivered, however long one waits.
 *
 * @param requests how many were made
 * @param curves the shares delivered, declined and cancelled, by business days, each written as a duration of so many days
 * @param turnaround in how many business days a request is to be delivered
 * @param notDue requests that wait and whose business days aren't over
 * @param declined requests declined, of those delivered or declined
 * @param late requests served late or not at all, of those whose needed-by is over and that were neither declined nor taken back
 *     by then
 * @param reasons why requests were declined, with how often, in the order of the reasons
 * @param byTeam by team that asked, in the order of their names; requests without a team are in none
 */
public record RequestReport(
        long requests,
        CumulativeIncidence curves,
        int turnaround,
        long notDue,
        Proportion declined,
        Proportion late,
        ImmutableSortedMap<String, Long> reasons,
        ImmutableSortedMap<String, TeamRequests> byTeam) {
    /** The curve of requests that were delivered. */
    public static final String DELIVERED = "delivered";

    /** The curve of requests that were declined. */
    public static final String DECLINED = "declined";

    /** The curve of requests that were taken back. */
    public static final String CANCELLED = "cancelled";

    /** Checks that nothing is missing. */
    public RequestReport {
        requireNonNull(curves, "curves");
        requireNonNull(declined, "declined");
        requireNonNull(late, "late");
        requireNonNull(reasons, "reasons");
        requireNonNull(byTeam, "byTeam");
    }

    /**
     * The share delivered within some business days, with those that still wait censored, and those declined or taken back as
     * never delivered (Aalen and Johansen 1978).
     *
     * @param businessDays how many after the day of the request, from 0
     * @return the share, from 0 to 1; empty without requests, and beyond what is known of those that still wait
     */
    public OptionalDouble deliveredWithin(int businessDays) {
        return curves.share(DELIVERED, Duration.ofDays(businessDays));
    }
}
