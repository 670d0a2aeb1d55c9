// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.util.Currency;
import java.util.Optional;

/**
 * How the company fares.
 *
 * @param currency the currency of all amounts; empty when there are none, or several and the settings name none: no amounts
 *     are told then
 * @param quotas what became of quotas
 * @param revenue what came in, now and before
 * @param retention what cohorts of customers bring, by the length of their periods: the one that the metrics tell first,
 *     which has customers at the start and is as long as the window or else the longest; then the longer ones first
 * @param satisfaction what customers said
 * @param morale what the staff said
 * @param correlations how past totals go with later outcomes, in the order of the measures
 * @param issues what was odd
 * @param measurements the numbers as measurements
 */
public record OutcomeReport(
        Optional<Currency> currency,
        QuotaReport quotas,
        RevenueReport revenue,
        ImmutableList<Retention> retention,
        CustomerSatisfaction satisfaction,
        Morale morale,
        ImmutableList<OutcomeCorrelation> correlations,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public OutcomeReport {
        requireNonNull(currency, "currency");
        requireNonNull(quotas, "quotas");
        requireNonNull(revenue, "revenue");
        requireNonNull(retention, "retention");
        requireNonNull(satisfaction, "satisfaction");
        requireNonNull(morale, "morale");
        requireNonNull(correlations, "correlations");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }
}
