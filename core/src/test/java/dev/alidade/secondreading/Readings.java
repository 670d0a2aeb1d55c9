// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The second readings of a topic's metrics over one small company, to compare with what the library says. */
final class Readings {
    private static final double LAST_PLACES = 1e-12;
    private static final Measurement NOT_TOLD =
            Measurement.absent(ReviewCatalogue.metrics().get(0), Measurement.State.NO_DATA, Evidence.none());

    private final Map<String, Reading> byId = new TreeMap<>();

    /** Adds the reading of a metric. */
    Readings with(String id, Reading reading) {
        if (byId.put(id, reading) != null) {
            throw new IllegalArgumentException("%s is read twice.".formatted(id));
        }
        return this;
    }

    /** The ids of the catalogue's metrics of a topic. */
    static List<String> metricsOf(String topic) {
        List<String> ids = new ArrayList<>();
        for (Metric metric : ReviewCatalogue.metrics()) {
            if (metric.topic().equals(topic)) {
                ids.add(metric.id());
            }
        }
        return ids;
    }

    /** Compares with the measurements of a topic, every metric of which has to be read. */
    Readings compare(String topic, List<Measurement> told) {
        assertEquals(metricsOf(topic), new ArrayList<>(byId.keySet()), "metrics of " + topic + " that are read");
        Map<String, Measurement> measured = new TreeMap<>();
        for (Measurement measurement : told) {
            measured.put(measurement.metric().id(), measurement);
        }
        List<String> differences = new ArrayList<>();
        byId.forEach((id, reading) -> {
            Measurement one = measured.getOrDefault(id, NOT_TOLD);
            if (!agree(reading, one)) {
                differences.add("%s: read as %s, told as %s %s of %s"
                        .formatted(id, reading, one.state(), one.value(), one.evidence()));
            }
        });
        assertEquals(List.of(), differences);
        return this;
    }

    private static boolean agree(Reading reading, Measurement told) {
        if (reading.value().isEmpty() || told.value().isEmpty()) {
            return reading.value().isPresent() == told.value().isPresent();
        }
        double value = reading.value().get();
        boolean near = Math.abs(value - told.value().getAsDouble()) <= LAST_PLACES * Math.max(1, Math.abs(value));
        return near
                && (reading.of().isEmpty()
                        || (told.evidence()
                                        .numerator()
                                        .equals(OptionalLong.of(reading.hits().orElseThrow()))
                                && told.evidence()
                                        .denominator()
                                        .equals(OptionalLong.of(reading.of().get()))));
    }

    /** The metrics that had a value here. */
    Set<String> valued() {
        TreeSet<String> ids = new TreeSet<>();
        byId.forEach((id, reading) -> {
            if (reading.value().isPresent()) {
                ids.add(id);
            }
        });
        return ids;
    }
}
