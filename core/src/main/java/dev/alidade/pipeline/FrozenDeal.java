// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a forecast knows of one deal. Used again for the next one. */
final class FrozenDeal {
    private static final long NOT_STATED = -1;

    private final ForecastSettings settings;
    private final DealSnapshot snapshot;
    private boolean exists;
    private long units = NOT_STATED; // of 10^-12 of the amount that the forecast counts

    FrozenDeal(ForecastSettings settings, StageOrders orders) {
        this.settings = settings;
        snapshot = new DealSnapshot(orders, PushPeriod.QUARTER);
    }

    void begin(Opportunity deal) {
        snapshot.begin(deal);
    }

    /** Moves on to when a forecast is frozen. */
    void freeze(Instant at) {
        exists = snapshot.advance(at);
        units = exists ? statedUnits() : NOT_STATED;
    }

    private long statedUnits() {
        @Nullable Stage stage = snapshot.stage();
        if (settings.method() == ForecastMethod.WEIGHTED) {
            OptionalDouble own = snapshot.probability();
            OptionalDouble stated = own.isPresent() || stage == null ? own : stage.probability();
            return stated.isPresent() ? WeightedSums.units(stated.getAsDouble()) : NOT_STATED;
        }
        @Nullable String own = snapshot.forecastCategory();
        @Nullable
        String category =
                own != null || stage == null ? own : stage.forecastCategory().orElse(null);
        return category == null ? NOT_STATED : settings.categories().contains(category) ? WeightedSums.ONE : 0;
    }

    /** Whether the deal says when it is to be closed, and how sure that is. */
    boolean stated() {
        return exists && snapshot.state() == State.OPEN && snapshot.closeDate() != null && units != NOT_STATED;
    }

    /** Why the deal is not in the forecast for a period, but for its amount; null when it is. */
    @Nullable
    ForecastMiss miss(ClosingPeriod days) {
        if (!exists) {
            return ForecastMiss.CREATED_LATER;
        } else if (snapshot.state() != State.OPEN) {
            return ForecastMiss.CLOSED;
        } else if (snapshot.closeDate() == null) {
            return ForecastMiss.NO_CLOSE_DATE;
        } else if (!days.holds(snapshot.closeDate())) {
            return ForecastMiss.OTHER_CLOSE_DATE;
        } else if (units == NOT_STATED) {
            return ForecastMiss.NOT_STATED;
        } else if (units == 0 && settings.method() == ForecastMethod.CATEGORIES) {
            return ForecastMiss.OTHER_CATEGORY;
        }
        return null;
    }

    /** How much of the amount the forecast counts, in units of 10^-12. */
    long units() {
        return units;
    }

    DealSnapshot snapshot() {
        return snapshot;
    }
}
