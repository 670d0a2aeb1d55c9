// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import java.util.Map;
import java.util.TreeMap;

/** The second readings of a topic's metrics over one small company. */
final class Readings {
    private final Map<String, Reread> byId = new TreeMap<>();

    /** Adds the reading of a metric. */
    Readings with(String id, Reread reading) {
        if (byId.put(id, reading) != null) {
            throw new IllegalArgumentException("%s is read twice.".formatted(id));
        }
        return this;
    }

    /** The readings by the metrics' ids. */
    Map<String, Reread> byId() {
        return byId;
    }
}
