// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Anchor;
import dev.alidade.examples.picture.Canvas.Place;
import dev.alidade.report.Figures;

/** The part of a canvas in which both directions go from 0 to 1: to the right, and up. */
record Frame(double left, double top, double wide, double high) {
    /** Shares on the left side: 0% at the bottom, with lines across at so many equal steps. */
    static Frame withShares(Canvas canvas, double wide, double high, int steps) {
        double left = Math.ceil(Lettering.width("100%", canvas.letter())) + 6;
        Frame frame = new Frame(left, canvas.letter() * 0.6, wide - left - 2, high);
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            canvas.line(frame.x(0), frame.y(share), frame.x(1), frame.y(share), step == 0 ? "axis" : "grid");
            canvas.text(left - 6, frame.y(share) + canvas.letter() * 0.35, Anchor.END, "tick", Figures.round(share));
        }
        return frame;
    }

    double x(double part) {
        return left + within(part) * wide;
    }

    double y(double part) {
        return top + (1 - within(part)) * high;
    }

    Place place(double across, double up) {
        return new Place(x(across), y(up));
    }

    double bottom() {
        return top + high;
    }

    private static double within(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
