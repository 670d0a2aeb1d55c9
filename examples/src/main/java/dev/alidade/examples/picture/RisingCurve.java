// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.picture.Canvas.Anchor;
import dev.alidade.examples.picture.Canvas.Place;
import java.util.ArrayList;
import java.util.List;

/** A share that rises with the days, from 0%, and a day that was agreed. */
record RisingCurve(ImmutableList<Step> steps, long due, String agreed, String note) implements Sketch {
    /** The share from a day on. */
    record Step(long day, double share) {}

    @Override
    public void draw(Canvas canvas) {
        long last = Math.max(due, steps.get(steps.size() - 1).day());
        Frame frame = Frame.withShares(canvas, canvas.width(), canvas.width() < 500 ? 150 : 200, 4);
        double y = frame.bottom() + canvas.line();
        canvas.text(frame.x(0), y, Anchor.START, "tick", "0");
        canvas.text(frame.x(1), y, Anchor.END, "tick", last + " business days");
        double at = frame.x((double) due / last);
        canvas.line(at, frame.y(1), at, frame.y(0), "mark");
        List<Place> places = new ArrayList<>();
        places.add(frame.place(0, 0));
        double share = 0;
        for (Step step : steps) {
            double part = (double) step.day() / last;
            places.add(frame.place(part, share));
            share = step.share();
            places.add(frame.place(part, share));
        }
        canvas.curve(places, "curve");
        Legend legend = new Legend(canvas, y);
        legend.add("Share delivered.", (x, middle) -> canvas.line(x - 12, middle, x + 12, middle, "curve"));
        legend.add(agreed, (x, middle) -> canvas.line(x - 12, middle, x + 12, middle, "mark"));
        legend.add(note, (x, middle) -> {});
    }
}
