// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.CompensationComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the pay of roles hangs on. */
final class CompensationRows implements TableReader.Rows {
    private static final IssueKind REPEATED = new IssueKind(
            "compensation.repeated-row", "A part of a role's pay is there again without change; one row counts.");
    private static final Comparator<CompensationComponent> ORDER = Comparator.comparing(CompensationComponent::role)
            .thenComparing(CompensationComponent::department)
            .thenComparing(part -> part.goalId().orElse(""))
            .thenComparing(part -> part.from().orElse(LocalDate.MIN))
            .thenComparing(part -> part.to().orElse(LocalDate.MAX))
            .thenComparing(CompensationComponent::weight);

    private final List<CompensationComponent> parts = new ArrayList<>();

    @Override
    public void use(Row row) {
        Optional<LocalDate> from = Quantities.optionalDay(row, "from");
        Optional<LocalDate> to = Quantities.optionalDay(row, "to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw row.bad("to", "the day after the last on which it holds, after the first day " + from.get());
        }
        BigDecimal weight = Decimals.share(row, "weight");
        parts.add(new CompensationComponent(
                row.required("role"), row.department("department"), weight, row.text("goal_id"), from, to));
    }

    /** The parts that are known, in the order of the roles. */
    ImmutableList<CompensationComponent> facts(Findings findings, Predicate<CompensationComponent> known) {
        List<CompensationComponent> sorted =
                parts.stream().filter(known).sorted(ORDER).toList();
        ImmutableList.Builder<CompensationComponent> distinct = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).equals(sorted.get(i - 1))) {
                findings.add(REPEATED, sorted.get(i).role());
            } else {
                distinct.add(sorted.get(i));
            }
        }
        return distinct.build();
    }
}
