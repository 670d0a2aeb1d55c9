// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What marketing's money did for leads, pipeline and revenue, campaign by campaign.
 *
 * @param currency the currency of all amounts; empty when the settings name none, and then no amount is told
 * @param spendFrom the first day whose spend counts: the first of the window less the lag
 * @param spendTo the day after the last one
 * @param campaigns every campaign that was declared, that anything was spent on or that anything names, in the order of the
 *     ids
 * @param totals all of them together; there is no total of influenced deals but {@link DealTotals#influenced()}
 * @param leadJourneys the credits for journeys whose first lead was created in the window: several leads of one deal, or of
 *     one account where companies' touchpoints are taken together, are one such journey, and {@link CampaignTotals#leads()}
 *     counts each of them
 * @param pipeline the credits for deals created in the window
 * @param revenue the credits for deals won in the window
 * @param issues what was odd about spend, campaigns and journeys
 * @param measurements the numbers as measurements
 */
public record CampaignReport(
        Optional<Currency> currency,
        LocalDate spendFrom,
        LocalDate spendTo,
        ImmutableList<CampaignValue> campaigns,
        CampaignTotals totals,
        JourneyReport leadJourneys,
        JourneyReport pipeline,
        JourneyReport revenue,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public CampaignReport {
        requireNonNull(currency, "currency");
        requireNonNull(spendFrom, "spendFrom");
        requireNonNull(spendTo, "spendTo");
        requireNonNull(campaigns, "campaigns");
        requireNonNull(totals, "totals");
        requireNonNull(leadJourneys, "leadJourneys");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(revenue, "revenue");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * Whether any touch is on record, of whatever journey: without one nothing is known of touches, credits and returns.
     *
     * @return true if so; false, too, without a campaign
     */
    public boolean touchesRecorded() {
        return campaigns.stream().anyMatch(campaign -> campaign.touched().isPresent());
    }

    /**
     * What became of one campaign.
     *
     * @param id the campaign's id
     * @return its numbers; empty when nobody knows it
     */
    public Optional<CampaignValue> campaign(String id) {
        return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }
}
