// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Settings;
import dev.alidade.model.ExchangeRates;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * How spend and demand are compared.
 *
 * <pre>{@code
 * MarketSettings settings = MarketSettings.builder()
 *         .campaigns(campaigns)
 *         .currency(Currency.getInstance("EUR"))
 *         .hot("hydrogen")
 *         .build();
 * }</pre>
 *
 * @param campaigns the market of each campaign by the campaign's id, empty for a campaign without one; spend on others has no
 *     market
 * @param basis what is taken for demand
 * @param currency the currency of all amounts; of the rates, if there are any; empty if no amount is told
 * @param rates rates at which amounts become amounts of one currency: spend by those of its days, opportunities by those of
 *     the day of their creation in the window's zone; empty to leave other currencies out
 * @param period the periods in which change is told
 * @param minimum how many leads or opportunities with a market there must be to compare spend with them, positive
 * @param growth by how much demand must have grown against the time before the window to call a market emerging, above 0:
 *     0.25 is by a quarter
 * @param minimumGrowing how many leads or opportunities an emerging market must have in the window, positive
 * @param hot the markets that sales states to be hot; without any, nothing is told of them
 */
public record MarketSettings(
        ImmutableSortedMap<String, Optional<String>> campaigns,
        DemandBasis basis,
        Optional<Currency> currency,
        Optional<ExchangeRates> rates,
        PeriodLength period,
        long minimum,
        double growth,
        long minimumGrowing,
        ImmutableSortedSet<String> hot) {
    /** How many cases are compared at least, unless another number is asked for: a working figure without source. */
    public static final long USUAL_MINIMUM = 30;

    /** By how much an emerging market has grown, unless another figure is asked for: a working figure without source. */
    public static final double USUAL_GROWTH = 0.25;

    /** How many cases an emerging market has, unless another number is asked for: a working figure without source. */
    public static final long USUAL_MINIMUM_GROWING = 10;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the currency is not that of the rates, a number is out of range, or the name of a hot
     *     market is blank
     */
    public MarketSettings {
        requireNonNull(campaigns, "campaigns");
        requireNonNull(basis, "basis");
        requireNonNull(period, "period");
        if (rates.isPresent()
                && currency.isPresent()
                && !rates.get().reporting().equals(currency.get())) {
            throw new IllegalArgumentException("Markets: the rates are to %s, the currency is %s."
                    .formatted(rates.get().reporting(), currency.get()));
        }
        currency = currency.or(() -> rates.map(ExchangeRates::reporting));
        if (minimum < 1 || minimumGrowing < 1) {
            throw new IllegalArgumentException(
                    "Markets: a minimum of %s cases, and of %s for an emerging market; wanted positive numbers."
                            .formatted(minimum, minimumGrowing));
        }
        if (!(growth > 0 && growth <= 1_000)) {
            throw new IllegalArgumentException(
                    "Markets: growth %s of an emerging market is not above 0 and at most 1000. Maybe it is a percentage."
                            .formatted(growth));
        }
        if (hot.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Markets: the name of a hot market is blank.");
        }
    }

    /**
     * Begins settings without campaigns and currency: demand by opportunities, change by months, the usual minima.
     *
     * @return a builder
     */
    public static MarketSettingsBuilder builder() {
        return new MarketSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("markets", 1)
                .with("basis", basis)
                .with("period", period)
                .with("minimum", minimum)
                .with("growth", growth)
                .with("minimumGrowing", minimumGrowing);
        if (currency.isPresent()) {
            settings = settings.with("currency", currency.get().getCurrencyCode());
        }
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (String market : hot) {
            settings = settings.with("hot " + market, true);
        }
        for (Map.Entry<String, Optional<String>> campaign : campaigns.entrySet()) {
            settings = settings.with(
                    "campaign " + campaign.getKey(), campaign.getValue().toString());
        }
        return settings;
    }
}
