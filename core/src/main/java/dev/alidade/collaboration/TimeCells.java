// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import dev.alidade.model.Meeting;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long meetings were, in whole seconds, and how much of it went to disputes. */
final class TimeCells {
    private final Window window;
    private final Issues issues;
    private final Count measured;
    private final Count unmeasured;
    private final Count attended; // of measured, those with attendance on record
    private final Sum total;
    private final Sum together;
    private final Sum sales;
    private final Sum marketing;
    private final Count noted;
    private final Sum ofNoted;
    private final Sum onDisputes;

    TimeCells(Window window, Issues issues, CellRegister register) {
        this.window = window;
        this.issues = issues;
        measured = register.cell("time measured", new Count());
        unmeasured = register.cell("time unmeasured", new Count());
        attended = register.cell("time attended", new Count());
        total = register.cell("time", new Sum());
        together = register.cell("time together", new Sum());
        sales = register.cell("time of sales", new Sum());
        marketing = register.cell("time of marketing", new Sum());
        noted = register.cell("time noted", new Count());
        ofNoted = register.cell("time of noted", new Sum());
        onDisputes = register.cell("time on disputes", new Sum());
    }

    /** Takes a meeting that was held in the window. */
    void add(Meeting meeting, Presence presence) {
        if (meeting.end().filter(window::knows).isEmpty()) {
            unmeasured.increment();
            return;
        }
        Optional<Duration> length = meeting.length();
        if (length.isEmpty()) {
            issues.add(CollaborationIssues.ENDS_BEFORE_START, meeting.id());
            unmeasured.increment();
            return;
        }
        long seconds = length.get().toSeconds();
        measured.increment();
        total.add(seconds);
        if (presence.recorded()) {
            attended.increment();
            together.add(presence.together() ? seconds : 0);
            sales.add(Math.multiplyExact(seconds, presence.sales()));
            marketing.add(Math.multiplyExact(seconds, presence.marketing()));
        }
        if (meeting.onDisputes().isEmpty()) {
            return;
        }
        if (meeting.onDisputes().get().compareTo(length.get()) > 0) {
            issues.add(CollaborationIssues.DISPUTES_TOO_LONG, meeting.id());
            return;
        }
        noted.increment();
        ofNoted.add(seconds);
        onDisputes.add(meeting.onDisputes().get().toSeconds());
    }

    /** The times; refuses what no facts can have added. */
    MeetingTime time() {
        check();
        boolean known = measured.value() > 0;
        boolean present = attended.value() > 0;
        BigInteger whole = ofNoted.value();
        return new MeetingTime(
                measured.value(),
                unmeasured.value(),
                duration(known, total),
                duration(present, together),
                duration(present, sales),
                duration(present, marketing),
                noted.value(),
                duration(noted.value() > 0, onDisputes),
                whole.signum() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(onDisputes.value().doubleValue() / whole.doubleValue()));
    }

    private static Optional<Duration> duration(boolean known, Sum seconds) {
        return known ? Optional.of(Duration.ofSeconds(seconds.value().longValueExact())) : Optional.empty();
    }

    private void check() {
        boolean possible = attended.value() <= measured.value()
                && noted.value() <= measured.value()
                && atMost(onDisputes, ofNoted)
                && atMost(ofNoted, total)
                && atMost(together, total)
                && within(total, measured)
                && within(ofNoted, noted)
                && within(together, attended)
                && within(sales, attended)
                && within(marketing, attended)
                && atMost(together, sales)
                && atMost(together, marketing);
        if (!possible) {
            throw new IllegalStateException("Meetings: %s s of %s, %s s of %s noted, is not possible."
                    .formatted(total.value(), measured.value(), onDisputes.value(), noted.value()));
        }
    }

    private static boolean atMost(Sum part, Sum whole) {
        return part.value().signum() >= 0 && part.value().compareTo(whole.value()) <= 0;
    }

    /** Whether a sum of times is not negative, and zero without meetings. */
    private static boolean within(Sum seconds, Count meetings) {
        return seconds.value().signum() >= 0
                && (meetings.value() > 0 || seconds.value().signum() == 0);
    }
}
