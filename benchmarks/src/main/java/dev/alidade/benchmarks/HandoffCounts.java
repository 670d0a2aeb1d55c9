// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import dev.alidade.handoff.HandoffIssues;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Proportion;

/** The numbers of a hand-over report, as plain counters. */
final class HandoffCounts {
    long episodes;
    long responseDue;
    long followedUp;
    long inTime;
    long decisionDue;
    long decided;
    long accepted;
    long automatic;
    long rejected;
    long unknownAutomation;
    long decisionsWithoutHandoff;

    /** Checks that a report says the same. */
    void checkSame(HandoffReport report) {
        checkState(report.episodes() == episodes, "episodes: %s", report);
        checkState(report.followUp().equals(Proportion.of(followedUp, responseDue)), "followUp: %s", report);
        checkState(report.withinAgreement().equals(Proportion.of(inTime, responseDue)), "withinAgreement: %s", report);
        checkState(report.decisionRate().equals(Proportion.of(decided, decisionDue)), "decisionRate: %s", report);
        checkState(report.acceptance().equals(Proportion.of(accepted, accepted + rejected)), "acceptance: %s", report);
        checkState(report.automaticAcceptances() == automatic, "automaticAcceptances: %s", report);
        checkState(report.responseNotDue() == episodes - responseDue, "responseNotDue: %s", report);
        checkState(report.decisionNotDue() == episodes - decisionDue, "decisionNotDue: %s", report);
        checkState(
                issues(report, HandoffIssues.UNKNOWN_AUTOMATION) == unknownAutomation,
                "unknownAutomation: %s",
                report);
        checkState(
                issues(report, HandoffIssues.DECISION_WITHOUT_HANDOFF) == decisionsWithoutHandoff,
                "decisionsWithoutHandoff: %s",
                report);
    }

    /** Checks that no counter stayed at zero, which would make the comparison void. */
    void checkAllUsed() {
        checkState(
                Math.min(Math.min(inTime, decided), Math.min(accepted, rejected)) > 0
                        && followedUp > inTime
                        && responseDue > followedUp
                        && episodes > responseDue
                        && responseDue > decisionDue
                        && Math.min(automatic, Math.min(unknownAutomation, decisionsWithoutHandoff)) > 0,
                "the leads leave a case out");
    }

    private static long issues(HandoffReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
