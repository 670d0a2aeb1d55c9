// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.Currency;
import java.util.Optional;

/**
 * The state of the deals that are open at as-of, created in the window or before.
 *
 * @param open how many deals are open
 * @param started how many of them are in a cycle that has begun
 * @param thresholds how long is too long
 * @param healthy the deals without any of the faults that are judged, of those open; 0 of 0 when none is judged
 * @param judged the faults that a healthy deal must not have, as far as they are recorded and have a threshold
 * @param healthyValue the value of the healthy deals; empty when no values are told
 * @param faults how many deals have each fault; without those that need a threshold that there isn't
 * @param currency the currency of all values; empty when no values are told
 * @param value what all open deals are worth; empty when no values are told
 * @param byStage the open deals by stage, in the order of pipelines and stages, those in no known stage last; stages without
 *     deals are listed
 * @param ages how long ago the cycles of the open deals began
 * @param pushes how often and how far close dates were moved later
 * @param winRate deals won, of those closed in the window; {@code value} is weighted by it
 * @param issues what was odd about the deals
 * @param measurements the numbers as measurements; the examples are deals that have the fault
 */
public record PipelineReport(
        long open,
        long started,
        PipelineThresholds thresholds,
        Proportion healthy,
        ImmutableSortedSet<Fault> judged,
        Optional<ValueShare> healthyValue,
        ImmutableSortedMap<Fault, FaultShare> faults,
        Optional<Currency> currency,
        Optional<OpenValue> value,
        ImmutableList<OpenStage> byStage,
        DurationSpread ages,
        Pushes pushes,
        Proportion winRate,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public PipelineReport {
        requireNonNull(thresholds, "thresholds");
        requireNonNull(healthy, "healthy");
        requireNonNull(judged, "judged");
        requireNonNull(healthyValue, "healthyValue");
        requireNonNull(faults, "faults");
        requireNonNull(currency, "currency");
        requireNonNull(value, "value");
        requireNonNull(byStage, "byStage");
        requireNonNull(ages, "ages");
        requireNonNull(pushes, "pushes");
        requireNonNull(winRate, "winRate");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * How many deals have a fault.
     *
     * @param fault the fault
     * @return the share; empty when the fault needs a threshold that there isn't
     */
    public Optional<FaultShare> fault(Fault fault) {
        return Optional.ofNullable(faults.get(fault));
    }
}
