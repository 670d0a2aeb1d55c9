// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The counts of the cohort table: by month of creation, and in it by step and months since. */
final class CohortCells {
    private final StepIndex index;
    private final Window window;
    private final Keyed<CountTable>
            months; // by step: reached so many months later, even later, unknown when; of the first step its members
    private final int following;
    private LocalDate month = LocalDate.MIN; // of the last lead, which is often the next one's too
    private @Nullable CountTable counts;

    CohortCells(StepIndex index, int following, Window window, CellRegister cells) {
        this.index = index;
        this.window = window;
        this.following = following;
        months = cells.cell("cohorts", new Keyed<>(() -> new CountTable(index.size(), following + 3)));
    }

    private LocalDate monthOf(Instant instant) {
        return LocalDate.ofInstant(instant, window.zone()).with(TemporalAdjusters.firstDayOfMonth());
    }

    /** Counts a lead that was created in the window. */
    void add(Instant createdAt, LeadPath path) {
        LocalDate created = monthOf(createdAt);
        CountTable cohort = counts;
        if (cohort == null || !created.equals(month)) {
            cohort = months.at(YearMonth.from(created).toString());
            counts = cohort;
            month = created;
        }
        cohort.add(0, 0, 1);
        for (int step = 1; step < index.size(); step++) {
            Instant at = path.reached(step);
            if (at != null) {
                long later = ChronoUnit.MONTHS.between(created, monthOf(at));
                cohort.add(step, (int) Math.min(later, following + 1), 1);
            } else if (path.undated(step)) {
                cohort.add(step, following + 2, 1);
            }
        }
    }

    /** The rows of the table, earliest month first. */
    ImmutableList<CohortMonth> rows() {
        ImmutableList.Builder<CohortMonth> rows = ImmutableList.builder();
        months.forEach((key, cohort) -> rows.add(row(key, cohort)));
        return rows.build();
    }

    private CohortMonth row(String key, CountTable cohort) {
        YearMonth created = parsed(key);
        long members = cohort.value(0, 0);
        if (members == 0) {
            throw new IllegalStateException("Cohort %s has no members.".formatted(key));
        }
        for (int when = 1; when < following + 3; when++) {
            if (cohort.value(0, when) != 0) {
                throw new IllegalStateException("Cohort %s has counts of no step.".formatted(key));
            }
        }
        long over = ChronoUnit.MONTHS.between(
                created,
                YearMonth.from(window.asOf().atZone(window.zone()))); // months that have ended, the first included
        ImmutableList.Builder<CohortMonth.Reached> steps = ImmutableList.builder();
        for (int step = 1; step < index.size(); step++) {
            long undated = cohort.value(step, following + 2);
            long hits = 0;
            ImmutableList.Builder<Proportion> byMonth = ImmutableList.builder();
            for (int later = 0; later < following + 2; later++) {
                hits = Math.addExact(hits, cohort.value(step, later));
                if (later < over && later <= following) {
                    byMonth.add(Proportion.of(hits, Math.subtractExact(members, undated)));
                }
            }
            steps.add(new CohortMonth.Reached(
                    index.step(step).name(),
                    Proportion.of(Math.addExact(hits, undated), members),
                    undated,
                    byMonth.build()));
        }
        return new CohortMonth(created, members, steps.build());
    }

    private YearMonth parsed(String key) {
        try {
            YearMonth created = MonthName.parsed(key);
            LocalDate first = monthOf(window.start());
            LocalDate last = monthOf(window.end());
            if (created.toString().equals(key)
                    && !created.atDay(1).isBefore(first)
                    && !created.atDay(1).isAfter(last)) {
                return created;
            }
        } catch (DateTimeException e) {
            throw new IllegalStateException("Cohort %s is no month.".formatted(key), e);
        }
        throw new IllegalStateException("Cohort %s lies outside of the window.".formatted(key));
    }
}
