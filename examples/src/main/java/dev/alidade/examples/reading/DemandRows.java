// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.DemandEstimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Estimates of the demand in markets. */
final class DemandRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("demand.repeated-row", "An estimate is there again without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "demand.conflicting-rows", "A market has several estimates for the same days; no such row counts.");
    private static final IssueKind OVERLAPPING =
            new IssueKind("demand.overlapping-rows", "A market has estimates for days in common; they are added up.");

    private final Map<Key, List<DemandEstimate>> estimates = new TreeMap<>();

    private record Key(String market, LocalDate from, LocalDate to) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::market).thenComparing(Key::from).thenComparing(Key::to);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public void use(Row row) {
        LocalDate from = Quantities.day(row, "from");
        LocalDate to = Quantities.day(row, "to");
        if (!to.isAfter(from)) {
            throw row.bad("to", "a day after " + from + ", the day after the last");
        }
        Key key = new Key(row.required("market"), from, to);
        BigDecimal size = Quantities.size(row, "size");
        estimates
                .computeIfAbsent(key, days -> new ArrayList<>(1))
                .add(new DemandEstimate(key.market(), from, to, size, row.text("unit")));
    }

    /** The estimates that are known, by market and days, without those that contradict each other. */
    ImmutableList<DemandEstimate> facts(Findings findings, Predicate<DemandEstimate> known) {
        ImmutableList.Builder<DemandEstimate> usable = ImmutableList.builder();
        Map<String, LocalDate> ends = new TreeMap<>();
        estimates.forEach((key, all) -> {
            List<DemandEstimate> rows = all.stream().filter(known).toList();
            if (rows.stream().distinct().count() > 1) {
                rows.forEach(row -> findings.add(CONFLICTING, key.market()));
            } else if (!rows.isEmpty()) {
                usable.add(rows.get(0));
                rows.subList(1, rows.size()).forEach(row -> findings.add(REPEATED, key.market()));
                LocalDate end = ends.getOrDefault(key.market(), key.from());
                if (key.from().isBefore(end)) {
                    findings.add(OVERLAPPING, key.market());
                }
                ends.put(key.market(), end.isAfter(key.to()) ? end : key.to());
            }
        });
        return usable.build();
    }
}
