// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What was to be done by a day: tasks, or projects. */
final class DueCells {
    private final String name;
    private final Count due;
    private final Count onTime;
    private final Count notDue;
    private final Count dropped;
    private final Count putOff;
    private final Count undated;
    private final Count open;
    private final Count ended; // done or cancelled at any time: somebody notes it
    private final DurationCounts overdue;
    private final IdSample late;

    DueCells(String name, Window window, CellRegister register) {
        this.name = name;
        due = register.cell(name + " due", new Count());
        onTime = register.cell(name + " on time", new Count());
        notDue = register.cell(name + " not due", new Count());
        dropped = register.cell(name + " dropped", new Count());
        putOff = register.cell(name + " put off", new Count());
        undated = register.cell(name + " undated", new Count());
        open = register.cell(name + " open", new Count());
        ended = register.cell(name + " ended", new Count());
        overdue = register.cell(name + " overdue", new DurationCounts(window));
        late = register.cell(name + " late", new IdSample());
    }

    void add(String id, Judged judged) {
        (judged.open() ? open : ended).increment();
        judged.overdueDays().ifPresent(days -> overdue.add(Duration.ofDays(days)));
        switch (judged.fate()) {
            case ELSEWHERE -> {}
            case UNDATED -> undated.increment();
            case NOT_DUE -> notDue.increment();
            case DROPPED -> dropped.increment();
            case ON_TIME -> onTime.increment();
            case LATE -> late.add(id);
        }
        if (judged.due()) {
            due.increment();
            putOff.add(judged.putOff() ? 1 : 0);
        }
    }

    long due() {
        return due.value();
    }

    long onTime() {
        return onTime.value();
    }

    long open() {
        return open.value();
    }

    long overdue() {
        return overdue.total();
    }

    /** Whether anybody notes what is done or cancelled. */
    boolean noted() {
        return ended.value() > 0;
    }

    /** How it was done, told if anybody notes it in the whole; refuses what no facts can have added. */
    DueWork work(DueCells whole) {
        boolean noted = whole.noted();
        Proportion done = Proportion.of(onTime.value(), due.value());
        if (putOff.value() > due.value()
                || overdue.total() > open.value()
                || onTime.value() > ended.value()
                || late.ids().isEmpty() != (done.misses() == 0)
                || late.ids().size() > done.misses()) {
            throw new IllegalStateException(
                    "Of %s due %s, %s on time, %s put off, and of %s open %s overdue: that is not possible."
                            .formatted(
                                    due.value(), name, onTime.value(), putOff.value(), open.value(), overdue.total()));
        }
        return new DueWork(
                noted ? Optional.of(done) : Optional.empty(),
                notDue.value(),
                dropped.value(),
                putOff.value(),
                undated.value(),
                noted ? OptionalLong.of(open.value()) : OptionalLong.empty(),
                noted ? OptionalLong.of(overdue.total()) : OptionalLong.empty(),
                noted ? overdue.quantile(0.5) : Optional.empty(),
                noted ? overdue.quantile(1) : Optional.empty(),
                noted ? late.ids() : ImmutableList.of());
    }
}
