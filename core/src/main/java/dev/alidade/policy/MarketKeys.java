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
    private static final PolicyKey BASIS = PolicyKey.of(
            "market.basis",
            Wanted.oneOf(DemandBasis.class),
            "What is taken for demand: `LEADS`, `OPPORTUNITIES`, `OPPORTUNITY_VALUE` (at their creation) or"
                    + " `ESTIMATE`; the others are told beside it.",
            "`ESTIMATE` with `demand.csv`, else `OPPORTUNITIES` with `opportunities.csv`, else `LEADS`",
            "OPPORTUNITIES");
    private static final PolicyKey CURRENCY = PolicyKey.of(
            "market.currency",
            Wanted.CURRENCY,
            "The currency that spend and value are told in by market.",
            "that of `attribution.currency`",
            "EUR");
    private static final PolicyKey PERIOD = PolicyKey.usually(
            "MONTH", "market.period", Wanted.oneOf(PeriodLength.class), "How change is told: by `MONTH` or `QUARTER`.");
    private static final PolicyKey MINIMUM = PolicyKey.usually(
            "30", "market.minimum", Wanted.NUMBER, "How many leads or opportunities are compared with spend at least.");
    private static final PolicyKey GROWTH = PolicyKey.usually(
            "0.25",
            "market.growth",
            Wanted.DECIMAL,
            "By what part the demand a day of an emerging market grew against the time before the window; `0.25`"
                    + " is by a quarter.");
    private static final PolicyKey MINIMUM_GROWING = PolicyKey.usually(
            "10",
            "market.minimum-growing",
            Wanted.NUMBER,
            "How many leads or opportunities an emerging market has at least.");
    private static final PolicyKey HOT = PolicyKey.of(
            "market.hot", Wanted.TEXTS, "The markets that sales states to be hot.", "none", "south, north");

    static final ImmutableList<PolicyKey> ALL =
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
