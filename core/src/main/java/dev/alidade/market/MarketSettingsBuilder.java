// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the parts of {@link MarketSettings}. */
public final class MarketSettingsBuilder {
    private final TreeMap<String, Optional<String>> campaigns = new TreeMap<>();
    private final TreeSet<String> hot = new TreeSet<>();
    private DemandBasis basis = DemandBasis.OPPORTUNITIES;
    private Optional<Currency> currency = Optional.empty();
    private Optional<ExchangeRates> rates = Optional.empty();
    private PeriodLength period = PeriodLength.MONTH;
    private long minimum = MarketSettings.USUAL_MINIMUM;
    private double growth = MarketSettings.USUAL_GROWTH;
    private long minimumGrowing = MarketSettings.USUAL_MINIMUM_GROWING;

    MarketSettingsBuilder() {}

    /**
     * Adds campaigns with their markets.
     *
     * @param values the campaigns
     * @return this builder
     * @throws IllegalArgumentException if two have one id
     */
    public MarketSettingsBuilder campaigns(Iterable<Campaign> values) {
        for (Campaign campaign : values) {
            if (campaigns.put(campaign.id(), campaign.market().filter(market -> !market.isBlank())) != null) {
                throw new IllegalArgumentException("Markets: two campaigns have the id %s.".formatted(campaign.id()));
            }
        }
        return this;
    }

    /**
     * Adds a campaign without anything else being known of it.
     *
     * @param id the campaign's id
     * @param market its market
     * @return this builder
     */
    public MarketSettingsBuilder campaign(String id, String market) {
        return campaigns(List.of(Campaign.builder(id).market(market).build()));
    }

    /**
     * Sets what is taken for demand; opportunities otherwise.
     *
     * @param value the basis
     * @return this builder
     */
    public MarketSettingsBuilder basis(DemandBasis value) {
        basis = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the currency in which amounts are told. Without rates, spend in another currency is unknown.
     *
     * @param value the currency
     * @return this builder
     */
    public MarketSettingsBuilder currency(Currency value) {
        currency = Optional.of(value);
        return this;
    }

    /**
     * Sets rates at which amounts become amounts of one currency.
     *
     * @param value the rates
     * @return this builder
     */
    public MarketSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the periods in which change is told; months otherwise.
     *
     * @param value their length
     * @return this builder
     */
    public MarketSettingsBuilder period(PeriodLength value) {
        period = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how many leads or opportunities are compared with spend at least.
     *
     * @param value a positive number; {@value MarketSettings#USUAL_MINIMUM} otherwise
     * @return this builder
     */
    public MarketSettingsBuilder minimum(long value) {
        minimum = value;
        return this;
    }

    /**
     * Sets what an emerging market is.
     *
     * @param growthAtLeast by how much its demand has grown, above 0; {@value MarketSettings#USUAL_GROWTH} otherwise
     * @param casesAtLeast how many leads or opportunities it has in the window, positive;
     *     {@value MarketSettings#USUAL_MINIMUM_GROWING} otherwise
     * @return this builder
     */
    public MarketSettingsBuilder emerging(double growthAtLeast, long casesAtLeast) {
        growth = growthAtLeast;
        minimumGrowing = casesAtLeast;
        return this;
    }

    /**
     * Adds markets that sales states to be hot.
     *
     * @param markets their names
     * @return this builder
     */
    public MarketSettingsBuilder hot(String... markets) {
        hot.addAll(List.of(markets));
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the currency is not that of the rates, or a number is out of range
     */
    public MarketSettings build() {
        return new MarketSettings(
                ImmutableSortedMap.copyOf(campaigns),
                basis,
                currency,
                rates,
                period,
                minimum,
                growth,
                minimumGrowing,
                ImmutableSortedSet.copyOf(hot));
    }
}
