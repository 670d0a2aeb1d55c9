// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

/**
 * What one campaign had to do with the deals created, or with those won, in the window: under three definitions of
 * "sourced" side by side, which give a deal to one campaign at most, and under "influenced", which gives it to every
 * campaign that touched it.
 *
 * @param bySource deals whose recorded origin is marketing and that name this campaign, themselves or by their lead
 * @param byFirstTouch deals whose first touch within the look-back was this campaign's, no outreach of sales before it
 * @param beforeSales deals whose first touch within the look-back was this campaign's, and no later than the first activity
 *     of sales; deals of which no such activity is on record are no campaign's
 * @param influenced deals that this campaign touched within the look-back
 */
public record CampaignDeals(
        SourcedDeals bySource, SourcedDeals byFirstTouch, SourcedDeals beforeSales, InfluencedDeals influenced) {
    /** Checks that nothing is missing. */
    public CampaignDeals {
        requireNonNull(bySource, "bySource");
        requireNonNull(byFirstTouch, "byFirstTouch");
        requireNonNull(beforeSales, "beforeSales");
        requireNonNull(influenced, "influenced");
    }
}
