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
    private static final PolicyKey CURRENCY = PolicyKey.of(
            "outcome.currency",
            Wanted.CURRENCY,
            "The currency that revenue, quotas and retention are told in, by the rates of `fx.csv`: of a deal"
                    + " that of its closing, of a period and a quota that of the first day.",
            "that of `deals.currency`, else the only one of deals and spend in the files, else the only one that"
                    + " occurs; of several, amounts aren't told",
            "EUR");
    private static final PolicyKey REVENUE_BASIS = PolicyKey.usually(
            "WON",
            "outcome.revenue-basis",
            Wanted.oneOf(RevenueBasis.class),
            "What counts as revenue: `WON` (deals at their closing), `INVOICED`, `PAID` (each at its own time).");
    private static final PolicyKey MORALE_ITEM = PolicyKey.usually(
            "morale", "outcome.morale-item", Wanted.TEXT, "The item of `ratings.csv` that tells morale.");
    private static final PolicyKey WAVE = PolicyKey.of(
            "outcome.wave", Wanted.TEXT, "The round of `ratings.csv` that counts for morale.", "the latest", "autumn");
    private static final PolicyKey MINIMUM_GROUP = PolicyKey.usually(
            "5",
            "outcome.minimum-group",
            Wanted.SMALL_NUMBER,
            "The smallest number of persons whose morale is shown, at least 3.");
    private static final PolicyKey LAG = PolicyKey.usually(
            "1",
            "outcome.lag",
            Wanted.SMALL_NUMBER,
            "By how many periods an outcome comes later than the total it is compared with.");
    private static final PolicyKey MEASURE = PolicyKey.of(
            "outcome.measure",
            Wanted.TEXT,
            "The measure of `outcomes.csv` that the metric tells; to be chosen before looking.",
            "the only one; of several none, and all are in the report",
            "churn");

    static final ImmutableList<PolicyKey> ALL =
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
