// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The numbers of a hand-over report, as plain counters. */
final class HandoffCounts {
    private static final int DAYS = 91; // April to June

    long episodes;
    long inTime;
    long late;
    long unworked;
    long inTimeConverted;
    long lateConverted;
    long unworkedConverted;
    long neverReached;
    long persisted;
    long decisionDue;
    long decided;
    long accepted;
    long automatic;
    long rejected;
    long repeated;
    long rejectedUnworked;
    long rejectedQuality;
    long rejectedProcedural;
    long rejectedWithoutReason;
    long rejectedWon;
    long disputesOpen;
    long disputesUpheld;
    long disputesOverturned;
    long delivered;
    long notDelivered;
    long deliveryNotDue;
    long withoutValue;
    long sourcedBySales;
    long sourcedByMarketing;
    long sourcedByNeither;
    long sourcedUnknown;
    long unknownAutomation;
    long decisionsWithoutHandoff;
    long disputesWithoutRejection;
    long createdAfterHandOver;
    long assignedBeforeHandOver;
    long sameInstant;
    final Map<String, int[]> byReason = new HashMap<>();
    final int[] handOversByDay = new int[DAYS];
    final int[] deliveredByDay = new int[DAYS];
    final long[] valueByDay = new long[DAYS];
    final WaitHistogram signalReached = new WaitHistogram();
    final WaitHistogram signalWaiting = new WaitHistogram();
    final WaitHistogram assignmentReached = new WaitHistogram();
    final WaitHistogram assignmentWaiting = new WaitHistogram();

    static int day(Instant at, Instant start) {
        return (int) ((at.getEpochSecond() - start.getEpochSecond()) / 86_400);
    }

    /** Adds the numbers of other leads. */
    void merge(HandoffCounts other) {
        episodes += other.episodes;
        inTime += other.inTime;
        late += other.late;
        unworked += other.unworked;
        inTimeConverted += other.inTimeConverted;
        lateConverted += other.lateConverted;
        unworkedConverted += other.unworkedConverted;
        neverReached += other.neverReached;
        persisted += other.persisted;
        decisionDue += other.decisionDue;
        decided += other.decided;
        accepted += other.accepted;
        automatic += other.automatic;
        rejected += other.rejected;
        repeated += other.repeated;
        rejectedUnworked += other.rejectedUnworked;
        rejectedQuality += other.rejectedQuality;
        rejectedProcedural += other.rejectedProcedural;
        rejectedWithoutReason += other.rejectedWithoutReason;
        rejectedWon += other.rejectedWon;
        disputesOpen += other.disputesOpen;
        disputesUpheld += other.disputesUpheld;
        disputesOverturned += other.disputesOverturned;
        delivered += other.delivered;
        notDelivered += other.notDelivered;
        deliveryNotDue += other.deliveryNotDue;
        withoutValue += other.withoutValue;
        sourcedBySales += other.sourcedBySales;
        sourcedByMarketing += other.sourcedByMarketing;
        sourcedByNeither += other.sourcedByNeither;
        sourcedUnknown += other.sourcedUnknown;
        unknownAutomation += other.unknownAutomation;
        decisionsWithoutHandoff += other.decisionsWithoutHandoff;
        disputesWithoutRejection += other.disputesWithoutRejection;
        createdAfterHandOver += other.createdAfterHandOver;
        assignedBeforeHandOver += other.assignedBeforeHandOver;
        sameInstant += other.sameInstant;
        other.byReason.forEach((reason, count) -> reason(reason)[0] += count[0]);
        Arrays.setAll(handOversByDay, day -> handOversByDay[day] + other.handOversByDay[day]);
        Arrays.setAll(deliveredByDay, day -> deliveredByDay[day] + other.deliveredByDay[day]);
        Arrays.setAll(valueByDay, day -> valueByDay[day] + other.valueByDay[day]);
        signalReached.merge(other.signalReached);
        signalWaiting.merge(other.signalWaiting);
        assignmentReached.merge(other.assignmentReached);
        assignmentWaiting.merge(other.assignmentWaiting);
    }

    int[] reason(String reason) {
        return byReason.computeIfAbsent(reason, first -> new int[1]);
    }
}
