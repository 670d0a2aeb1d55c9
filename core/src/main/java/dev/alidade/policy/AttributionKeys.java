// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.attribution.AttributionModel;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.JourneySettingsBuilder;
import dev.alidade.attribution.Milestone;
import dev.alidade.attribution.ValueBasis;
import dev.alidade.model.JourneyScope;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys about what marketing's money did. */
final class AttributionKeys {
    private static final int MOST_REPLICATES = 10_000;
    private static final String LENGTH =
            "a time in days, hours or minutes in ISO 8601 such as P180D, up to P%dD, no months or years, which have no fixed length"
                    .formatted(JourneySettings.LONGEST.toDays());

    private static final PolicyKey CURRENCY = PolicyKey.of(
            "attribution.currency",
            Wanted.CURRENCY,
            "The currency that spend and deals are told in, for goals too, by the rates of `fx.csv`.",
            "that of `deals.currency`, else the only one of deals and spend in the files (without any, of"
                    + " budgets); of several, amounts aren't told; a budget in another one is an issue",
            "EUR");
    private static final PolicyKey SCOPE = PolicyKey.usually(
            "BUYER",
            "attribution.scope",
            Wanted.oneOf(JourneyScope.class),
            "Whose touchpoints make one journey: `BUYER` or `ACCOUNT`.");
    private static final PolicyKey MODELS = PolicyKey.of(
            "attribution.models",
            "names of models, separated by commas",
            "The models, under the names that reports have for them: `first`, `last`, `linear`, `linear-by-name`,"
                    + " `position-40-20-40` with any weights, `position-google-u`, `position-j`, `position-inverse-j`,"
                    + " `milestones-marketo-measure-u`, `-w`, `-full-path`, `milestones-hubspot-u`, `-w`, `-full-path`,"
                    + " `time-decay-PT168H` with any half-life, in ISO 8601 (a week may be written `P7D` too; reports say"
                    + " `PT168H`), `time-decay-by-week`, `time-decay-by-rank`, `markov-1` to `markov-10`,"
                    + " `shapley-subset-sum`.",
            "`first, last, linear, position-google-u, time-decay-PT168H, markov-1, shapley-subset-sum`",
            "first, last, linear");
    private static final PolicyKey LOOK_BACK =
            PolicyKey.usually("P180D", "attribution.look-back", LENGTH, "How long before a milestone touches count.");
    private static final PolicyKey LAG = PolicyKey.of(
            "attribution.lag",
            "a time in days, weeks, months or years in ISO 8601 such as P3M",
            "The time from spending to return: spend is that of the window less the lag.",
            "none",
            "P3M");
    private static final PolicyKey VALUE_BASIS = PolicyKey.usually(
            "AS_OF",
            "attribution.value-basis",
            Wanted.oneOf(ValueBasis.class),
            "What a won deal is worth: `AS_OF` (the last amount known: changes of the amount after the closing"
                    + " count, payments and refunds don't), `AT_CLOSING` (the last amount at the closing), `PAID` (all"
                    + " payments together, refunds being negative ones).");
    private static final PolicyKey REPLICATES = PolicyKey.usually(
            "0",
            "attribution.replicates",
            "a whole number from 0 to " + MOST_REPLICATES,
            "Replicates of the bootstrap, for intervals of credits and returns; `0` for no intervals.");
    private static final PolicyKey DUPLICATE_TOLERANCE = PolicyKey.usually(
            "PT0S",
            "attribution.duplicate-tolerance",
            Wanted.DURATION,
            "Within what time a touch of the same buyer and campaign repeats the last one.");
    private static final PolicyKey SALES_OUTREACH_TYPES = PolicyKey.usually(
            "sales",
            "attribution.sales-outreach-types",
            Wanted.TEXTS,
            "Types of touchpoints that are sales' own outreach.");
    private static final PolicyKey NULL_AFTER = PolicyKey.of(
            "attribution.null-after",
            LENGTH,
            "After what time without a touch an open journey counts as lost.",
            "never",
            "P365D");

    /** The milestones at which a review anchors its analyses. */
    private static final ImmutableMap<Milestone, PolicyKey> ANCHORS = ImmutableMap.of(
            Milestone.LEAD_CREATED,
                    PolicyKey.of(
                            "attribution.look-back.lead-created",
                            LENGTH,
                            "The same for one milestone: the creation of a lead.",
                            "that of `attribution.look-back`",
                            "P90D"),
            Milestone.OPPORTUNITY_CREATED,
                    PolicyKey.of(
                            "attribution.look-back.opportunity-created",
                            LENGTH,
                            "The same for one milestone: the creation of a deal.",
                            "that of `attribution.look-back`",
                            "P90D"),
            Milestone.WON,
                    PolicyKey.of(
                            "attribution.look-back.won",
                            LENGTH,
                            "The same for one milestone: the winning of a deal.",
                            "that of `attribution.look-back`",
                            "P90D"));

    static final ImmutableList<PolicyKey> ALL = ImmutableList.<PolicyKey>builder()
            .add(CURRENCY, SCOPE, MODELS, LOOK_BACK)
            .addAll(ANCHORS.values())
            .add(LAG, VALUE_BASIS, REPLICATES, DUPLICATE_TOLERANCE, SALES_OUTREACH_TYPES, NULL_AFTER)
            .build();

    private AttributionKeys() {}

    /** The currency that what the money did is told in; empty where the policy names none. */
    static Optional<Currency> currency(PolicyValues values) {
        return values.currency(CURRENCY).or(() -> DealKeys.currency(values));
    }

    /** Whose touchpoints make one journey. */
    static JourneyScope scope(PolicyValues values) {
        return values.word(SCOPE, JourneyScope.class).orElse(JourneyScope.BUYER);
    }

    /** The settings. */
    static CampaignSettings settings(PolicyValues values, CompanyTables tables) {
        JourneySettingsBuilder journeys = JourneySettings.builder();
        DealKeys.pipelines(values, tables).forEach(journeys::pipeline);
        days(values, LOOK_BACK).ifPresent(journeys::lookBack);
        ANCHORS.forEach((anchor, key) -> days(values, key).ifPresent(length -> journeys.lookBack(anchor, length)));
        values.duration(DUPLICATE_TOLERANCE).ifPresent(journeys::duplicateTolerance);
        values.list(SALES_OUTREACH_TYPES).ifPresent(types -> journeys.salesOutreachTypes(types.toArray(new String[0])));
        days(values, NULL_AFTER).ifPresent(journeys::nullAfter);
        values.word(VALUE_BASIS, ValueBasis.class).ifPresent(journeys::valueBasis);
        values.parsed(
                        REPLICATES,
                        text -> text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MOST_REPLICATES
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.<Integer>empty())
                .ifPresent(journeys::replicates);
        values.list(MODELS).ifPresent(names -> models(names).forEach(journeys::models));
        Optional<Currency> reporting = currency(values);
        reporting.ifPresentOrElse(
                currency -> journeys.rates(DealKeys.rates(currency, tables)),
                () -> tables.currency().ifPresent(journeys::currency));
        CampaignSettings.Builder settings =
                CampaignSettings.builder().campaigns(tables.campaigns()).journeys(journeys.build());
        values.parsed(LAG, AttributionKeys::period).ifPresent(settings::lag);
        return settings.build();
    }

    private static List<AttributionModel> models(List<String> names) {
        Map<String, AttributionModel> models = new LinkedHashMap<>();
        for (String name : names) {
            AttributionModel model = model(name);
            if (models.put(model.id(), model) != null) {
                throw new IllegalArgumentException(
                        "%s names the model %s twice, wanted each once.".formatted(MODELS, model.id()));
            }
        }
        return List.copyOf(models.values());
    }

    private static Optional<Duration> days(PolicyValues values, PolicyKey key) {
        return values.parsed(key, AttributionKeys::duration);
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(time -> !time.isNegative() && time.compareTo(JourneySettings.LONGEST) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static AttributionModel model(String name) {
        return ModelNames.model(name)
                .orElseThrow(() -> new IllegalArgumentException("%s names %s, wanted some of %s, separated by commas."
                        .formatted(MODELS, Quoted.of(name), ModelNames.all())));
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
