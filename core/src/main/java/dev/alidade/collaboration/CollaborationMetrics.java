// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: whether sales and marketing work together. */
public final class CollaborationMetrics {
    /** Share of periods with a meeting. No value without a meeting on record, or a period that is due. */
    public static final Metric MEETINGS_HELD = Metric.builder("collaboration.meetings-held", "Meetings held as agreed")
            .formula(
                    "periods of the series' cadence (a month, unless another is agreed) that lie in the window, are over, and"
                            + " have a meeting that was held / those of which it is known")
            .sources(Source.CRITERIA_FOR_SUCCESS, Source.BEEVER)
            .gaming("Meeting for five minutes, or without one side.")
            .counterMetric("collaboration.both-sides-present")
            .advice("hold {n} more {meeting|meetings}, one in each period that was missed")
            .build();

    /** Share of meetings with a quorum of both sides. No value without attendance on record. */
    public static final Metric BOTH_SIDES_PRESENT = Metric.builder(
                    "collaboration.both-sides-present", "Meetings with both sides present")
            .formula("meetings of the series held in the window with a quorum of sales and of marketing / those with"
                    + " attendance on record, of which it can be told: who is missing must not be among attendees of"
                    + " unknown department")
            .sources(Source.CRITERIA_FOR_SUCCESS, Source.BEEVER)
            .gaming("Sending whoever has time, and nobody who decides.")
            .counterMetric("collaboration.actions-on-time")
            .advice("bring both sides to {n} more {meeting|meetings}")
            .build();

    /** Share of marketers who were on a sales call. No value without a roster, or without a call's attendance on record. */
    public static final Metric MARKETING_RIDE_ALONGS = Metric.builder(
                    "collaboration.marketing-ride-alongs", "Marketers who were on a sales call")
            .formula(
                    "marketers on the roster in the window who were on at least one sales call in it / marketers on the"
                            + " roster in the window")
            .sources(Source.WILLIAMS, Source.BEEVER)
            .gaming("One call a year for everybody, on the phone and without a word.")
            .counterMetric("collaboration.meeting-hours")
            .advice("take {n} more {marketer|marketers} along to a sales call")
            .build();

    /** Share of sellers who were in a meeting of marketing. No value without a roster, or without attendance on record. */
    public static final Metric SALES_IN_MARKETING_MEETINGS = Metric.builder(
                    "collaboration.sales-in-marketing-meetings", "Sellers who were in a meeting of marketing")
            .formula(
                    "sellers on the roster in the window who were in at least one of marketing's meetings in it / sellers"
                            + " on the roster in the window")
            .sources(Source.BEEVER)
            .gaming("Inviting all sellers to one large meeting.")
            .counterMetric("collaboration.meeting-hours")
            .advice("invite {n} more {seller|sellers} to a meeting of marketing")
            .build();

    /** Share of tasks done by their first due day. No value when none was due. */
    public static final Metric ACTIONS_ON_TIME = Metric.builder("collaboration.actions-on-time", "Tasks done on time")
            .formula(
                    "tasks first due in the window, on a day that is over, that were done by the end of that day / all of"
                            + " those; put off or carried over they count once, by the first day; cancelled before it was over"
                            + " they don't count")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Late dates, small tasks, and dropping what isn't done.")
            .counterMetric("collaboration.overdue-age")
            .advice("finish {n} more {task|tasks} by the first due day")
            .build();

    /** Share of projects done by their first due day. No value when none was due. */
    public static final Metric PROJECTS_ON_TRACK = Metric.builder(
                    "collaboration.projects-on-track", "Projects done on time")
            .formula(
                    "projects first due in the window, on a day that is over, that were done by the end of that day / all of"
                            + " those; put off they count once, by the first day; given up before it was over they don't count")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Calling a project done when it isn't, or giving it up.")
            .counterMetric("collaboration.actions-on-time")
            .advice("finish {n} more {project|projects} by the first due day")
            .build();

    /** Share of marketers who were in a meeting of sales. No value without a roster, or without attendance on record. */
    public static final Metric MARKETING_IN_SALES_MEETINGS = information(
                    "collaboration.marketing-in-sales-meetings", "Marketers who were in a meeting of sales")
            .formula(
                    "marketers on the roster in the window who were in at least one of sales' meetings in it / marketers on"
                            + " the roster in the window")
            .sources(Source.BEEVER)
            .gaming("Inviting all marketers to one large meeting.")
            .counterMetric("collaboration.meeting-hours")
            .build();

    /** Time of all meetings, in seconds. No value when no meeting's length is known. */
    public static final Metric MEETING_HOURS = information("collaboration.meeting-hours", "Time in meetings")
            .unit(Unit.SECONDS)
            .formula("sum of the lengths of the meetings held in the window, each once, whoever was there")
            .sources(Source.BEEVER)
            .gaming("Talking in corridors instead.")
            .counterMetric("collaboration.actions-on-time")
            .build();

    /** Share of meetings' time that went to quarrels. No value when nobody noted any. */
    public static final Metric DISPUTE_SHARE = information(
                    "collaboration.dispute-share", "Meeting time spent on disputes")
            .formula("time on disputes / length of the meetings of which it is noted how much went to disputes")
            .sources(Source.BEEVER, Source.WILLIAMS)
            .gaming("Noting nothing, or calling disputes something else.")
            .counterMetric("collaboration.meetings-held")
            .build();

    /** How likely a seller and a marketer drawn by lot are at one site. No value without sites of both. */
    public static final Metric SAME_SITE_SHARE = information(
                    "collaboration.same-site-share", "Sellers and marketers at one site")
            .formula("pairs of a seller and a marketer at the same site on the last known day of the window / all pairs"
                    + " whose sites are known")
            .sources(Source.BEEVER)
            .gaming("One name for many places.")
            .counterMetric("collaboration.both-sides-present")
            .build();

    /** Sales' share of the joint team: balanced at one half. No value without attendance on record. */
    public static final Metric TEAM_BALANCE = information(
                    "collaboration.team-balance", "Sales' share of the joint team")
            .formula(
                    "attendances of sales / attendances of sales and marketing, at the meetings of the joint team held in"
                            + " the window; whose department nobody knows is on neither side")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Sending many who say nothing.")
            .counterMetric("collaboration.load-balance")
            .build();

    /** Sales' share of the tasks: balanced at one half. No value without tasks of the two sides. */
    public static final Metric LOAD_BALANCE = information("collaboration.load-balance", "Sales' share of the tasks")
            .formula("tasks that sales took on in the window / tasks that sales or marketing took on in it")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Many small tasks.")
            .counterMetric("collaboration.actions-on-time")
            .build();

    /** Median time since the first due day of open tasks, in seconds. No value when none is overdue. */
    public static final Metric OVERDUE_AGE = information("collaboration.overdue-age", "How long tasks are overdue")
            .unit(Unit.SECONDS)
            .formula(
                    "median over the tasks that are open at as-of, and whose first due day is over, of the whole days since"
                            + " that day, whenever it was")
            .sources(Source.CRITERIA_FOR_SUCCESS)
            .gaming("Cancelling what is old.")
            .counterMetric("collaboration.actions-on-time")
            .build();

    private CollaborationMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of working together.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                MEETINGS_HELD,
                BOTH_SIDES_PRESENT,
                MARKETING_RIDE_ALONGS,
                SALES_IN_MARKETING_MEETINGS,
                ACTIONS_ON_TIME,
                PROJECTS_ON_TRACK,
                MARKETING_IN_SALES_MEETINGS,
                MEETING_HOURS,
                DISPUTE_SHARE,
                SAME_SITE_SHARE,
                TEAM_BALANCE,
                LOAD_BALANCE,
                OVERDUE_AGE);
    }
}
