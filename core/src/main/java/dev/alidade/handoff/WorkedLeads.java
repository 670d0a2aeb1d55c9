// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.RiskComparison;
import java.util.List;

/**
 * The quarrel settled: what became of leads that sales followed up in time, late, or not at all. All hand-overs whose time
 * for responding is over; converted are those whose lead became an opportunity or a customer at or after the hand-over
 * and before as-of, also in a later episode. Association, not cause: sales may well call the better leads first.
 *
 * @param inTime converted of those with an attempt by the agreed instant
 * @param late converted of those whose first attempt came later
 * @param unworked converted of those without any attempt
 * @param lateRisk the conversion of late leads against that of leads in time
 * @param unworkedRisk the conversion of unworked leads against that of all worked ones, in time or late
 */
public record WorkedLeads(
        Proportion inTime, Proportion late, Proportion unworked, RiskComparison lateRisk, RiskComparison unworkedRisk) {
    /** Checks that nothing is missing. */
    public WorkedLeads {
        requireNonNull(inTime, "inTime");
        requireNonNull(late, "late");
        requireNonNull(unworked, "unworked");
        requireNonNull(lateRisk, "lateRisk");
        requireNonNull(unworkedRisk, "unworkedRisk");
    }

    static WorkedLeads of(Proportion inTime, Proportion late, Proportion unworked) {
        Proportion worked =
                Proportion.of(Math.addExact(inTime.hits(), late.hits()), Math.addExact(inTime.total(), late.total()));
        return new WorkedLeads(
                inTime, late, unworked, RiskComparison.of(late, inTime), RiskComparison.of(unworked, worked));
    }

    /** A risk ratio as a measurement, with the number of cases in question as its evidence. */
    static Measurement measured(Metric metric, RiskComparison risk, long notDue, List<String> examples) {
        Evidence evidence = Evidence.of(risk.exposed(), notDue, examples);
        return risk.ratio().isPresent()
                ? Measurement.of(metric, risk.ratio().getAsDouble(), risk.ratioInterval(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
