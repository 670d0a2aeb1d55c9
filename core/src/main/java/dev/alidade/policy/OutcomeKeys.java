// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.RatingItem;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.OutcomeSettingsBuilder;
import dev.alidade.outcome.RevenueBasis;
import java.util.Currency;
import java.util.Optional;

/** The keys about how the company fares. */
final class OutcomeKeys {
    private static final String CURRENCY = "outcome.currency";
    private static final String REVENUE_BASIS = "outcome.revenue-basis";
    private static final String MORALE_ITEM = "outcome.morale-item";
    private static final String WAVE = "outcome.wave";
    private static final String MINIMUM_GROUP = "outcome.minimum-group";
    private static final String LAG = "outcome.lag";
    private static final String MEASURE = "outcome.measure";

    static final ImmutableList<String> ALL =
            ImmutableList.of(CURRENCY, REVENUE_BASIS, MORALE_ITEM, WAVE, MINIMUM_GROUP, LAG, MEASURE);

    private OutcomeKeys() {}

    /** Asks for every key, so that what makes no sense by itself is told before there are any files. */
    static OutcomeSettings checked(PolicyValues values) {
        Object unused = values.text(MEASURE);
        return base(values, CompanyTables.none()).build();
    }

    /** The settings; the pipeline of leads is none of opportunities. */
    static OutcomeSettings settings(PolicyValues values, CompanyTables tables) {
        OutcomeSettingsBuilder settings = base(values, tables)
                .quotas(tables.quotas())
                .totals(tables.totals())
                .outcomes(tables.outcomes());
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        values.text(MEASURE).ifPresent(settings::measure);
        Optional<Currency> reporting = values.currency(CURRENCY).or(() -> DealKeys.currency(values));
        reporting.ifPresentOrElse(
                currency -> settings.rates(DealKeys.rates(currency, tables)),
                () -> tables.currency().ifPresent(settings::currency));
        return settings.build();
    }

    /** The item by which the staff rates its morale. */
    static String moraleItem(PolicyValues values) {
        return values.text(MORALE_ITEM).orElse(OutcomeSettings.MORALE_ITEM);
    }

    private static OutcomeSettingsBuilder base(PolicyValues values, CompanyTables tables) {
        OutcomeSettingsBuilder settings = OutcomeSettings.builder().namingPersons(PeopleKeys.named(values));
        String morale = moraleItem(values);
        settings.morale(tables.item(morale).orElseGet(() -> RatingItem.standard(morale)));
        values.word(REVENUE_BASIS, RevenueBasis.class).ifPresent(settings::basis);
        values.text(WAVE).ifPresent(settings::wave);
        values.smallNumber(MINIMUM_GROUP).ifPresent(settings::minimumGroup);
        values.smallNumber(LAG).ifPresent(settings::lag);
        Object unused = values.currency(CURRENCY);
        return settings;
    }
}
