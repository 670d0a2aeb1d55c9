// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one model credits to a campaign, at three money points.
 *
 * @param model the model's id
 * @param leadJourneys journeys whose first lead was created in the window
 * @param pipelineDeals deals created in the window
 * @param pipeline their value; empty where no value is known
 * @param wonDeals deals won in the window
 * @param revenue their value; empty where no value is known
 * @param returnOnSpend revenue for each unit of spend; empty when there is no revenue to tell of or no positive spend
 * @param returnInterval its interval; empty without a bootstrap
 */
public record CampaignCredit(
        String model,
        BigDecimal leadJourneys,
        BigDecimal pipelineDeals,
        Optional<BigDecimal> pipeline,
        BigDecimal wonDeals,
        Optional<BigDecimal> revenue,
        OptionalDouble returnOnSpend,
        Optional<Interval> returnInterval) {
    /** Checks that nothing is missing. */
    public CampaignCredit {
        requireNonNull(model, "model");
        requireNonNull(leadJourneys, "leadJourneys");
        requireNonNull(pipelineDeals, "pipelineDeals");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(wonDeals, "wonDeals");
        requireNonNull(revenue, "revenue");
        requireNonNull(returnOnSpend, "returnOnSpend");
        requireNonNull(returnInterval, "returnInterval");
    }
}
