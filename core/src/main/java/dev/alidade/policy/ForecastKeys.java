// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.pipeline.CalibrationSettings;
import dev.alidade.pipeline.CalibrationSettingsBuilder;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.FlowSettingsBuilder;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.ForecastSettingsBuilder;
import dev.alidade.pipeline.ForecastSource;
import dev.alidade.pipeline.ForecastSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The keys about the flow of opportunities, forecasts of what is won, and stated probabilities. */
final class ForecastKeys {
    private static final PolicyKey CLOSING_FROM = PolicyKey.of(
            "pipeline.closing-from",
            Wanted.DAY,
            "The first day of the period in which deals of the flow are to be closed.",
            "the first day of the window",
            "2024-04-01");
    private static final PolicyKey CLOSING_TO = PolicyKey.of(
            "pipeline.closing-to",
            Wanted.DAY,
            "The day after the last of that period.",
            "the day after the window's last",
            "2024-07-01");
    private static final PolicyKey SPAN = PolicyKey.usually(
            "MONTH",
            "pipeline.forecast-span",
            Wanted.oneOf(ForecastSpan.class),
            "For which periods forecasts are frozen: each `MONTH` or `QUARTER` that lies wholly in the window, or"
                    + " the `WINDOW`.");
    private static final PolicyKey LEAD_DAYS = PolicyKey.usually(
            "0",
            "pipeline.forecast-lead-days",
            Wanted.SMALL_NUMBER,
            "How many days before its period a forecast is frozen.");
    private static final PolicyKey CATEGORIES = PolicyKey.of(
            "pipeline.forecast-categories",
            Wanted.TEXTS,
            "The forecast categories whose full amounts are the forecast.",
            "amounts weighted by the deal's own probability, else that of its stage",
            "commit, closed");
    private static final PolicyKey SOURCE = PolicyKey.usually(
            "STAGE",
            "pipeline.calibration-source",
            Wanted.oneOf(ForecastSource.class),
            "Whose probabilities are judged: `STAGE` or `DEAL` (the `PROBABILITY_CHANGED` of deals).");
    private static final PolicyKey EDGES = PolicyKey.usually(
            "0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9",
            "pipeline.calibration-edges",
            "numbers between 0 and 1 such as 0.25, 0.5, 0.75",
            "Where bins of probabilities end.");
    private static final PolicyKey SMALL = PolicyKey.usually(
            "30",
            "pipeline.calibration-small",
            Wanted.SMALL_NUMBER,
            "Below how many decided deals a stage or bin is flagged as small.");
    private static final PolicyKey CLIP = PolicyKey.of(
            "pipeline.calibration-clip",
            Wanted.DECIMAL,
            "How near to 0 and 1 probabilities may come before logarithms are taken of them.",
            "they are taken as they are",
            "0.001");

    static final ImmutableList<PolicyKey> ALL =
            ImmutableList.of(CLOSING_FROM, CLOSING_TO, SPAN, LEAD_DAYS, CATEGORIES, SOURCE, EDGES, SMALL, CLIP);

    private ForecastKeys() {}

    /** Asks for every key, so that what makes no sense by itself is told before there is any tables. */
    static void check(PolicyValues values) {
        Object unused = List.of(
                flow(values).build(),
                forecasts(values).build(),
                calibration(values).build());
    }

    static FlowSettings flow(PolicyValues values, CompanyTables tables) {
        FlowSettingsBuilder settings = flow(values);
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        PipelineKeys.rates(values, tables).ifPresent(settings::rates);
        tables.clearQuotas().forEach(settings::quota);
        return settings.build();
    }

    private static FlowSettingsBuilder flow(PolicyValues values) {
        FlowSettingsBuilder settings = FlowSettings.builder().namingPersons(PeopleKeys.named(values));
        Optional<LocalDate> from = values.day(CLOSING_FROM);
        Optional<LocalDate> to = values.day(CLOSING_TO);
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException(
                    "%s and %s need each other, wanted both or none.".formatted(CLOSING_FROM, CLOSING_TO));
        }
        from.ifPresent(first -> settings.closing(first, to.orElseThrow()));
        return settings;
    }

    static ForecastSettings forecasts(PolicyValues values, CompanyTables tables) {
        ForecastSettingsBuilder settings = forecasts(values);
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        PipelineKeys.rates(values, tables).ifPresent(settings::rates);
        return settings.build();
    }

    private static ForecastSettingsBuilder forecasts(PolicyValues values) {
        ForecastSettingsBuilder settings = ForecastSettings.builder().namingPersons(PeopleKeys.named(values));
        values.word(SPAN, ForecastSpan.class).ifPresent(settings::span);
        values.smallNumber(LEAD_DAYS).ifPresent(settings::leadDays);
        values.list(CATEGORIES).ifPresent(names -> settings.categories(names.toArray(new String[0])));
        return settings;
    }

    static CalibrationSettings calibration(PolicyValues values, CompanyTables tables) {
        CalibrationSettingsBuilder settings = calibration(values).clockSkew(tables.clockSkew());
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        return settings.build();
    }

    private static CalibrationSettingsBuilder calibration(PolicyValues values) {
        CalibrationSettingsBuilder settings = CalibrationSettings.builder();
        values.word(SOURCE, ForecastSource.class).ifPresent(settings::source);
        values.parsed(EDGES, ForecastKeys::numbers).ifPresent(settings::edges);
        values.smallNumber(SMALL).ifPresent(settings::small);
        values.decimal(CLIP).ifPresent(settings::clip);
        return settings;
    }

    private static Optional<double[]> numbers(String text) {
        ImmutableList<String> parts = PolicyValues.parts(text);
        return parts.stream().allMatch(part -> part.matches("0\\.[0-9]{1,15}"))
                ? Optional.of(parts.stream()
                        .map(BigDecimal::new)
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray())
                : Optional.empty();
    }
}
