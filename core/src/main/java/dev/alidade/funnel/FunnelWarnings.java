// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Looks for what makes the numbers of a funnel misleading. */
final class FunnelWarnings {
    private static final long ENOUGH_WINS = 5; // fewer in a row are no wonder

    private FunnelWarnings() {}

    static ImmutableList<FunnelWarning> of(
            List<StepReport> steps, Conversion won, List<CohortMonth> cohorts, Recorded recorded, Window window) {
        ImmutableList.Builder<FunnelWarning> warnings = ImmutableList.builder();
        long leads = won.members();
        long wins = won.toDate().hits();
        long early = recorded.firstWin()
                .map(first -> LateOutcomes.oldEnough(members(cohorts), first, won.timeToEvent(), window.zone()))
                .orElse(0L);
        if (LateOutcomes.suspicious(won.toDate().share().orElse(0), early)) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.OUTCOMES_START_LATE, won.to(), early, leads));
        }
        long mature = won.withinHorizon().total();
        if (mature < leads - mature) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.COHORT_TOO_YOUNG, won.from(), mature, leads));
        }
        for (StepReport step : steps) {
            if (leads > 0 && !recorded.steps().contains(step.name())) {
                warnings.add(new FunnelWarning(FunnelWarning.Kind.STEP_NEVER_RECORDED, step.name(), 0, leads));
            }
        }
        if (wins >= ENOUGH_WINS && !recorded.losses()) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.LOSSES_NEVER_RECORDED, won.to(), wins, leads));
        }
        return warnings.build();
    }

    private static ImmutableMap<YearMonth, Long> members(List<CohortMonth> cohorts) {
        return cohorts.stream().collect(ImmutableMap.toImmutableMap(CohortMonth::month, CohortMonth::members));
    }

    /**
     * What is on record of any lead created in the window, of whatever group.
     *
     * @param steps the steps with an event of their own
     * @param losses whether any lead is lost
     * @param firstWin the first win
     */
    record Recorded(ImmutableSet<String> steps, boolean losses, Optional<Instant> firstWin) {}
}
