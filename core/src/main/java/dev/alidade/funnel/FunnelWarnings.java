// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for what makes the numbers of a funnel misleading. */
final class FunnelWarnings {
    /** So many wins expected and none seen has a probability of exp(-5) = .0067. */
    private static final long ENOUGH = 5;

    private FunnelWarnings() {}

    static ImmutableList<FunnelWarning> of(
            List<StepReport> steps,
            Conversion won,
            long losses,
            List<CohortMonth> cohorts,
            Optional<Instant> firstWin,
            Window window) {
        ImmutableList.Builder<FunnelWarning> warnings = ImmutableList.builder();
        long leads = won.members();
        long wins = won.toDate().hits();
        long early =
                firstWin.map(first -> oldEnough(cohorts, first, won, window)).orElse(0L);
        if (won.toDate().share().orElse(0) * early >= ENOUGH) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.OUTCOMES_START_LATE, won.to(), early, leads));
        }
        long mature = won.withinHorizon().total();
        if (mature < leads - mature) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.COHORT_TOO_YOUNG, won.from(), mature, leads));
        }
        for (StepReport step : steps) {
            if (leads > 0 && step.entered() == 0) {
                warnings.add(new FunnelWarning(FunnelWarning.Kind.STEP_NEVER_RECORDED, step.name(), 0, leads));
            }
        }
        if (wins >= ENOUGH && losses == 0) {
            warnings.add(new FunnelWarning(FunnelWarning.Kind.LOSSES_NEVER_RECORDED, won.to(), wins, leads));
        }
        return warnings.build();
    }

    /** Members of whole months that at the first win had had the median time that wins took. */
    private static long oldEnough(List<CohortMonth> cohorts, Instant firstWin, Conversion won, Window window) {
        long events = won.timeToEvent().events();
        long seen = 0;
        Duration median = Duration.ZERO;
        for (TimeToEvent.Step step : won.timeToEvent().steps()) {
            if (2 * seen < events) {
                median = step.events() > 0 ? step.at() : median;
            }
            seen += step.events();
        }
        Instant latest = firstWin.minus(median);
        long members = 0;
        for (CohortMonth cohort : cohorts) {
            if (!cohort.month()
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(window.zone())
                    .toInstant()
                    .isAfter(latest)) {
                members += cohort.members();
            }
        }
        return members;
    }
}
