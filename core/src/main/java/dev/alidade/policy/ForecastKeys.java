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
    private static final String CLOSING_FROM = "pipeline.closing-from";
    private static final String CLOSING_TO = "pipeline.closing-to";
    private static final String SPAN = "pipeline.forecast-span";
    private static final String LEAD_DAYS = "pipeline.forecast-lead-days";
    private static final String CATEGORIES = "pipeline.forecast-categories";
    private static final String SOURCE = "pipeline.calibration-source";
    private static final String EDGES = "pipeline.calibration-edges";
    private static final String SMALL = "pipeline.calibration-small";
    private static final String CLIP = "pipeline.calibration-clip";

    static final ImmutableList<String> ALL =
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
        values.parsed(EDGES, "numbers between 0 and 1 such as 0.25, 0.5, 0.75", ForecastKeys::numbers)
                .ifPresent(settings::edges);
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
