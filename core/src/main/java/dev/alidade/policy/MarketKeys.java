// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.MarketSettingsBuilder;
import dev.alidade.market.PeriodLength;
import java.util.Currency;
import java.util.Optional;

/** The keys about markets. */
final class MarketKeys {
    private static final String BASIS = "market.basis";
    private static final String CURRENCY = "market.currency";
    private static final String PERIOD = "market.period";
    private static final String MINIMUM = "market.minimum";
    private static final String GROWTH = "market.growth";
    private static final String MINIMUM_GROWING = "market.minimum-growing";
    private static final String HOT = "market.hot";

    static final ImmutableList<String> ALL =
            ImmutableList.of(BASIS, CURRENCY, PERIOD, MINIMUM, GROWTH, MINIMUM_GROWING, HOT);

    private MarketKeys() {}

    /** The settings. */
    static MarketSettings settings(PolicyValues values, CompanyTables tables) {
        MarketSettingsBuilder settings = MarketSettings.builder().campaigns(tables.campaigns());
        settings.basis(values.word(BASIS, DemandBasis.class).orElseGet(tables::demandBasis));
        values.word(PERIOD, PeriodLength.class).ifPresent(settings::period);
        values.number(MINIMUM).ifPresent(settings::minimum);
        settings.emerging(
                values.decimal(GROWTH).orElse(MarketSettings.USUAL_GROWTH),
                values.number(MINIMUM_GROWING).orElse(MarketSettings.USUAL_MINIMUM_GROWING));
        values.list(HOT).ifPresent(markets -> settings.hot(markets.toArray(new String[0])));
        Optional<Currency> reporting = values.currency(CURRENCY).or(() -> AttributionKeys.currency(values));
        reporting.ifPresentOrElse(
                currency -> settings.rates(DealKeys.rates(currency, tables)),
                () -> tables.currency().ifPresent(settings::currency));
        return settings.build();
    }
}
