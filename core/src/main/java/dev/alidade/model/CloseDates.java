// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The close dates of one deal, one after the other. Dates stated at one instant are one change, to the last of them in the
 * order of the timeline, which is the latest day: their own order isn't known.
 */
final class CloseDates {
    private final PushPeriod period;
    private @Nullable LocalDate current;
    private @Nullable LocalDate before; // the last instant at which a date was stated
    private @Nullable Instant changedAt;
    private boolean counted; // the last instant's change as a push
    private boolean countedPast;
    private long countedDays;
    private int pushes;
    private int pushesPastPeriod;
    private long pushedDays;

    CloseDates(PushPeriod period) {
        this.period = period;
    }

    /** Forgets all dates. */
    void begin() {
        current = null;
        before = null;
        changedAt = null; // so that nothing is taken back
        pushes = 0;
        pushesPastPeriod = 0;
        pushedDays = 0;
    }

    private void uncount() {
        counted = false;
        countedPast = false;
        countedDays = 0;
    }

    /**
     * Takes a date, in the order of the timeline; while a deal is closed, and at the instant of its closing, moving it is
     * no push.
     */
    void change(Instant at, LocalDate date, boolean open) {
        if (at.equals(changedAt)) {
            takeBack();
        } else {
            uncount();
            before = current;
            changedAt = at;
        }
        current = date;
        if (open && before != null && date.isAfter(before)) {
            counted = true;
            countedPast = period.isPast(before, date);
            countedDays = ChronoUnit.DAYS.between(before, date);
            pushes++;
            pushesPastPeriod += countedPast ? 1 : 0;
            pushedDays += countedDays;
        }
    }

    /** Takes note that the deal was closed: a date of that instant is the day of the closing, not a new promise. */
    void close(Instant at) {
        if (at.equals(changedAt)) {
            takeBack();
        }
    }

    private void takeBack() {
        pushes -= counted ? 1 : 0;
        pushesPastPeriod -= countedPast ? 1 : 0;
        pushedDays -= countedDays;
        uncount();
    }

    @Nullable
    LocalDate current() {
        return current;
    }

    int pushes() {
        return pushes;
    }

    int pushesPastPeriod() {
        return pushesPastPeriod;
    }

    long pushedDays() {
        return pushedDays;
    }
}
