// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.OpeningPattern.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours in words, days that follow each other with equal hours together. */
final class OpeningWords {
    private OpeningWords() {}

    /** Such as {@code Monday to Friday 09:00-17:00, Saturday 09:00-12:00 and 13:00-16:00}. */
    static String of(ImmutableList<ImmutableList<Span>> hours) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        while (first < hours.size()) {
            int last = first;
            while (last + 1 < hours.size() && hours.get(last + 1).equals(hours.get(first))) {
                last++;
            }
            if (!hours.get(first).isEmpty()) {
                runs.add("%s %s".formatted(days(first, last), spans(hours.get(first))));
            }
            first = last + 1;
        }
        return String.join(", ", runs);
    }

    private static String days(int first, int last) {
        return first == last
                ? name(first)
                : "%s %s %s".formatted(name(first), last == first + 1 ? "and" : "to", name(last));
    }

    private static String name(int day) {
        String name = DayOfWeek.of(day + 1).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> "%s-%s".formatted(clock(span.from()), clock(span.to())))
                .collect(Collectors.joining(" and "));
    }

    /** A time of the day; after 24:00, of the next one. */
    private static String clock(long second) {
        if (second > OpeningPattern.DAY) {
            return clock(second - OpeningPattern.DAY) + " the next day";
        }
        String minute = "%02d:%02d".formatted(second / 3_600, second / 60 % 60);
        return second % 60 == 0 ? minute : minute + ":%02d".formatted(second % 60);
    }
}
