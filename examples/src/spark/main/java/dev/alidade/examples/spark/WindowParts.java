// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/** A window in parts that travel. */
record WindowParts(Instant start, Instant end, Instant asOf, ZoneId zone, Resolution resolution)
        implements Serializable {
    static WindowParts of(Window window) {
        return new WindowParts(window.start(), window.end(), window.asOf(), window.zone(), window.resolution());
    }

    Window window() {
        return new Window(start, end, asOf, zone, resolution);
    }
}
