// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Meeting;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.MeetingState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The meetings of one series in the window. */
final class SeriesCells {
    private final MeetingSeries series;
    private final SeriesPeriods periods;
    private final Keyed<Count> heldIn; // by the first day of the due period
    private final Keyed<Count> plannedIn;
    private final Count held;
    private final Count cancelled;
    private final Count attended;
    private final Count both;
    private final Count withoutSales;
    private final Count withoutMarketing;
    private final IdSample oneSided;

    SeriesCells(MeetingSeries series, Window window, CellRegister register) {
        this.series = series;
        periods = new SeriesPeriods(series, window);
        String name = "series " + series.id();
        heldIn = register.cell(name + " held in", new Keyed<>(Count::new));
        plannedIn = register.cell(name + " planned in", new Keyed<>(Count::new));
        held = register.cell(name + " held", new Count());
        cancelled = register.cell(name + " cancelled", new Count());
        attended = register.cell(name + " attended", new Count());
        both = register.cell(name + " both sides", new Count());
        withoutSales = register.cell(name + " without sales", new Count());
        withoutMarketing = register.cell(name + " without marketing", new Count());
        oneSided = register.cell(name + " one-sided", new IdSample());
    }

    MeetingSeries series() {
        return series;
    }

    /** Takes a meeting of this series that begins in the window. */
    void add(Meeting meeting, LocalDate day, Presence presence) {
        if (meeting.state() == MeetingState.CANCELLED) {
            cancelled.increment();
            return;
        }
        Optional<LocalDate> due = periods.due(day);
        if (meeting.state() == MeetingState.PLANNED) {
            due.ifPresent(begin -> plannedIn.at(begin.toString()).increment());
            return;
        }
        held.increment();
        due.ifPresent(begin -> heldIn.at(begin.toString()).increment());
        if (presence.recorded() && wantsBoth()) {
            judge(meeting, presence);
        }
    }

    private boolean wantsBoth() {
        return series.salesQuorum() > 0 && series.marketingQuorum() > 0;
    }

    /** Who is missing may be among those whose department nobody knows: then it can't be told. */
    private void judge(Meeting meeting, Presence presence) {
        int sales = Math.max(0, series.salesQuorum() - presence.sales());
        int marketing = Math.max(0, series.marketingQuorum() - presence.marketing());
        boolean present = sales == 0 && marketing == 0;
        if (!present && (long) sales + marketing <= presence.unknown()) {
            return;
        }
        attended.increment();
        if (present) {
            both.increment();
            return;
        }
        if (sales > 0) {
            withoutSales.increment();
        }
        if (marketing > 0) {
            withoutMarketing.increment();
        }
        oneSided.add(meeting.id());
    }

    /** How the series is kept; refuses what no facts can have added. */
    SeriesState state() {
        check();
        long[] due = new long[2]; // all of which it is known, and those without
        long[] unreported = new long[1];
        ImmutableList.Builder<LocalDate> missed = ImmutableList.builder();
        periods.forEach(begin -> {
            String key = begin.toString();
            if (heldIn.find(key).isPresent()) {
                due[0]++;
            } else if (plannedIn.find(key).isPresent()) {
                unreported[0]++;
            } else {
                due[0]++;
                due[1]++;
                if (due[1] <= SeriesState.MOST_MISSED) {
                    missed.add(begin);
                }
            }
        });
        return new SeriesState(
                series.id(),
                series.cadence(),
                Proportion.of(due[0] - due[1], due[0]),
                missed.build(),
                unreported[0],
                held.value(),
                cancelled.value(),
                Proportion.of(both.value(), attended.value()),
                withoutSales.value(),
                withoutMarketing.value(),
                oneSided.ids());
    }

    private void check() {
        long misses = attended.value() - both.value();
        boolean possible = attended.value() <= held.value()
                && misses >= 0
                && withoutSales.value() <= misses
                && withoutMarketing.value() <= misses
                && withoutSales.value() + withoutMarketing.value() >= misses
                && oneSided.ids().isEmpty() == (misses == 0)
                && inPeriods(heldIn) <= held.value()
                && inPeriods(plannedIn) >= 0;
        if (!possible) {
            throw new IllegalStateException(
                    "Series %s: %s of %s meetings with both sides, %s without sales, %s without marketing, %s held is not possible."
                            .formatted(
                                    series.id(),
                                    both.value(),
                                    attended.value(),
                                    withoutSales.value(),
                                    withoutMarketing.value(),
                                    held.value()));
        }
    }

    /** How many meetings lie in due periods; refuses keys that are none. */
    private long inPeriods(Keyed<Count> meetings) {
        long[] sum = new long[1];
        meetings.forEach((key, count) -> {
            if (count.value() == 0 || !begins(key)) {
                throw new IllegalStateException(
                        "Series %s: no meeting is due in a period that begins on %s.".formatted(series.id(), key));
            }
            sum[0] = Math.addExact(sum[0], count.value());
        });
        return sum[0];
    }

    private boolean begins(String key) {
        try {
            return periods.begins(LocalDate.parse(key));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
