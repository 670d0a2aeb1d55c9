// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.Roster;
import dev.alidade.model.StaffMember;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which meetings are to come again, and who is on the staff.
 *
 * <pre>{@code
 * CollaborationSettings.of(roster).withSeries(MeetingSeries.monthly("joint-team"));
 * }</pre>
 *
 * @param series the series of meetings in the order of their ids, whatever order is given; empty for one meeting of the joint
 *     team a month, with somebody of each side, whatever series these meetings name
 * @param roster who works where; empty when it isn't known, and then no share of the staff is told
 * @param namingPersons whether reports name persons; by default they don't
 */
public record CollaborationSettings(ImmutableList<MeetingSeries> series, Roster roster, boolean namingPersons) {
    /** The series of the joint team's meetings where none is named. */
    public static final MeetingSeries JOINT_TEAM = MeetingSeries.monthly("joint-team");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if two series have one id
     */
    public CollaborationSettings {
        series = ImmutableList.sortedCopyOf(Comparator.comparing(MeetingSeries::id), series);
        requireNonNull(roster, "roster");
        for (int i = 1; i < series.size(); i++) {
            if (series.get(i).id().equals(series.get(i - 1).id())) {
                throw new IllegalArgumentException("Collaboration: two series of meetings have the id %s."
                        .formatted(series.get(i).id()));
            }
        }
    }

    /**
     * A meeting of the joint team a month.
     *
     * @param roster who works where
     * @return the settings, naming no persons
     */
    public static CollaborationSettings of(Roster roster) {
        return new CollaborationSettings(ImmutableList.of(), roster, false);
    }

    /**
     * These settings with one more series of meetings.
     *
     * @param value the series
     * @return new settings
     * @throws IllegalArgumentException if there is one of its id
     */
    public CollaborationSettings withSeries(MeetingSeries value) {
        return new CollaborationSettings(
                ImmutableList.<MeetingSeries>builder().addAll(series).add(value).build(), roster, namingPersons);
    }

    /**
     * These settings, with or without persons' names in reports.
     *
     * @param value whether reports name persons
     * @return new settings
     */
    public CollaborationSettings namingPersons(boolean value) {
        return new CollaborationSettings(series, roster, value);
    }

    /** The series that are judged. */
    ImmutableList<MeetingSeries> judged() {
        return series.isEmpty() ? ImmutableList.of(JOINT_TEAM) : series;
    }

    /** The identity of these settings. */
    Settings settings() {
        Settings identity = Settings.of("collaboration", 2).with("naming persons", namingPersons);
        for (MeetingSeries one : series) {
            identity = identity.with("series " + one.id(), identity(one));
        }
        int number = 0;
        for (StaffMember member : roster.members()) {
            identity = identity.with("member " + number++, identity(member));
        }
        return identity;
    }

    private static Settings identity(MeetingSeries series) {
        return Settings.of("series", 1)
                .with("cadence", series.cadence().toString())
                .with("sales", series.salesQuorum())
                .with("marketing", series.marketingQuorum())
                .with("from", text(series.from()))
                .with("to", text(series.to()));
    }

    private static Settings identity(StaffMember member) {
        return Settings.of("member", 1)
                .with("person", member.person())
                .with("department", member.department())
                .with("team", text(member.team()))
                .with("site", text(member.site()))
                .with("joined", text(member.joined()))
                .with("left", text(member.left()));
    }

    private static String text(Optional<?> value) {
        return value.toString();
    }
}
