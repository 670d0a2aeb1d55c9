// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The local days of a window, numbered from the one in which it starts. Knows the zone's offsets in the window, so that
 * no calendar is asked for each fact.
 */
final class LocalDays {
    private static final int MOST = 64; // offsets kept; in longer windows later instants ask the zone's rules
    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private final long firstDay;
    private final long[] from; // epoch seconds at which the offsets begin, but for the first
    private final int[] offsets;
    private final long until; // from this epoch second on, the rules are asked

    LocalDays(Window window) {
        rules = window.zone().getRules();
        firstDay = LocalDate.ofInstant(window.start(), window.zone()).toEpochDay();
        long[] begins = new long[MOST];
        int[] known = new int[MOST];
        int size = 0;
        begins[0] = Long.MIN_VALUE;
        known[0] = rules.getOffset(window.start()).getTotalSeconds();
        @Nullable ZoneOffsetTransition next = rules.nextTransition(window.start());
        while (next != null && next.getInstant().isBefore(window.end()) && size < MOST - 1) {
            size++;
            begins[size] = next.toEpochSecond();
            known[size] = next.getOffsetAfter().getTotalSeconds();
            next = rules.nextTransition(next.getInstant());
        }
        from = Arrays.copyOf(begins, size + 1);
        offsets = Arrays.copyOf(known, size + 1);
        until = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    /** The number of the local day of an instant in the window. */
    int of(Instant instant) {
        long second = instant.getEpochSecond();
        int at = from.length - 1;
        while (second < from[at]) {
            at--;
        }
        int offset = second < until ? offsets[at] : rules.getOffset(instant).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(second + offset, DAY) - firstDay);
    }

    /** The day of a number. */
    LocalDate day(int number) {
        return LocalDate.ofEpochDay(firstDay + number);
    }
}
