// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of the open deals between two instants, and how far what is open covers the quotas. Both snapshots are as the
 * events before them say.
 *
 * @param from the beginning: the start of the window
 * @param to the end: the end of the window, or as-of if that comes before
 * @param closingFrom the first day of the period in which deals are to be closed
 * @param closingTo the day after its last
 * @param all the flow of all open deals
 * @param closingInPeriod the flow of the deals to be closed in the period; empty when no deal has a close date on record
 * @param openWithoutCloseDate how many deals are open at the end without a close date
 * @param quotas the quotas in force on the last day of the flow, by their days and owners; the company's only, unless the
 *     settings name persons
 * @param coverage the one that is quoted, one that is not over if there is any: of the company, and of those the one that ends
 *     first; without one, all owners together over the days that end first; empty without a quota in force, or with quotas in several currencies
 * @param issues what was odd about the deals
 * @param measurements the numbers as measurements
 */
public record FlowReport(
        Instant from,
        Instant to,
        LocalDate closingFrom,
        LocalDate closingTo,
        Flow all,
        Optional<Flow> closingInPeriod,
        long openWithoutCloseDate,
        ImmutableList<QuotaCoverage> quotas,
        Optional<QuotaCoverage> coverage,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public FlowReport {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(closingFrom, "closingFrom");
        requireNonNull(closingTo, "closingTo");
        requireNonNull(all, "all");
        requireNonNull(closingInPeriod, "closingInPeriod");
        requireNonNull(quotas, "quotas");
        requireNonNull(coverage, "coverage");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * The flow of a population.
     *
     * @param population which open deals
     * @return the flow; empty for deals to be closed in the period when no deal has a close date on record
     */
    public Optional<Flow> flow(FlowPopulation population) {
        return population == FlowPopulation.ALL_OPEN ? Optional.of(all) : closingInPeriod;
    }
}
