// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import java.time.Duration;

/** Waiting times from left to right, longer ones drawn closer together: the minutes count as much as the weeks. */
final class TimeAxis {
    private record Tick(Duration at, String label) {}

    private static final Duration MINUTES = Duration.ofMinutes(10);
    private static final ImmutableList<Tick> TICKS = ImmutableList.of(
            new Tick(Duration.ofMinutes(10), "10 min"),
            new Tick(Duration.ofHours(1), "1 h"),
            new Tick(Duration.ofHours(4), "4 h"),
            new Tick(Duration.ofDays(1), "1 d"),
            new Tick(Duration.ofDays(3), "3 d"),
            new Tick(Duration.ofDays(7), "7 d"),
            new Tick(Duration.ofDays(14), "14 d"),
            new Tick(Duration.ofDays(30), "30 d"),
            new Tick(Duration.ofDays(90), "90 d"),
            new Tick(Duration.ofDays(365), "1 year"),
            new Tick(Duration.ofDays(1826), "5 years"),
            new Tick(Duration.ofDays(7305), "20 years"));

    private final double unit;
    private final double whole;

    /**
     * An axis up to a time.
     *
     * @param longest where it ends
     * @param byDay whether all times are whole days
     */
    TimeAxis(Duration longest, boolean byDay) {
        unit = (byDay ? Duration.ofDays(1) : MINUTES).toSeconds();
        whole = StrictMath.log1p(Math.max(1, longest.toSeconds()) / unit);
    }

    /** Where a time is, from 0 to 1. */
    double part(Duration time) {
        return StrictMath.log1p(time.toSeconds() / unit) / whole;
    }

    /** Draws the times below a frame, as many as have room. */
    void draw(Canvas canvas, Frame frame) {
        double y = frame.bottom() + canvas.line();
        canvas.text(frame.x(0), y, Anchor.START, "tick", "0");
        double taken = frame.x(0) + Lettering.width("0", canvas.letter());
        for (Tick tick : TICKS) {
            double part = part(tick.at());
            double half = Lettering.width(tick.label(), canvas.letter()) / 2;
            double x = frame.x(part);
            if (part <= 1 && x - half > taken + canvas.letter() / 2 && x + half <= canvas.width()) {
                canvas.line(x, frame.bottom(), x, frame.bottom() + 4, "axis");
                canvas.text(x, y, Anchor.MIDDLE, "tick", tick.label());
                taken = x + half;
            }
        }
    }
}
