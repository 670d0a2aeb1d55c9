// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Times until something happens, some of which are still running: the estimate of Kaplan and Meier in fractions. */
final class Waits {
    private record Wait(long minutes, boolean over) {}

    private final List<Wait> waits = new ArrayList<>();

    /** One that is over. */
    void over(Instant from, Instant to) {
        waits.add(new Wait(counted(Duration.between(from, to).toMinutes()), true));
    }

    /** One that still runs at as-of, which is not known itself. */
    void running(Instant from, Instant asOf) {
        Duration age = Duration.between(from, asOf);
        waits.add(new Wait(counted(age.isZero() ? 0 : age.minusNanos(1).toMinutes()), false));
    }

    /** Minutes up to a day, quarters of an hour up to 14 days, hours up to 90, then days; a begun one doesn't count. */
    private static long counted(long minutes) {
        long day = 24 * 60;
        long unit = minutes < day ? 1 : minutes < 14 * day ? 15 : minutes < 90 * day ? 60 : day;
        return minutes - minutes % unit;
    }

    long size() {
        return waits.size();
    }

    /** The share that is over by some minutes; empty where nobody was followed that long and some still wait. */
    Optional<Fraction> overBy(long minutes) {
        boolean followed = waits.stream().anyMatch(wait -> wait.minutes() >= minutes);
        Fraction left = left(minutes);
        return waits.isEmpty() || (!followed && left.compareTo(Fraction.ZERO) > 0)
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(left));
    }

    /** The share that still waits after some minutes: of those who wait at each end, those it doesn't end for. */
    private Fraction left(long minutes) {
        Fraction left = Fraction.ONE;
        TreeSet<Long> ends = new TreeSet<>();
        waits.stream().filter(Wait::over).map(Wait::minutes).forEach(ends::add);
        for (long end : ends.headSet(minutes, true)) {
            long still = waits.stream().filter(wait -> wait.minutes() >= end).count();
            long ending = waits.stream()
                    .filter(wait -> wait.over() && wait.minutes() == end)
                    .count();
            left = left.times(Fraction.of(still - ending, still));
        }
        return left;
    }

    /** The minutes after which half of them are over: the middle of a stretch of exactly one half, as far as it is known. */
    Optional<Fraction> median() {
        Fraction half = Fraction.of(1, 2);
        List<Long> ends = waits.stream()
                .filter(Wait::over)
                .map(Wait::minutes)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (int i = 0; i < ends.size(); i++) {
            int place = left(ends.get(i)).compareTo(half);
            if (place < 0) {
                return Optional.of(Fraction.of(ends.get(i)));
            }
            if (place == 0 && i + 1 < ends.size()) {
                return Optional.of(Fraction.of(ends.get(i) + ends.get(i + 1), 2));
            }
            if (place == 0) {
                long longest = waits.stream().mapToLong(Wait::minutes).max().orElseThrow();
                return Optional.of(Fraction.of(ends.get(i) + longest, 2));
            }
        }
        return Optional.empty();
    }
}
