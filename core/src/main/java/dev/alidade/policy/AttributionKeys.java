// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys about what marketing's money did. */
final class AttributionKeys {
    private static final int MOST_REPLICATES = 10_000;
    private static final String CURRENCY = "attribution.currency";
    private static final String SCOPE = "attribution.scope";
    private static final String MODELS = "attribution.models";
    private static final String LOOK_BACK = "attribution.look-back";
    private static final String LAG = "attribution.lag";
    private static final String VALUE_BASIS = "attribution.value-basis";
    private static final String REPLICATES = "attribution.replicates";
    private static final String DUPLICATE_TOLERANCE = "attribution.duplicate-tolerance";
    private static final String SALES_OUTREACH_TYPES = "attribution.sales-outreach-types";
    private static final String NULL_AFTER = "attribution.null-after";

    /** The milestones at which a review anchors its analyses. */
    private static final ImmutableList<Milestone> ANCHORS =
            ImmutableList.of(Milestone.LEAD_CREATED, Milestone.OPPORTUNITY_CREATED, Milestone.WON);

    static final ImmutableList<String> ALL = ImmutableList.<String>builder()
            .add(CURRENCY, SCOPE, MODELS, LOOK_BACK)
            .addAll(ANCHORS.stream().map(AttributionKeys::lookBack).toList())
            .add(LAG, VALUE_BASIS, REPLICATES, DUPLICATE_TOLERANCE, SALES_OUTREACH_TYPES, NULL_AFTER)
            .build();

    private AttributionKeys() {}

    private static String lookBack(Milestone anchor) {
        return LOOK_BACK + "." + anchor.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

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
        ANCHORS.forEach(
                anchor -> days(values, lookBack(anchor)).ifPresent(length -> journeys.lookBack(anchor, length)));
        values.duration(DUPLICATE_TOLERANCE).ifPresent(journeys::duplicateTolerance);
        values.list(SALES_OUTREACH_TYPES).ifPresent(types -> journeys.salesOutreachTypes(types.toArray(new String[0])));
        days(values, NULL_AFTER).ifPresent(journeys::nullAfter);
        values.word(VALUE_BASIS, ValueBasis.class).ifPresent(journeys::valueBasis);
        values.parsed(
                        REPLICATES,
                        "a whole number from 0 to " + MOST_REPLICATES,
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
        values.parsed(LAG, "a time in days, weeks, months or years in ISO 8601 such as P3M", AttributionKeys::period)
                .ifPresent(settings::lag);
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

    private static Optional<Duration> days(PolicyValues values, String key) {
        return values.parsed(
                key,
                "a time in days, hours or minutes in ISO 8601 such as P180D, up to P%dD, no months or years, which have no"
                                .formatted(JourneySettings.LONGEST.toDays())
                        + " fixed length",
                AttributionKeys::duration);
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
