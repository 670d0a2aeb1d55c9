// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.examples.picture.Canvas.Anchor;
import java.util.List;

/** Words below a picture. */
final class Notes {
    private Notes() {}

    /** Writes each note on lines of its own, at most so many, and tells where they end. */
    static double write(Canvas canvas, double top, List<String> notes, int most) {
        double y = top;
        for (String note : notes) {
            for (String line : Lettering.wrapped(note, canvas.width(), canvas.letter(), most)) {
                y += canvas.line();
                canvas.text(0, y, Anchor.START, "note", line);
            }
        }
        return y;
    }
}
