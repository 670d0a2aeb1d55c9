// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The meetings, and who was there. */
final class MeetingCells {
    private final Window window;
    private final Staff staff;
    private final Issues issues;
    private final boolean anySeries; // of the joint team, since none is declared
    private final Count known;
    private final List<SeriesCells> series = new ArrayList<>();
    private final Count balanceOfSales;
    private final Count balanceOfBoth;
    final CrossCells rideAlongs;
    final CrossCells salesInMarketing;
    final CrossCells marketingInSales;
    final TimeCells time;

    MeetingCells(CollaborationSettings settings, Staff staff, Window window, Issues issues, CellRegister register) {
        this.window = window;
        this.staff = staff;
        this.issues = issues;
        anySeries = settings.series().isEmpty();
        known = register.cell("meetings", new Count());
        for (MeetingSeries one : settings.judged()) {
            series.add(new SeriesCells(one, window, register));
        }
        balanceOfSales = register.cell("attendances of sales", new Count());
        balanceOfBoth = register.cell("attendances of both", new Count());
        rideAlongs = new CrossCells("sales calls", Department.MARKETING, staff, register);
        salesInMarketing = new CrossCells("marketing's", Department.SALES, staff, register);
        marketingInSales = new CrossCells("sales'", Department.MARKETING, staff, register);
        time = new TimeCells(window, issues, register);
    }

    void add(Meeting meeting) {
        if (!window.knows(meeting.start())) {
            return;
        }
        known.increment();
        if (!window.selects(meeting.start())) {
            return;
        }
        boolean held = meeting.state() == MeetingState.HELD;
        Presence presence = held ? Presence.of(meeting, staff, issues) : new Presence(false, 0, 0, 0);
        addToSeries(meeting, presence);
        if (held) {
            time.add(meeting, presence);
            addGuests(meeting, presence);
        } else if (meeting.state() == MeetingState.PLANNED) {
            issues.add(CollaborationIssues.UNREPORTED_MEETING, meeting.id());
        }
    }

    private void addToSeries(Meeting meeting, Presence presence) {
        if (anySeries) {
            if (meeting.kind() == MeetingKind.TEAM) {
                series.get(0).add(meeting, staff.day(meeting.start()), presence);
            }
            return;
        }
        if (meeting.series().isEmpty()) {
            return;
        }
        for (SeriesCells one : series) {
            if (one.series().id().equals(meeting.series().get())) {
                one.add(meeting, staff.day(meeting.start()), presence);
                return;
            }
        }
        issues.add(CollaborationIssues.UNKNOWN_SERIES, meeting.id());
    }

    private void addGuests(Meeting meeting, Presence presence) {
        if (meeting.kind() == MeetingKind.TEAM) {
            balanceOfSales.add(presence.sales());
            balanceOfBoth.add((long) presence.sales() + presence.marketing());
        }
        boolean alone = meeting.kind() == MeetingKind.DEPARTMENT;
        if (alone && meeting.department().isEmpty()) {
            issues.add(CollaborationIssues.WHOSE_MEETING, meeting.id());
        }
        if (!presence.recorded()) {
            return;
        }
        if (meeting.kind() == MeetingKind.SALES_CALL) {
            rideAlongs.add(meeting);
        } else if (alone && meeting.department().equals(Optional.of(Department.MARKETING))) {
            salesInMarketing.add(meeting);
        } else if (alone && meeting.department().equals(Optional.of(Department.SALES))) {
            marketingInSales.add(meeting);
        }
    }

    /** How each series is kept; none without a meeting on record, here or in the whole. */
    ImmutableList<SeriesState> series(MeetingCells whole) {
        ImmutableList<SeriesState> states =
                series.stream().map(SeriesCells::state).collect(ImmutableList.toImmutableList());
        long inSeries = 0;
        for (SeriesState state : states) {
            inSeries = Math.addExact(inSeries, Math.addExact(state.held(), state.cancelled()));
        }
        if (inSeries > known.value()) {
            throw new IllegalStateException(
                    "%s meetings of %s are in series: that is not possible.".formatted(inSeries, known.value()));
        }
        return whole.known.value() == 0 ? ImmutableList.of() : states;
    }

    Proportion balance() {
        return Proportion.of(balanceOfSales.value(), balanceOfBoth.value());
    }
}
