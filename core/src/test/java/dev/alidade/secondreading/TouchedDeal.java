// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deal at its creation or when it was won, with what touched the buyer within the look-back before.
 *
 * @param journey the deal's journey
 * @param anchor when it was created, or won
 * @param cents what it is worth; empty when nobody knows
 * @param all the touches within the look-back, those of sales too, in the order of time
 * @param sales when sales first worked on it; empty when that isn't recorded
 */
record TouchedDeal(
        Journey journey, Instant anchor, Optional<Long> cents, List<Touchpoint> all, Optional<Instant> sales) {
    static final Duration LOOK_BACK = Duration.ofDays(40);

    static Optional<TouchedDeal> created(Journey journey, Window window) {
        return journey.opportunity()
                .map(deal -> at(journey, deal.createdAt(), deal.amount().map(Money::minorUnits), window));
    }

    /** Worth the last amount that is known. */
    static Optional<TouchedDeal> won(Journey journey, Window window) {
        return journey.opportunity()
                .flatMap(deal -> deal.timeline().stream()
                        .filter(Won.class::isInstance)
                        .map(OpportunityEvent::at)
                        .findFirst()
                        .map(at -> at(journey, at, lastAmount(deal, window), window)));
    }

    private static Optional<Long> lastAmount(Opportunity deal, Window window) {
        Optional<Money> amount = deal.amount();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof AmountChanged change && window.knows(change.at())) {
                amount = Optional.of(change.amount());
            }
        }
        return amount.map(Money::minorUnits);
    }

    private static TouchedDeal at(Journey journey, Instant anchor, Optional<Long> cents, Window window) {
        Optional<Instant> outreach = journey.touchpoints().stream()
                .filter(TouchedDeal::ofSales)
                .map(Touchpoint::at)
                .findFirst();
        return new TouchedDeal(
                journey,
                anchor,
                cents,
                journey.touchpoints().stream()
                        .filter(touch -> !touch.at().isAfter(anchor))
                        .filter(touch -> !touch.at().isBefore(anchor.minus(LOOK_BACK)))
                        .toList(),
                Stream.of(journey.firstSalesActivity(), outreach)
                        .flatMap(Optional::stream)
                        .filter(window::knows)
                        .min(Instant::compareTo));
    }

    static boolean ofSales(Touchpoint touch) {
        return touch.type().equals(Optional.of("sales"));
    }

    /** The touches that are no outreach of sales. */
    List<Touchpoint> touches() {
        return all.stream().filter(touch -> !ofSales(touch)).toList();
    }

    boolean marketingFirst() {
        return !all.isEmpty() && !ofSales(all.get(0));
    }
}
