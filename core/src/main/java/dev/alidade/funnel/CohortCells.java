// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
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
    private static final String MEMBERS = "members";

    private final StepIndex index;
    private final Window window;
    private final Keyed<Keyed<Count>> months;
    private final int following;
    private final @Nullable String[][]
            keys; // those that came up, by step: reached so many months later, even later, unknown when
    private LocalDate month = LocalDate.MIN; // of the last lead, which is often the next one's too
    private @Nullable Keyed<Count> counts;

    CohortCells(StepIndex index, int following, Window window, CellRegister cells) {
        this.index = index;
        this.window = window;
        months = cells.cell("cohorts", new Keyed<>(() -> new Keyed<>(Count::new)));
        keys = new String[index.size()][following + 3];
        this.following = following;
    }

    private String key(int step, int when) {
        String key = keys[step][when];
        if (key == null) {
            key = made(step, when);
            keys[step][when] = key;
        }
        return key;
    }

    private String made(int step, int when) {
        return step + " " + (when <= following ? Integer.toString(when) : when == following + 1 ? "later" : "undated");
    }

    private LocalDate monthOf(Instant instant) {
        return LocalDate.ofInstant(instant, window.zone()).with(TemporalAdjusters.firstDayOfMonth());
    }

    /** Counts a lead that was created in the window. */
    void add(Instant createdAt, LeadPath path) {
        LocalDate created = monthOf(createdAt);
        Keyed<Count> cohort = counts;
        if (cohort == null || !created.equals(month)) {
            cohort = months.at(YearMonth.from(created).toString());
            counts = cohort;
            month = created;
        }
        cohort.at(MEMBERS).increment();
        for (int step = 1; step < index.size(); step++) {
            Instant at = path.reached(step);
            if (at != null) {
                long later = ChronoUnit.MONTHS.between(created, monthOf(at));
                cohort.at(key(step, (int) Math.min(later, following + 1))).increment();
            } else if (path.undated(step)) {
                cohort.at(key(step, following + 2)).increment();
            }
        }
    }

    /** The rows of the table, earliest month first. */
    ImmutableList<CohortMonth> rows() {
        ImmutableList.Builder<CohortMonth> rows = ImmutableList.builder();
        months.forEach((key, cohort) -> rows.add(row(key, cohort)));
        return rows.build();
    }

    private CohortMonth row(String key, Keyed<Count> cohort) {
        YearMonth created = parsed(key);
        long members = count(cohort, MEMBERS);
        if (members == 0) {
            throw new IllegalStateException("Cohort %s has no members.".formatted(key));
        }
        long over = ChronoUnit.MONTHS.between(
                created,
                YearMonth.from(window.asOf().atZone(window.zone()))); // months that have ended, the first included
        int found = 1;
        ImmutableList.Builder<CohortMonth.Reached> steps = ImmutableList.builder();
        for (int step = 1; step < index.size(); step++) {
            String[] stepKeys = new String[following + 3];
            for (int i = 0; i < stepKeys.length; i++) {
                stepKeys[i] = made(step, i);
            }
            long undated = count(cohort, stepKeys[stepKeys.length - 1]);
            long hits = 0;
            ImmutableList.Builder<Proportion> byMonth = ImmutableList.builder();
            for (int i = 0; i < stepKeys.length - 1; i++) {
                hits = Math.addExact(hits, count(cohort, stepKeys[i]));
                if (i < over && i < stepKeys.length - 2) {
                    byMonth.add(Proportion.of(hits, Math.subtractExact(members, undated)));
                }
            }
            for (String stepKey : stepKeys) {
                found += cohort.find(stepKey).isPresent() ? 1 : 0;
            }
            steps.add(new CohortMonth.Reached(
                    index.step(step).name(),
                    Proportion.of(Math.addExact(hits, undated), members),
                    undated,
                    byMonth.build()));
        }
        if (found != cohort.size()) {
            throw new IllegalStateException("Cohort %s has counts of no step.".formatted(key));
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

    private static long count(Keyed<Count> cohort, String key) {
        return cohort.find(key).map(Count::value).orElse(0L);
    }
}
