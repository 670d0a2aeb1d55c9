// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.pipeline.PipelineSettingsBuilder;
import dev.alidade.pipeline.PipelineThresholds;
import dev.alidade.pipeline.StageTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Deals, and how open ones are judged: by the company's own history, or by limits that somebody set.
 *
 * @param ageLimit above which a deal is dead wood, where limits are set
 * @param stageTimes what is usual in a stage, where limits are set
 */
record PipelineCompany(
        Window window,
        List<Pipeline> pipelines,
        List<String> starts,
        boolean values,
        boolean history,
        Duration staleAfter,
        Optional<Duration> ageLimit,
        List<StageTime> stageTimes,
        BigDecimal factor,
        int pushes,
        PushPeriod period,
        List<Opportunity> deals) {
    static PipelineCompany of(Dice dice) {
        Window window = SomeWindows.window(dice);
        List<Pipeline> pipelines = dice.oneOf(
                List.of(SomeDealHistories.DIRECT),
                List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS),
                List.of());
        boolean staged = !pipelines.isEmpty();
        return new PipelineCompany(
                window,
                pipelines,
                staged && dice.chance(40) ? List.of("Offer", "Trial") : List.of(),
                dice.chance(70),
                dice.chance(50),
                dice.oneOf(Duration.ofDays(2), Duration.ofDays(5), Duration.ofHours(200), Duration.ofDays(14)),
                dice.perhaps(70, () -> dice.oneOf(Duration.ofDays(10), Duration.ofDays(25))),
                dice.chance(70)
                        ? List.of(
                                new StageTime("direct", "New", 5, Duration.ofDays(3)),
                                new StageTime("direct", "Offer", 9, Duration.ofHours(30)))
                        : List.of(),
                dice.oneOf(BigDecimal.ONE, new BigDecimal("1.5"), BigDecimal.valueOf(2)),
                dice.between(1, 3),
                dice.oneOf(PushPeriod.values()),
                SomeDealHistories.deals(dice, window, 12, true));
    }

    PipelineSettings settings() {
        PipelineSettingsBuilder builder =
                PipelineSettings.builder().stalledFactor(factor).pushed(pushes, period);
        pipelines.forEach(builder::pipeline);
        starts.forEach(builder::cycleStarts);
        if (values) {
            builder.rates(SomeDealHistories.rates(window))
                    .listPrice("boat", Money.of("70", "EUR"))
                    .listPrice("oar", Money.of("900", "JPY"));
        }
        PipelineSettings settings = builder.build();
        return settings.with(
                history
                        ? PipelineThresholds.from(OpenPipeline.history(settings).measure(deals, window), 1)
                                .withStaleAfter(staleAfter)
                        : new PipelineThresholds(staleAfter, ageLimit, ImmutableList.copyOf(stageTimes), false));
    }

    /** What a product costs by the list, in euros of now. */
    Optional<Money> listPrice(String product) {
        return switch (product) {
            case "boat" -> Optional.of(Money.of("70", "EUR"));
            case "oar" -> inEuros(Money.of("900", "JPY"));
            default -> Optional.empty();
        };
    }

    /** By the rate of the last known day. */
    Optional<Money> inEuros(Money money) {
        return money.currency().equals(Currency.getInstance("EUR"))
                ? Optional.of(money)
                : SomeDealHistories.rates(window).convert(money, Elapsed.lastKnownDay(window));
    }

    List<PipelineCompany> smaller() {
        List<PipelineCompany> smaller = new ArrayList<>();
        for (List<Opportunity> fewer : SecondReading.smallerLists(deals, SomeDealHistories::smaller)) {
            smaller.add(new PipelineCompany(
                    window,
                    pipelines,
                    starts,
                    values,
                    history,
                    staleAfter,
                    ageLimit,
                    stageTimes,
                    factor,
                    pushes,
                    period,
                    fewer));
        }
        return smaller;
    }
}
