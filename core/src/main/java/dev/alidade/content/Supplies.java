// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells how steadily material was released. */
final class Supplies {
    private Supplies() {}

    static Supply of(Collection<AssetTerm> library, Window window) {
        LocalDate first = window.firstDayFrom(window.start());
        LocalDate end =
                LocalDate.ofInstant(window.end().isBefore(window.asOf()) ? window.end() : window.asOf(), window.zone());
        long days = Math.max(0, end.toEpochDay() - first.toEpochDay());
        boolean recorded = library.stream().anyMatch(term -> term.counts() && !term.bySales());
        if (days == 0 || !recorded) {
            return new Supply(0, days, OptionalLong.empty(), Optional.empty(), Proportion.of(0, 0));
        }
        TreeSet<LocalDate> released = new TreeSet<>();
        long releases = 0;
        for (AssetTerm term : library) {
            LocalDate day = LocalDate.ofInstant(term.asset().releasedAt(), window.zone());
            if (term.supplied() && !day.isBefore(first) && day.isBefore(end)) {
                released.add(day);
                releases++;
            }
        }
        long longest = 0;
        LocalDate gapFrom = first;
        LocalDate from = first; // of the gap that is looked at
        released.add(end);
        for (LocalDate day : released) {
            if (day.toEpochDay() - from.toEpochDay() > longest) {
                longest = day.toEpochDay() - from.toEpochDay();
                gapFrom = from;
            }
            from = day.plusDays(1);
        }
        released.remove(end);
        return new Supply(
                releases,
                days,
                OptionalLong.of(longest),
                longest == 0 ? Optional.empty() : Optional.of(gapFrom),
                months(released, first, end));
    }

    private static Proportion months(SortedSet<LocalDate> released, LocalDate first, LocalDate end) {
        YearMonth month = YearMonth.from(first.minusDays(1)).plusMonths(1); // the first that begins on these days
        long with = 0;
        long all = 0;
        while (!month.plusMonths(1).atDay(1).isAfter(end)) {
            with += released.subSet(month.atDay(1), month.plusMonths(1).atDay(1))
                            .isEmpty()
                    ? 0
                    : 1;
            all++;
            month = month.plusMonths(1);
        }
        return Proportion.of(with, all);
    }
}
