// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.TimeToEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be said of a median where exactly half were reached: it is the middle of a stretch without an event. */
final class Halves {
    private Halves() {}

    /** Behind one median: the stretch of which it is the middle; nothing where the median is a time on record. */
    static String told(TimeToEvent times) {
        return times.exactHalf()
                .map(half -> " (~: the middle, any time from %s to %s would do)"
                        .formatted(
                                Figures.duration(half),
                                Figures.duration(times.median()
                                        .orElseThrow()
                                        .multipliedBy(2)
                                        .minus(half))))
                .orElse("");
    }

    /** Below a table of medians: what the sign before some of them means; nothing where none has it. */
    static Optional<String> note(Stream<TimeToEvent> medians) {
        return medians.anyMatch(times -> times.exactHalf().isPresent())
                ? Optional.of("~: exactly half came earlier; midway to the next, or to the last day seen.")
                : Optional.empty();
    }
}
