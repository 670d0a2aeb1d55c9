// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.DueDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Rows of things that are to be done by a day: one for each day that was set, as lists in minutes have them. What a thing is,
 * and when it was begun, done or cancelled, its rows may not tell differently; a row that leaves it empty doesn't.
 *
 * @param <W> what a row tells beside the days
 */
final class DatedRows<W> {
    private final IssueKind setBeforeBeginning;
    private final IssueKind repeated;
    private final IssueKind conflicting;
    private final Map<String, List<Dated<W>>> rows = new TreeMap<>();

    /** One row. */
    private record Dated<W>(
            Instant begunAt, W what, Optional<DueDate> due, Optional<Instant> doneAt, Optional<Instant> cancelledAt) {}

    /** A thing with all that its rows tell. */
    record Course(
            String id,
            Instant begunAt,
            ImmutableList<DueDate> dueDates,
            Optional<Instant> doneAt,
            Optional<Instant> cancelledAt) {}

    DatedRows(String table, String what) {
        String id = table.replace('_', '-');
        repeated = new IssueKind(
                id + ".repeated-row", "A row of %s is there again without change; one counts.".formatted(what));
        conflicting = new IssueKind(
                id + ".conflicting-rows",
                "Rows of %s tell different things beside the day it is due; none of them counts.".formatted(what));
        setBeforeBeginning = new IssueKind(
                id + ".due-set-before-beginning",
                "The day on which %s is due was set before it was begun; it counts as it is.".formatted(what));
    }

    void add(Row row, String id, String begunColumn, W what) {
        Instant begunAt = row.instant(begunColumn);
        Optional<Instant> setAt = row.optionalInstant("due_set_at");
        Dated<W> dated = new Dated<>(
                begunAt,
                what,
                Quantities.optionalDay(row, "due").map(day -> new DueDate(setAt.orElse(begunAt), day)),
                row.optionalInstant("done_at"),
                row.optionalInstant("cancelled_at"));
        rows.computeIfAbsent(id, any -> new ArrayList<>(1)).add(dated);
    }

    /** What was known before an instant, in the order of the ids; things that are told differently are left out. */
    <F> ImmutableList<F> facts(
            Findings findings, Instant asOf, Function<List<W>, Optional<W>> merged, BiFunction<Course, W, F> fact) {
        ImmutableList.Builder<F> facts = ImmutableList.builder();
        rows.forEach((id, all) -> {
            List<Dated<W>> known = known(all, asOf);
            if (known.isEmpty()) {
                return;
            }
            Optional<W> what = merged.apply(known.stream().map(Dated::what).toList());
            Set<Instant> begun = distinct(known, row -> Optional.of(row.begunAt()));
            Set<Instant> done = distinct(known, row -> row.doneAt().filter(asOf::isAfter));
            Set<Instant> cancelled = distinct(known, row -> row.cancelledAt().filter(asOf::isAfter));
            if (what.isEmpty() || begun.size() > 1 || done.size() > 1 || cancelled.size() > 1) {
                known.forEach(row -> findings.add(conflicting, id));
                return;
            }
            known.stream()
                    .flatMap(row -> row.due().stream().filter(due -> due.setAt().isBefore(row.begunAt())))
                    .forEach(due -> findings.add(setBeforeBeginning, id));
            for (int i = new HashSet<>(known).size(); i < known.size(); i++) {
                findings.add(repeated, id);
            }
            Course course = new Course(
                    id,
                    known.get(0).begunAt(),
                    known.stream().flatMap(row -> row.due().stream()).collect(ImmutableList.toImmutableList()),
                    done.stream().findFirst(),
                    cancelled.stream().findFirst());
            facts.add(fact.apply(course, what.get()));
        });
        return facts.build();
    }

    /** The rows of before an instant; where only the day was set later, what else the row tells. */
    private static <W> List<Dated<W>> known(List<Dated<W>> all, Instant asOf) {
        List<Dated<W>> begun =
                all.stream().filter(row -> row.begunAt().isBefore(asOf)).toList();
        List<Dated<W>> set = begun.stream()
                .filter(row ->
                        row.due().filter(due -> !due.setAt().isBefore(asOf)).isEmpty())
                .toList();
        return !set.isEmpty()
                ? set
                : begun.stream()
                        .map(row -> new Dated<>(
                                row.begunAt(), row.what(), Optional.empty(), row.doneAt(), row.cancelledAt()))
                        .distinct()
                        .toList();
    }

    private static <W> Set<Instant> distinct(List<Dated<W>> rows, Function<Dated<W>, Optional<Instant>> at) {
        Set<Instant> distinct = new HashSet<>();
        rows.forEach(row -> at.apply(row).ifPresent(distinct::add));
        return distinct;
    }
}
