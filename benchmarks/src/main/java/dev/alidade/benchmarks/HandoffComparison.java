// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import dev.alidade.handoff.Disputes;
import dev.alidade.handoff.HandoffIssues;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.handoff.LeadFlow;
import dev.alidade.handoff.MarketingDelivery;
import dev.alidade.handoff.Rejections;
import dev.alidade.handoff.Sourcing;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Proportion;
import dev.alidade.model.ServiceLevelAgreement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.TreeMap;

/** What a report says and what plain counters say, compared number by number. */
final class HandoffComparison {
    private final HandoffCounts counts;
    private final HandoffReport report;
    private final ServiceLevelAgreement agreement;

    HandoffComparison(HandoffCounts counts, HandoffReport report, ServiceLevelAgreement agreement) {
        this.counts = counts;
        this.report = report;
        this.agreement = agreement;
    }

    void check() {
        checkNumbers();
        checkIssues();
    }

    /** Checks all but the data issues. */
    void checkNumbers() {
        long worked = counts.inTime + counts.late;
        long due = worked + counts.unworked;
        same("episodes", counts.episodes, report.episodes());
        same("followUp", Proportion.of(worked, due), report.followUp());
        same("withinAgreement", Proportion.of(counts.inTime, due), report.withinAgreement());
        same("decisionRate", Proportion.of(counts.decided, counts.decisionDue), report.decisionRate());
        same("acceptance", Proportion.of(counts.accepted, counts.accepted + counts.rejected), report.acceptance());
        same("automatic", counts.automatic, report.automaticAcceptances());
        same("responseNotDue", counts.episodes - due, report.responseNotDue());
        same("decisionNotDue", counts.episodes - counts.decisionDue, report.decisionNotDue());
        same("persistence", Proportion.of(counts.persisted, counts.neverReached), report.persistence());
        same("repeated", Proportion.of(counts.repeated, counts.decisionDue), report.repeated());
        same(
                "inTime",
                Proportion.of(counts.inTimeConverted, counts.inTime),
                report.workedLeads().inTime());
        same(
                "late",
                Proportion.of(counts.lateConverted, counts.late),
                report.workedLeads().late());
        same(
                "unworked",
                Proportion.of(counts.unworkedConverted, counts.unworked),
                report.workedLeads().unworked());
        same(
                "disputes",
                new Disputes(counts.disputesOpen, counts.disputesUpheld, counts.disputesOverturned),
                report.disputes());
        same(
                "sourcing",
                new Sourcing(
                        Proportion.of(counts.sourcedBySales, counts.sourcedBySales + counts.sourcedByMarketing),
                        counts.sourcedByNeither,
                        counts.sourcedUnknown),
                report.sourcing());
        new WaitCurve(counts.signalReached, counts.signalWaiting)
                .checkSame(report.speedToLead().calendar(), agreement.respondWithin());
        new WaitCurve(counts.assignmentReached, counts.assignmentWaiting)
                .checkSame(report.responseTime().calendar(), agreement.respondWithin());
        checkRejections(report.rejections());
        checkDelivery(report.delivery().orElseThrow());
        checkFlow(report.flow());
    }

    private void checkRejections(Rejections rejections) {
        same("rejected", counts.rejected, rejections.total());
        same("rejectedUnworked", counts.rejectedUnworked, rejections.unworked().hits());
        same("quality", counts.rejectedQuality, rejections.quality());
        same("procedural", counts.rejectedProcedural, rejections.procedural());
        same("withoutReason", counts.rejectedWithoutReason, rejections.withoutReason());
        same("rejectedWon", counts.rejectedWon, rejections.wonLater().hits());
        TreeMap<String, Long> reasons = new TreeMap<>();
        counts.byReason.forEach((reason, count) -> reasons.put(reason, (long) count[0]));
        same("byReason", reasons, new TreeMap<>(rejections.byReason()));
    }

    private void checkDelivery(MarketingDelivery delivery) {
        same("delivered", counts.delivered, delivery.qualified());
        same("notDelivered", counts.notDelivered, delivery.rejected());
        same("deliveryNotDue", counts.deliveryNotDue, delivery.notDue());
        same("withoutValue", counts.withoutValue, delivery.value().orElseThrow().withoutValue());
        same(
                "value",
                BigDecimal.valueOf(Arrays.stream(counts.valueByDay).sum(), 2),
                delivery.value().orElseThrow().delivered());
        same("deliveredByDay", counts.delivered, (long)
                Arrays.stream(counts.deliveredByDay).sum());
    }

    private void checkFlow(LeadFlow flow) {
        long gap = 0;
        long longest = 0;
        for (int handOvers : counts.handOversByDay) {
            gap = handOvers == 0 ? gap + 1 : 0;
            longest = Math.max(longest, gap);
        }
        same("longestGap", longest, flow.longestGap().orElseThrow());
    }

    private void checkIssues() {
        issue(HandoffIssues.UNKNOWN_AUTOMATION, counts.unknownAutomation);
        issue(HandoffIssues.DECISION_WITHOUT_HANDOFF, counts.decisionsWithoutHandoff);
        issue(HandoffIssues.DISPUTE_WITHOUT_REJECTION, counts.disputesWithoutRejection);
        issue(HandoffIssues.CREATED_AFTER_HAND_OVER, counts.createdAfterHandOver);
        issue(HandoffIssues.ASSIGNED_BEFORE_HAND_OVER, counts.assignedBeforeHandOver);
        issue(HandoffIssues.SAME_INSTANT, counts.sameInstant);
        issue(HandoffIssues.UNUSABLE_VALUE, counts.withoutValue);
    }

    private void issue(IssueKind kind, long expected) {
        same(
                kind.id(),
                expected,
                report.issues().stream()
                        .filter(issue -> issue.kind().equals(kind))
                        .mapToLong(DataIssue::count)
                        .sum());
    }

    private static void same(String what, Object counted, Object reported) {
        checkState(counted.equals(reported), "%s: the loop counted %s, the report says %s", what, counted, reported);
    }

    /** Checks that no counter stayed at zero, which would make the comparison void. */
    static void checkAllUsed(HandoffCounts counts) {
        long[] used = {
            counts.episodes - counts.decisionDue,
            counts.inTime,
            counts.late,
            counts.unworked,
            counts.inTimeConverted,
            counts.lateConverted,
            counts.unworkedConverted,
            counts.neverReached,
            counts.persisted,
            counts.decided,
            counts.accepted,
            counts.automatic,
            counts.rejected,
            counts.repeated,
            counts.rejectedUnworked,
            counts.rejectedQuality,
            counts.rejectedProcedural,
            counts.rejectedWithoutReason,
            counts.rejectedWon,
            counts.disputesOpen,
            counts.disputesUpheld,
            counts.disputesOverturned,
            counts.delivered,
            counts.notDelivered,
            counts.deliveryNotDue,
            counts.withoutValue,
            counts.sourcedBySales,
            counts.sourcedByMarketing,
            counts.sourcedByNeither,
            counts.sourcedUnknown,
            counts.unknownAutomation,
            counts.decisionsWithoutHandoff,
            counts.disputesWithoutRejection,
            counts.createdAfterHandOver,
            counts.assignedBeforeHandOver,
            counts.sameInstant,
            counts.byReason.size(),
            counts.handOversByDay[0],
            counts.deliveredByDay[0],
            counts.valueByDay[0]
        };
        checkState(
                Arrays.stream(used).allMatch(count -> count > 0),
                "the leads leave a case out: %s",
                Arrays.toString(used));
    }
}
