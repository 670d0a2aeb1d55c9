// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the faults of an open deal. */
final class FaultFinder {
    private final PipelineSettings settings;
    private final Ages ages;
    private final Map<StageOrder, @Nullable Duration[]> stalledAfter = new HashMap<>(); // by stage

    FaultFinder(PipelineSettings settings, StageOrders orders, Window window) {
        this.settings = settings;
        ages = new Ages(window);
        for (StageOrder order : orders.all()) {
            @Nullable Duration[] limits = new Duration[order.size()];
            for (int stage = 0; stage < limits.length; stage++) {
                limits[stage] = settings.thresholds()
                        .median(order.pipeline().name(), order.stage(stage).name())
                        .map(median -> times(median, settings.stalledFactor()))
                        .orElse(null);
            }
            stalledAfter.put(order, limits);
        }
    }

    private static Duration times(Duration duration, BigDecimal factor) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .multiply(factor)
                .setScale(9, RoundingMode.FLOOR);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValueExact());
    }

    /** The faults, and whether the deal could be judged, as {@link OpenCells} counts them. */
    int mask(DealSnapshot deal, @Nullable Instant start) {
        int mask = ofDates(deal) | ofMoves(deal) | stalled(deal);
        Money amount = deal.amount();
        mask |= bitIf(amount == null || amount.minorUnits() == 0, Fault.NO_AMOUNT);
        mask |= bitIf(deal.deal().accountId().isEmpty(), Fault.NO_ACCOUNT);
        mask |= bitIf(deal.nextStep() == null, Fault.NO_NEXT_STEP);
        if (start == null) {
            return mask;
        }
        Optional<Duration> limit = settings.thresholds().deadWoodAfter();
        return mask | OpenCells.STARTED | bitIf(limit.isPresent() && ages.exceeds(start, limit.get()), Fault.DEAD_WOOD);
    }

    private int ofDates(DealSnapshot deal) {
        LocalDate closeDate = deal.closeDate();
        Instant created = deal.deal().createdAt();
        Instant activity = deal.lastActivity();
        Instant touched = activity == null || activity.isBefore(created) ? created : activity;
        return bitIf(closeDate == null, Fault.NO_CLOSE_DATE)
                | bitIf(closeDate != null && closeDate.isBefore(ages.lastDay()), Fault.OVERDUE)
                | bitIf(ages.exceeds(touched, settings.thresholds().staleAfter()), Fault.STALE);
    }

    private int ofMoves(DealSnapshot deal) {
        return bitIf(deal.pushes() >= settings.pushedTimes() || deal.pushesPastPeriod() > 0, Fault.PUSHED)
                | bitIf(deal.regressed() > 0, Fault.REGRESSED)
                | bitIf(deal.reopened() > 0, Fault.REOPENED);
    }

    private int stalled(DealSnapshot deal) {
        Instant since = deal.stageSince();
        @Nullable
        Duration[] limits =
                deal.order().isEmpty() ? null : stalledAfter.get(deal.order().get());
        Duration limit = since == null || limits == null ? null : limits[deal.stageNumber()];
        if (since == null || limit == null) {
            return OpenCells.NO_STAGE_TIME;
        }
        return bitIf(ages.exceeds(since, limit), Fault.STALLED);
    }

    private static int bitIf(boolean is, Fault fault) {
        return is ? fault.bit() : 0;
    }
}
