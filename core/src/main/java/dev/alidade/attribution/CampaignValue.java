// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Campaign;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one campaign cost and what came of it.
 *
 * @param id the campaign's id, declared or not; {@code (no campaign)} for what belongs to none
 * @param campaign what was declared of it; empty when it never was
 * @param spend what it cost
 * @param touched how many journeys it touched, known before as-of; a deal that follows up another of the same buyers has a
 *     journey of its own, and sales' own outreach is no touch; empty when no touch at all is on record
 * @param named whether a lead or deal that is known before as-of names it, whenever it was created and whoever found it; a
 *     journey's lead and deal are heard too
 * @param leads leads created in the window that name it, or, of {@code (no campaign)}, that name none; only leads that are
 *     facts themselves are counted, not those of journeys
 * @param costPerLead spend for each of these leads; empty when there is none, or no positive spend
 * @param pipeline its deals created in the window
 * @param revenue its deals won in the window
 * @param credits what each model credits to it, in the order of the settings; empty when no touch of it is on record: nobody
 *     can tell then whether nobody responded or nobody wrote it down, and that nothing is credited would be no finding
 */
public record CampaignValue(
        String id,
        Optional<Campaign> campaign,
        CampaignSpend spend,
        OptionalLong touched,
        boolean named,
        long leads,
        OptionalDouble costPerLead,
        CampaignDeals pipeline,
        CampaignDeals revenue,
        ImmutableList<CampaignCredit> credits) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public CampaignValue {
        requireNonNull(id, "id");
        requireNonNull(campaign, "campaign");
        requireNonNull(spend, "spend");
        requireNonNull(touched, "touched");
        requireNonNull(costPerLead, "costPerLead");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(revenue, "revenue");
        requireNonNull(credits, "credits");
        if (touched.orElse(0) < 0 || leads < 0) {
            throw new IllegalArgumentException(
                    "Campaign %s: %s touched and %s leads are not possible.".formatted(id, touched.orElse(0), leads));
        }
    }

    /**
     * Whether any response to it is on record: a touch, or a lead or deal that names it, whenever it came.
     *
     * @return true if so
     */
    public boolean measured() {
        return touched.orElse(0) > 0 || named;
    }

    /**
     * What a model credits to it.
     *
     * @param model the model's id
     * @return its credit; empty when the settings have no such model, or no touch of the campaign is on record
     */
    public Optional<CampaignCredit> credit(String model) {
        return credits.stream().filter(credit -> credit.model().equals(model)).findFirst();
    }
}
