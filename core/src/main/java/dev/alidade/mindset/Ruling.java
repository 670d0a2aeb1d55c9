// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import java.util.List;
import java.util.Optional;

/**
 * The verdict with its reason.
 *
 * @param verdict the verdict
 * @param reason why it is undecided; empty otherwise
 */
record Ruling(Verdict verdict, Optional<Verdict.Reason> reason) {

    /**
     * Rules.
     *
     * @param cohorts who answered, and what of it may be shown
     * @param shares the shares of those who answered; suppressed ones play no part
     * @param threshold the share that is expected at least
     */
    static Ruling of(Cohorts cohorts, List<AnswerShare> shares, Threshold threshold) {
        double wanted = threshold.value();
        List<AnswerShare> shown = shares.stream()
                .filter(share -> share.state() != State.SUPPRESSED)
                .toList();
        if (shown.stream().anyMatch(share -> share.bounds().map(Interval::high).orElse(1.0) < wanted)) {
            return new Ruling(Verdict.NOT_SHARED, Optional.empty());
        }
        if (!cohorts.pooled().answered()) {
            return undecided(Verdict.Reason.TOO_FEW_ANSWERS);
        }
        if (!cohorts.bothDepartmentsAnswered()) {
            return undecided(Verdict.Reason.ONE_DEPARTMENT);
        }
        List<AnswerShare> open = shown.stream()
                .filter(share -> share.bounds().map(Interval::low).orElse(0.0) < wanted)
                .toList();
        if (shown.size() < shares.size() || open.stream().anyMatch(share -> leftToChance(share, wanted))) {
            return undecided(Verdict.Reason.TOO_FEW_ANSWERS);
        }
        return open.isEmpty()
                ? new Ruling(Verdict.SHARED, Optional.empty())
                : undecided(Verdict.Reason.TOO_MANY_UNCODED);
    }

    /** Whether the threshold lies in the interval, uncoded answers aside. */
    private static boolean leftToChance(AnswerShare share, double wanted) {
        return share.state() == State.VALUE
                && share.interval().map(Interval::low).orElse(0.0) < wanted
                && share.interval().map(Interval::high).orElse(1.0) >= wanted;
    }

    private static Ruling undecided(Verdict.Reason reason) {
        return new Ruling(Verdict.UNDECIDED, Optional.of(reason));
    }
}
