// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Leads, how long they have for coming to a step, and how far clocks differ. */
record FunnelCompany(Window window, Duration horizon, Duration tolerance, List<Lead> leads) {
    static FunnelCompany of(Dice dice) {
        Window window = SomeWindows.window(dice);
        return new FunnelCompany(
                window,
                dice.oneOf(Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(20), Duration.ofHours(30)),
                dice.oneOf(Duration.ZERO, Duration.ofHours(12)),
                SomeLeadHistories.leads(dice, window, 14));
    }

    FunnelSettings settings() {
        return FunnelSettings.standard().withHorizon(horizon).withClockSkew(ClockSkew.of(tolerance));
    }

    List<FunnelCompany> smaller() {
        List<FunnelCompany> smaller = new ArrayList<>();
        for (List<Lead> fewer : SecondReading.smallerLists(leads, SomeLeadHistories::smaller)) {
            smaller.add(new FunnelCompany(window, horizon, tolerance, fewer));
        }
        return smaller;
    }
}
