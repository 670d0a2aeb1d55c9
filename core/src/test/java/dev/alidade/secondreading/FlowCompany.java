// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.pipeline.FlowSettings;
import dev.alidade.pipeline.FlowSettingsBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deals, when they are to be closed, and what is to be won. */
record FlowCompany(
        Window window,
        List<Pipeline> pipelines,
        boolean rates,
        Optional<LocalDate> closingFrom,
        Optional<LocalDate> closingTo,
        List<Quota> quotas,
        List<Opportunity> deals) {
    static FlowCompany of(Dice dice) {
        Window window = SomeWindows.window(dice);
        LocalDate first = LocalDate.ofInstant(window.start(), window.zone());
        Optional<LocalDate> from = dice.perhaps(40, () -> first.plusDays(dice.between(-5, 10)));
        Optional<LocalDate> to = from.map(day -> day.plusDays(dice.between(1, 60)));
        boolean rates = dice.chance(50);
        return new FlowCompany(
                window,
                dice.oneOf(
                        List.of(SomeDealHistories.DIRECT),
                        List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS),
                        List.of()),
                rates,
                from,
                to,
                quotas(dice, first, LocalDate.ofInstant(window.end(), window.zone())),
                SomeDealHistories.deals(dice, window, 14, rates));
    }

    private static List<Quota> quotas(Dice dice, LocalDate first, LocalDate end) {
        List<Quota> quotas = new ArrayList<>();
        LocalDate from = first.plusDays(dice.between(-10, 10));
        for (int period = dice.between(0, 2); period > 0; period--) {
            LocalDate to = dice.chance(30) && end.isAfter(from) ? end : from.plusDays(dice.between(10, 70));
            for (String owner : List.of("anna", "ben", "")) {
                if (dice.chance(50)) {
                    quotas.add(new Quota(
                            owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                            from,
                            to,
                            Money.of(dice.oneOf("0", "500.01", "2000", "333"), "EUR")));
                }
            }
            from = dice.chance(50) ? to : from.plusDays(1);
        }
        return List.copyOf(quotas);
    }

    FlowSettings settings() {
        FlowSettingsBuilder builder = FlowSettings.builder();
        pipelines.forEach(builder::pipeline);
        quotas.forEach(builder::quota);
        if (rates) {
            builder.rates(SomeDealHistories.rates(window));
        }
        if (closingFrom.isPresent()) {
            builder.closing(closingFrom.get(), closingTo.orElseThrow());
        }
        return builder.build();
    }

    /** The end of the window, or as-of if that comes before. */
    Instant end() {
        return window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
    }

    List<FlowCompany> smaller() {
        List<FlowCompany> smaller = new ArrayList<>();
        for (List<Opportunity> fewer : SecondReading.smallerLists(deals, SomeDealHistories::smaller)) {
            smaller.add(new FlowCompany(window, pipelines, rates, closingFrom, closingTo, quotas, fewer));
        }
        for (List<Quota> fewer : SecondReading.smallerLists(quotas, quota -> List.<Quota>of())) {
            smaller.add(new FlowCompany(window, pipelines, rates, closingFrom, closingTo, fewer, deals));
        }
        return smaller;
    }
}
