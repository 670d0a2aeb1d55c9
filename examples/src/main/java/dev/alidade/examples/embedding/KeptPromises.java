// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.commitments.Commitments;
import dev.alidade.commitments.Telling;
import dev.alidade.commitments.TrackRecord;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which promises are kept, and whether the other side hears in time of those that aren't. */
public final class KeptPromises {
    private KeptPromises() {}

    /**
     * Prints what became of the promises of a small company.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        List<Commitment> promises = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            LocalDate monday = LocalDate.of(2024, 1, 8).plusWeeks(week);
            CommitmentBuilder leads = Commitment.builder(
                            "leads-" + week, Department.MARKETING, Department.SALES, morning(monday))
                    .team("campaigns")
                    .due(monday.plusDays(4), BigDecimal.TEN)
                    .delivered(morning(monday.plusDays(2)), BigDecimal.valueOf(6))
                    .delivered(morning(monday.plusDays(4)), BigDecimal.valueOf(week % 3 == 0 ? 4 : 2));
            CommitmentBuilder calls = Commitment.builder(
                            "calls-" + week, Department.SALES, Department.MARKETING, morning(monday))
                    .team("inside")
                    .due(monday.plusDays(4));
            if (week % 6 == 0) {
                calls.changeKnown(morning(monday.plusDays(2)), "too many leads")
                        .told(morning(monday.plusDays(3)))
                        .dateSet(morning(monday.plusDays(3)), monday.plusDays(7))
                        .delivered(morning(monday.plusDays(7)));
            } else {
                calls.delivered(morning(monday.plusDays(3)));
            }
            promises.add(leads.build());
            promises.add(calls.build());
        }
        Window quarter = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
        CommitmentReport report = Commitments.of(CommitmentSettings.standard()).measure(promises, quarter);
        System.out.println("Kept by sales: " + report.bySales().kept().orElseThrow() + ", by marketing: "
                + report.byMarketing().kept().orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "Of what marketing promised, %.0f%% came%n",
                100 * report.byMarketing().scope().orElseThrow().mean());
        Telling telling = report.total().telling().orElseThrow();
        System.out.println(
                "Warned of: " + telling.warned() + " missed, never told of: " + telling.silent() + " changed");
        for (TrackRecord team : report.teams()) {
            if (team.repeated()) {
                System.out.println("Again and again: " + team.name() + ", kept " + team.kept());
            }
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
