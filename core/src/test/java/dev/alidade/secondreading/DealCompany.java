// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.DealSettingsBuilder;
import dev.alidade.funnel.VelocityCycle;
import dev.alidade.funnel.VelocityPopulation;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import java.util.ArrayList;
import java.util.List;

/** Deals, and how they are counted. */
record DealCompany(
        Window window,
        List<Pipeline> pipelines,
        List<String> optional,
        List<String> starts,
        boolean rates,
        VelocityPopulation population,
        VelocityCycle cycle,
        List<Opportunity> deals) {

    static DealCompany of(Dice dice) {
        Window window = SomeWindows.window(dice);
        List<Pipeline> pipelines = dice.oneOf(
                List.of(SomeDealHistories.DIRECT),
                List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS),
                List.of());
        boolean staged = !pipelines.isEmpty();
        boolean rates = dice.chance(50);
        return new DealCompany(
                window,
                pipelines,
                staged && dice.chance(50) ? List.of("Trial") : List.of(),
                staged && dice.chance(40) ? List.of("Offer", "Trial") : List.of(),
                rates,
                dice.oneOf(VelocityPopulation.values()),
                dice.oneOf(VelocityCycle.values()),
                SomeDealHistories.deals(dice, window, 12, rates));
    }

    DealSettings settings() {
        DealSettingsBuilder builder = DealSettings.builder().velocity(population, cycle);
        pipelines.forEach(builder::pipeline);
        optional.forEach(builder::optionalStages);
        starts.forEach(builder::cycleStarts);
        if (rates) {
            builder.rates(SomeDealHistories.rates(window));
        }
        return builder.build();
    }

    List<DealCompany> smaller() {
        List<DealCompany> smaller = new ArrayList<>();
        for (List<Opportunity> fewer : SecondReading.smallerLists(deals, SomeDealHistories::smaller)) {
            smaller.add(new DealCompany(window, pipelines, optional, starts, rates, population, cycle, fewer));
        }
        return smaller;
    }
}
