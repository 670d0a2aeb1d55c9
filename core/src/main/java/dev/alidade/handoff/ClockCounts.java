// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts how long buyers waited for the first outreach since one beginning, in calendar and in business time. */
final class ClockCounts {
    private final Window window;
    private final DurationCounts reached;
    private final DurationCounts waiting;
    private final @Nullable Business business;

    ClockCounts(String name, CellRegister cells, Window window, ServiceLevelAgreement agreement) {
        this.window = window;
        Duration agreed = agreement.respondWithin();
        reached = cells.cell(name + "Reached", new DurationCounts(window, agreed));
        waiting = cells.cell(name + "Waiting", new DurationCounts(window, agreed));
        business = window.resolution() == Resolution.MINUTE
                        && agreement.businessHours().isPresent()
                ? new Business(
                        agreement.businessHours().get(),
                        cells.cell(name + "BusinessReached", new DurationCounts(window, agreed)),
                        cells.cell(name + "BusinessWaiting", new DurationCounts(window, agreed)))
                : null;
    }

    private record Business(BusinessHours hours, DurationCounts reached, DurationCounts waiting) {
        void add(DurationCounts counts, Instant from, Instant to) {
            counts.add(hours.between(from, to));
        }
    }

    /**
     * Counts one wait.
     *
     * @param from when it began
     * @param outreach when it ended; before the beginning it ended at once
     * @param nextHandOver when the next episode took the wait over if there was no outreach before
     */
    void add(Instant from, @Nullable Instant outreach, @Nullable Instant nextHandOver) {
        if (outreach != null) {
            Instant to = outreach.isBefore(from) ? from : outreach;
            reached.add(from, to);
            if (business != null) {
                business.add(business.reached, from, to);
            }
        } else if (nextHandOver != null) {
            waiting.add(from, nextHandOver);
            if (business != null) {
                business.add(business.waiting, from, nextHandOver);
            }
        } else {
            waiting.addOpen(from);
            if (business != null) {
                business.add(business.waiting, from, window.asOf().minusNanos(1));
            }
        }
    }

    ResponseClock result(long followedUp, long due) {
        require(reached, waiting, followedUp, due);
        if (business != null) {
            require(business.reached, business.waiting, followedUp, due);
        }
        return new ResponseClock(
                TimeToEvent.of(reached, waiting),
                Optional.ofNullable(business).map(counts -> TimeToEvent.of(counts.reached, counts.waiting)));
    }

    private static void require(DurationCounts reached, DurationCounts waiting, long followedUp, long due) {
        if (reached.total() != followedUp || waiting.total() != due - followedUp) {
            throw new IllegalStateException("Waits of %s and %s don't fit %s followed up of %s."
                    .formatted(reached.total(), waiting.total(), followedUp, due));
        }
    }
}
