// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what was agreed is due. */
final class Deadlines {
    private final ServiceLevelAgreement agreement;
    private final Window window;
    private final @Nullable BusinessHours hours;
    private Instant lastDue = Instant.MIN; // so far
    private Instant firstNotDue = Instant.MAX;

    Deadlines(ServiceLevelAgreement agreement, Window window) {
        this.agreement = agreement;
        this.window = window;
        this.hours = agreement.businessHours().orElse(null);
    }

    /** Until when sales has to respond to what was handed over then; null when that is not over at as-of. */
    @Nullable
    Instant respondBy(Instant handedOff) {
        return ifDue(handedOff, agreement.respondWithin());
    }

    /** Until when sales has to decide on what was handed over then; null when that is not over at as-of. */
    @Nullable
    Instant decideBy(Instant handedOff) {
        return ifDue(handedOff, agreement.decideWithin());
    }

    /**
     * Whether the time to decide on what was handed over then is over at as-of. What is handed over earlier is never due
     * later, so that most are known by those asked for before.
     */
    boolean decisionDue(Instant handedOff) {
        if (handedOff.isAfter(lastDue) && handedOff.isBefore(firstNotDue)) {
            if (decideBy(handedOff) != null) {
                lastDue = handedOff;
            } else {
                firstNotDue = handedOff;
            }
        }
        return !handedOff.isAfter(lastDue);
    }

    /** Whether the time for all attempts is over at as-of. */
    boolean attemptsDue(Instant handedOff) {
        return window.isDue(window.deadline(handedOff, agreement.persistWithin()));
    }

    private @Nullable Instant ifDue(Instant from, Duration within) {
        Instant deadline = hours == null ? window.deadline(from, within) : inBusiness(hours, from, within);
        return deadline != null && window.isDue(deadline) ? deadline : null;
    }

    /** Where only dates are known, the last instants of the days stand for the times: nobody is late who may be in time. */
    private @Nullable Instant inBusiness(BusinessHours business, Instant from, Duration within) {
        boolean days = window.resolution() == Resolution.DAY;
        Instant begin = days ? window.lastOfDay(from) : from;
        if (business.between(begin, window.asOf()).compareTo(within) < 0) {
            return null; // so that nothing is asked for that lies beyond the calendar
        }
        Instant deadline = business.dueAt(begin, within);
        return days ? window.lastOfDay(deadline) : deadline;
    }
}
