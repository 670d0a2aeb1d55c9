// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Place;
import dev.alidade.measure.Interval;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.TimeToEvent.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The share still waiting as a falling line with its band, the median, an agreed time, and who was last seen waiting. */
record WaitingCurve(TimeToEvent times, Duration agreed, String median, String kept, Optional<String> note)
        implements Sketch {
    /** What lies closer together than this is one place. */
    private static final double CLOSE = 0.5;

    private static final double TICK = 5;

    @Override
    public void draw(Canvas canvas) {
        Duration last = times.steps().get(times.steps().size() - 1).at();
        boolean byDay = times.steps().stream()
                .allMatch(step -> step.at().equals(Duration.ofDays(step.at().toDays())));
        TimeAxis axis = new TimeAxis(last.compareTo(agreed) > 0 ? last : agreed, byDay);
        Frame frame = Frame.withShares(canvas, canvas.width(), canvas.width() < 500 ? 180 : 260, 4);
        axis.draw(canvas, frame);
        List<Step> shown = apart(axis, frame);
        band(canvas, axis, frame, shown);
        double at = frame.x(axis.part(agreed));
        canvas.line(at, frame.y(1), at, frame.y(0), "mark");
        curve(canvas, axis, frame, shown);
        boolean seen = waiting(canvas, axis, frame);
        times.median().ifPresent(half -> {
            double x = frame.x(axis.part(half));
            canvas.line(frame.x(0), frame.y(0.5), x, frame.y(0.5), "half");
            canvas.line(x, frame.y(0.5), x, frame.y(0), "half");
        });
        legend(canvas, frame, seen);
    }

    /** The steps of the curve that can be told apart; of those that can't, the last. */
    private List<Step> apart(TimeAxis axis, Frame frame) {
        List<Step> shown = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (Step step : times.steps()) {
            double x = frame.x(axis.part(step.at()));
            if (x - before < CLOSE && !shown.isEmpty()) {
                shown.set(shown.size() - 1, step);
            } else {
                shown.add(step);
                before = x;
            }
        }
        return shown;
    }

    private static void curve(Canvas canvas, TimeAxis axis, Frame frame, List<Step> shown) {
        List<Place> places = new ArrayList<>();
        places.add(frame.place(0, 1));
        double share = 1;
        for (Step step : shown) {
            double part = axis.part(step.at());
            places.add(frame.place(part, share));
            if (step.survival() < share) {
                share = step.survival();
                places.add(frame.place(part, share));
            }
        }
        canvas.curve(places, "curve");
    }

    private void band(Canvas canvas, TimeAxis axis, Frame frame, List<Step> shown) {
        List<Place> upper = new ArrayList<>();
        List<Place> lower = new ArrayList<>();
        double high = 1;
        double low = 1;
        for (Step step : shown) {
            double part = axis.part(step.at());
            upper.add(frame.place(part, high));
            lower.add(frame.place(part, low));
            Optional<Interval> reached = times.reachedInterval(step.at());
            high = 1 - reached.map(Interval::low).orElse(1 - high);
            low = 1 - reached.map(Interval::high).orElse(1 - low);
            upper.add(frame.place(part, high));
            lower.add(frame.place(part, low));
        }
        for (int i = lower.size() - 1; i >= 0; i--) {
            upper.add(lower.get(i));
        }
        canvas.area(upper, "band");
    }

    /** Marks who was last seen waiting; true if there is anybody. */
    private boolean waiting(Canvas canvas, TimeAxis axis, Frame frame) {
        double before = Double.NEGATIVE_INFINITY;
        boolean seen = false;
        for (Step step : times.steps()) {
            double x = frame.x(axis.part(step.at()));
            if (step.censored() > 0 && x - before >= 2 * CLOSE) {
                double y = frame.y(step.survival());
                canvas.line(x, y - TICK, x, y + TICK, "censored");
                before = x;
                seen = true;
            }
        }
        return seen;
    }

    private void legend(Canvas canvas, Frame frame, boolean seen) {
        Legend legend = new Legend(canvas, frame.bottom() + canvas.line() * 1.3);
        legend.add(
                "Share still waiting, with its 95% interval; longer times are drawn closer together.",
                (x, y) -> {
                    canvas.rect(x - 12, y - 5, 24, 10, "band");
                    canvas.line(x - 12, y, x + 12, y, "curve");
                });
        legend.add(median, (x, y) -> canvas.line(x - 12, y, x + 12, y, "half"));
        legend.add(kept, (x, y) -> canvas.line(x - 12, y, x + 12, y, "mark"));
        if (seen) {
            legend.add("Last seen waiting.", (x, y) -> {
                canvas.line(x - 12, y, x + 12, y, "curve");
                canvas.line(x, y - TICK, x, y + TICK, "censored");
            });
        }
        note.ifPresent(text -> legend.add(text, (x, y) -> {}));
    }
}
