// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.outcome.Retention;
import java.math.BigDecimal;
import java.util.Optional;

/** What is bad about outcomes, and where to look. No threshold but half, zero and the quota itself. */
final class OutcomeWarnings {
    private OutcomeWarnings() {}

    static ImmutableList<String> of(OutcomeReport report) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        Proportion reached = report.quotas().participation();
        long unknown = report.quotas().unknown();
        Proportion atBest = Proportion.of(reached.hits() + unknown, reached.total() + unknown);
        if (reached.total() > 0 && atBest.below(1, 2)) {
            warnings.add((atBest.total() == 1
                            ? "The one owner did not reach the"
                            : "Fewer than half of the owners reached their")
                    + " quota: look at how quotas were set, and at who gets which leads.");
        }
        if (report.revenue().growth().isPresent() && report.revenue().growth().getAsDouble() < 0) {
            warnings.add("Revenue shrinks.");
        }
        report.retention().stream()
                .findFirst()
                .flatMap(OutcomeWarnings::leaving)
                .ifPresent(warnings::add);
        if (report.satisfaction()
                .satisfied()
                .proportion()
                .filter(OutcomeWarnings::mostlyNot)
                .isPresent()) {
            warnings.add(
                    "Fewer than half of the customers' answers are satisfied: sales and marketing promise more than is"
                            + " kept, or the wrong thing.");
        } else if (report.satisfaction()
                .recommendation()
                .filter(answers -> answers.score().orElse(0) < 0)
                .isPresent()) {
            warnings.add("More customers advise against the company than for it.");
        }
        if (report.morale().content().filter(OutcomeWarnings::mostlyNot).isPresent()) {
            warnings.add("Fewer than half of the staff are content: ask both departments what gets in their way.");
        }
        return warnings.build();
    }

    private static boolean mostlyNot(Proportion share) {
        return share.total() > 0 && share.below(1, 2);
    }

    private static Optional<String> leaving(Retention retention) {
        if (retention.atStart().isEmpty() || retention.atEnd().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal change = retention.atEnd().get().subtract(retention.atStart().get());
        return change.signum() < 0
                ? Optional.of(
                        "Customers of the start bring less at the end: without new business the company would shrink.")
                : Optional.empty();
    }
}
