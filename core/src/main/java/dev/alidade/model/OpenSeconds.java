// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The open seconds of a pattern of local time in a zone: a second is open when its local time is. Between two changes
 * of the zone's offset local time runs evenly, so each such stretch is arithmetic; stretches up to the year 2100 are
 * summed beforehand, later ones when they are asked for.
 */
final class OpenSeconds {
    private static final long LATEST = Window.LATEST.getEpochSecond();
    private static final long SUMMED_UP_TO =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final OpeningPattern pattern;
    private final ZoneRules rules;
    private final Stretch[] stretches;
    private final long[] begins;
    private final long[] passed;

    /** From one change of the offset to the next, with the open seconds before it. */
    private record Stretch(long begin, long offset, long passed) {}

    OpenSeconds(OpeningPattern pattern, ZoneRules rules) {
        this.pattern = pattern;
        this.rules = rules;
        Instant earliest = Window.EARLIEST;
        Stretch[] found = new Stretch[256];
        int count = 0;
        Stretch stretch =
                new Stretch(earliest.getEpochSecond(), rules.getOffset(earliest).getTotalSeconds(), 0);
        while (stretch != null) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = stretch;
            stretch = stretch.begin > SUMMED_UP_TO ? null : next(stretch);
        }
        stretches = Arrays.copyOf(found, count);
        begins = Arrays.stream(stretches).mapToLong(Stretch::begin).toArray();
        passed = Arrays.stream(stretches).mapToLong(Stretch::passed).toArray();
    }

    private @Nullable Stretch next(Stretch stretch) {
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(stretch.begin));
        return change == null
                ? null
                : new Stretch(
                        change.toEpochSecond(),
                        change.getOffsetAfter().getTotalSeconds(),
                        upTo(change.toEpochSecond(), stretch));
    }

    private long upTo(long second, Stretch stretch) {
        return stretch.passed + pattern.upTo(second + stretch.offset) - pattern.upTo(stretch.begin + stretch.offset);
    }

    /** The open seconds from the year 1 to a second. */
    long upTo(long second) {
        int at = Arrays.binarySearch(begins, second);
        int i = at >= 0 ? at : -at - 2;
        Stretch stretch = stretches[i];
        if (i == stretches.length - 1) {
            for (Stretch next = next(stretch); next != null && next.begin <= second; next = next(stretch)) {
                stretch = next;
            }
        }
        return upTo(second, stretch);
    }

    /** The first second with {@code upTo(second) >= target}, of a positive target; may lie after the year 9999. */
    long first(long target) {
        int at = Arrays.binarySearch(passed, target);
        while (at > 0 && passed[at - 1] == target) { // stretches without an open second
            at--;
        }
        int i = (at >= 0 ? at : -at - 1) - 1;
        Stretch stretch = stretches[i];
        if (i == stretches.length - 1) {
            for (Stretch next = next(stretch);
                    next != null && next.passed < target && next.begin < LATEST;
                    next = next(stretch)) {
                stretch = next;
            }
        }
        long local = pattern.upTo(stretch.begin + stretch.offset) + target - stretch.passed;
        return pattern.first(local) - stretch.offset;
    }
}
