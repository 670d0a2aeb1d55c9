// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Opening hours on the line of local time, in whole seconds from 1970-01-01T00:00 of the calendar: a week that repeats,
 * less what holidays take away. Knows nothing of zones.
 */
final class OpeningPattern {
    static final long DAY = 86_400;

    private static final long WEEK = 7 * DAY;
    private static final long MONDAY = -3 * DAY; // 1970-01-01 was a Thursday

    /** From the first second to the one after the last; of a day's hours, counted from its midnight. */
    record Span(long from, long to) {
        Span plus(long seconds) {
            return new Span(from + seconds, to + seconds);
        }
    }

    private final Steps week;
    private final Steps removed;

    /**
     * A pattern.
     *
     * @param hours the hours that begin on Monday, Tuesday and so on to Sunday; together not empty
     * @param holidays days since 1970-01-01 on which no hours begin
     */
    OpeningPattern(ImmutableList<ImmutableList<Span>> hours, Iterable<Long> holidays, LongPredicate isHoliday) {
        List<Span> spans = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            for (Span span : hours.get(day)) {
                Span inWeek = span.plus(day * DAY);
                spans.add(new Span(inWeek.from, Math.min(inWeek.to, WEEK)));
                if (inWeek.to > WEEK) {
                    spans.add(new Span(0, inWeek.to - WEEK));
                }
            }
        }
        week = new Steps(united(spans));
        List<Span> lost = new ArrayList<>();
        for (long day : holidays) {
            List<Span> open = on(hours, day);
            open = without(open, on(hours, day - 1)); // these stay open, or were removed with that day
            open = isHoliday.test(day + 1) ? open : without(open, on(hours, day + 1));
            lost.addAll(open);
        }
        removed = new Steps(united(lost));
    }

    private static List<Span> on(ImmutableList<ImmutableList<Span>> hours, long day) {
        return hours.get((int) Math.floorMod(day + 3, 7L)).stream()
                .map(span -> span.plus(day * DAY))
                .toList();
    }

    /** The same seconds in as few spans as possible, in order. */
    static ImmutableList<Span> united(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(Span::from).thenComparingLong(Span::to));
        List<Span> united = new ArrayList<>();
        for (Span span : sorted) {
            Span last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last == null || last.to < span.from) {
                united.add(span);
            } else if (last.to < span.to) {
                united.set(united.size() - 1, new Span(last.from, span.to));
            }
        }
        return ImmutableList.copyOf(united);
    }

    private static List<Span> without(List<Span> spans, List<Span> others) {
        List<Span> left = spans;
        for (Span other : others) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                if (other.to <= span.from || span.to <= other.from) {
                    next.add(span);
                    continue;
                }
                if (span.from < other.from) {
                    next.add(new Span(span.from, other.from));
                }
                if (other.to < span.to) {
                    next.add(new Span(other.to, span.to));
                }
            }
            left = next;
        }
        return left;
    }

    /** The open seconds before a local second, counted from some fixed one; negative before it. */
    long upTo(long second) {
        return inWeeks(second) - removed.upTo(second);
    }

    private long inWeeks(long second) {
        long sinceMonday = second - MONDAY;
        return Math.floorDiv(sinceMonday, WEEK) * week.total() + week.upTo(Math.floorMod(sinceMonday, WEEK));
    }

    /** The first local second with {@code upTo(second) >= target}. */
    long first(long target) {
        int before = 0; // how many removed spans begin before the answer
        int after = removed.size();
        while (before < after) {
            int middle = (before + after) >>> 1;
            if (upTo(removed.from(middle)) < target) {
                before = middle + 1;
            } else {
                after = middle;
            }
        }
        long inWeeks = target + removed.before(before);
        long weeks = Math.floorDiv(inWeeks - 1, week.total());
        return MONDAY + weeks * WEEK + week.first(inWeeks - weeks * week.total());
    }

    /** Disjoint spans in order, with the seconds that lie in those before each. */
    private static final class Steps {
        private final long[] from;
        private final long[] before;

        Steps(ImmutableList<Span> spans) {
            from = spans.stream().mapToLong(Span::from).toArray();
            before = new long[from.length + 1];
            for (int i = 0; i < from.length; i++) {
                before[i + 1] = before[i] + spans.get(i).to() - spans.get(i).from();
            }
        }

        int size() {
            return from.length;
        }

        long from(int i) {
            return from[i];
        }

        long before(int i) {
            return before[i];
        }

        long total() {
            return before[from.length];
        }

        long upTo(long second) {
            int at = Arrays.binarySearch(from, second);
            int i = at >= 0 ? at : -at - 2; // the last span that begins at or before the second
            return i < 0 ? 0 : before[i] + Math.min(second - from[i], before[i + 1] - before[i]);
        }

        /** The first second with {@code upTo(second) >= target}, of a target from 1 to the total. */
        long first(long target) {
            int at = Arrays.binarySearch(before, target);
            int i = (at >= 0 ? at : -at - 1) - 1; // the span in which the target is reached
            return from[i] + target - before[i];
        }
    }
}
