// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due, and in time, against the deadline itself, in whatever order it is asked for. */
class DeadlineProperties {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin"); // the clocks go forward on 30 March
    private static final Window MINUTES = new Window(
            Instant.parse("2025-03-24T00:00:00Z"),
            Instant.parse("2025-04-07T00:00:00Z"),
            Instant.parse("2025-04-02T09:30:00.000000007Z"),
            BERLIN,
            Resolution.MINUTE);
    private static final Window DAYS = MINUTES.withResolution(Resolution.DAY);
    private static final BusinessHours HOURS = BusinessHours.standard(BERLIN);

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(MINUTES.start().getEpochSecond(), MINUTES.end().getEpochSecond());
        return Combinators.combine(seconds, Arbitraries.of(0, 1, 6, 7, 8, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofNanos(1_999_999_999),
                Duration.ofMinutes(90),
                Duration.ofHours(18),
                Duration.ofHours(48).plusNanos(7),
                Duration.ofDays(6));
    }

    @Provide
    Arbitrary<List<Instant>> beginnings() {
        return instants().list().ofMinSize(1).ofMaxSize(12);
    }

    /** By the definition, without what was asked for before. */
    private static Instant end(Window window, Duration within, @Nullable BusinessHours hours, Instant from) {
        if (window.resolution() == Resolution.MINUTE) {
            return hours == null ? from.plus(within) : hours.dueAt(from, within);
        }
        Instant end = hours == null
                ? from.atZone(BERLIN).plusDays(wholeDays(within)).toInstant()
                : hours.dueAt(lastOfDay(from), within);
        return lastOfDay(end);
    }

    private static long wholeDays(Duration within) {
        return within.equals(Duration.ofDays(within.toDays())) ? within.toDays() : within.toDays() + 1;
    }

    private static Instant lastOfDay(Instant at) {
        return at.atZone(BERLIN)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(BERLIN)
                .toInstant()
                .minusNanos(1);
    }

    @Property
    void dueAndInTimeAreByTheEnd(
            @ForAll("beginnings") List<Instant> beginnings,
            @ForAll("times") Duration within,
            @ForAll boolean days,
            @ForAll boolean business,
            @ForAll("instants") Instant any) {
        Window window = days ? DAYS : MINUTES;
        BusinessHours hours = business ? HOURS : null;
        Deadline deadline = new Deadline(window, within, hours);
        for (Instant from : beginnings) {
            Instant end = end(window, within, hours, from);
            assertEquals(!end.isAfter(window.asOf()), deadline.due(from), () -> from + " until " + end);
            if (deadline.due(from)) {
                for (Instant at : List.of(any, from, end.minusNanos(1), end, end.plusNanos(1), end.plusSeconds(1))) {
                    assertEquals(!at.isAfter(end), deadline.met(from, at), () -> at + " of " + from + " until " + end);
                }
            }
        }
    }

    @Test
    void toTheNanosecondWhateverTheFractionsOfSecondsAre() {
        Instant second = MINUTES.start();
        for (int nanos : new int[] {0, 1, 999_999_999}) {
            for (long within : new long[] {0, 1, 999_999_999, 1_000_000_000, 1_999_999_999, 3_600_000_000_001L}) {
                Deadline deadline = new Deadline(MINUTES, Duration.ofNanos(within), null);
                Instant from = second.plusNanos(nanos);
                Instant end = from.plusNanos(within);
                assertTrue(deadline.due(from));
                for (long early : new long[] {0, 1, 999_999_999, 1_000_000_000, 1_000_000_001}) {
                    assertTrue(deadline.met(from, end.minusNanos(early)), () -> from + " until " + end + " - " + early);
                }
                for (long late : new long[] {1, 999_999_999, 1_000_000_000, 1_000_000_001}) {
                    assertFalse(deadline.met(from, end.plusNanos(late)), () -> from + " until " + end + " + " + late);
                }
            }
        }
    }

    @Test
    void theFirstInstantThatIsNotKnownIsStillInTime() {
        Deadline deadline = new Deadline(MINUTES, Duration.ofHours(1), null);
        Instant from = MINUTES.asOf().minus(Duration.ofHours(1));
        assertTrue(deadline.due(from));
        assertFalse(deadline.due(from.plusNanos(1)));
        assertTrue(deadline.met(from, MINUTES.asOf()));
        assertFalse(deadline.met(from, MINUTES.asOf().plusNanos(1)));
    }
}
