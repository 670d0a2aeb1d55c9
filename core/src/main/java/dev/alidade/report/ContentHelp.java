// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.content.ContentReport;
import dev.alidade.report.Block.Paragraph;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What would help most with sales material, in one sentence. */
final class ContentHelp {
    private ContentHelp() {}

    static Optional<Paragraph> of(ContentReport report) {
        return text(report).map(Paragraph::new);
    }

    private static Optional<String> text(ContentReport report) {
        if (report.launchesReady().misses() > 0 || report.seasonsReady().misses() > 0) {
            return Optional.of(
                    "Launches and seasons are known long before: plan their material back from the day, with one"
                            + " name and one date for each piece.");
        }
        if (report.selfMade().teamsAtLine().orElse(false)) {
            return Optional.of(
                    report.selfMade().reasons().entrySet().stream()
                            .max(Map.Entry.<String, Long>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .map(reason -> "Sellers make their own for a reason, most often this one: %s. Begin there."
                                    .formatted(GoalSection.id(reason.getKey())))
                            .orElse(
                                    "Sellers make their own for a reason: ask those teams what was missing, and write it down."));
        }
        if (report.library().neverUsed().filter(share -> share.hits() > 0).isPresent()) {
            return Optional.of(
                    "Before more is made, ask sales why some material is never used: retire it, mend it, or show"
                            + " where it is.");
        }
        return Optional.of("Agree with sales on a date when material is asked for: what comes too late is not used.")
                .filter(late -> report.requests().late().hits() > 0);
    }
}
