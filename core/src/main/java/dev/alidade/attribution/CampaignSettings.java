// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.model.Campaign;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the value of campaigns is told.
 *
 * <pre>{@code
 * CampaignSettings settings = CampaignSettings.builder()
 *         .campaigns(campaigns)
 *         .journeys(JourneySettings.builder().currency(euro).build())
 *         .lag(Period.ofMonths(3))
 *         .build();
 * }</pre>
 *
 * @param campaigns the campaigns, in the order of their ids, whatever order is given; others count under their ids
 * @param journeys how journeys are read and credited: its anchor is replaced by each of lead created, opportunity created
 *     and won, and its credit always goes to campaigns; without models it has the {@linkplain Models#standard() standard
 *     ones}, and without a currency no amount is told
 * @param lag the time from spending to return: what was spent in the window less the lag is held against what came in the
 *     window; not negative
 */
public record CampaignSettings(ImmutableList<Campaign> campaigns, JourneySettings journeys, Period lag) {
    private static final LocalDate ANY = LocalDate.EPOCH;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if two campaigns have one id, one's days are outside of the years 1 to 9999, or the lag
     *     is not from 0 to 100 years
     */
    public CampaignSettings {
        campaigns = ImmutableList.sortedCopyOf(Comparator.comparing(Campaign::id), campaigns);
        for (int i = 1; i < campaigns.size(); i++) {
            if (campaigns.get(i).id().equals(campaigns.get(i - 1).id())) {
                throw new IllegalArgumentException("Campaigns: two have the id %s."
                        .formatted(campaigns.get(i).id()));
            }
        }
        campaigns.forEach(CampaignSettings::checkDays);
        if (lag.isNegative() || ANY.plus(lag).isAfter(ANY.plusYears(100))) {
            throw new IllegalArgumentException(
                    "Campaigns: the lag from spending to return, %s, is not from 0 to 100 years.".formatted(lag));
        }
        if (journeys.models().isEmpty()) {
            journeys = journeys.withModels(Models.standard());
        }
    }

    private static void checkDays(Campaign campaign) {
        if (campaign.start().filter(day -> day.getYear() < 1).isPresent()
                || campaign.end().filter(day -> day.getYear() > 9999).isPresent()) {
            throw new IllegalArgumentException("Campaign %s: %s to %s is outside of the years 1 to 9999."
                    .formatted(campaign.id(), campaign.start(), campaign.end()));
        }
    }

    /**
     * Begins settings without campaigns and without lag.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The settings of the journeys at an anchor. */
    JourneySettings at(Milestone anchor) {
        return new JourneySettings(
                anchor,
                CreditBy.CAMPAIGN,
                journeys.lookBack(),
                journeys.duplicateTolerance(),
                journeys.salesOutreachTypes(),
                journeys.nullAfter(),
                journeys.valueBasis(),
                journeys.pipelines(),
                journeys.rates(),
                journeys.currency(),
                journeys.models(),
                journeys.replicates());
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("campaigns", 1)
                .with("journeys", at(Milestone.WON).settings())
                .with("lag", lag.toString());
        for (Campaign campaign : campaigns) {
            settings = settings.with("campaign " + campaign.id(), identity(campaign));
        }
        return settings;
    }

    private static Settings identity(Campaign campaign) {
        return Settings.of("campaign", 1)
                .with("name", campaign.name().toString())
                .with("channel", campaign.channel().toString())
                .with("market", campaign.market().toString())
                .with("start", campaign.start().toString())
                .with("end", campaign.end().toString())
                .with("budget", campaign.budget().toString())
                .with("goal", campaign.goalId().toString());
    }

    /** Collects the parts of the settings. */
    public static final class Builder {
        private final List<Campaign> campaigns = new ArrayList<>();
        private JourneySettings journeys = JourneySettings.builder().build();
        private Period lag = Period.ZERO;

        private Builder() {}

        /**
         * Adds campaigns.
         *
         * @param values the campaigns
         * @return this builder
         */
        public Builder campaigns(Iterable<Campaign> values) {
            values.forEach(campaigns::add);
            return this;
        }

        /**
         * Adds a campaign.
         *
         * @param value the campaign
         * @return this builder
         */
        public Builder campaign(Campaign value) {
            campaigns.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets how journeys are read and credited; by the usual settings otherwise, in which no amount is told.
         *
         * @param value the settings
         * @return this builder
         */
        public Builder journeys(JourneySettings value) {
            journeys = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the time from spending to return; none otherwise.
         *
         * @param value the time, such as three months
         * @return this builder
         */
        public Builder lag(Period value) {
            lag = requireNonNull(value, "value");
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws IllegalArgumentException if two campaigns have one id, or the lag is negative
         */
        public CampaignSettings build() {
            return new CampaignSettings(ImmutableList.copyOf(campaigns), journeys, lag);
        }
    }
}
