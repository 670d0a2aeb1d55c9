// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ServiceLevelAgreement;
import org.jspecify.annotations.Nullable;

/** When what was agreed is due. */
final class Deadlines {
    private final Deadline response;
    private final Deadline decision;
    private final Deadline attempts;

    Deadlines(ServiceLevelAgreement agreement, Window window) {
        @Nullable BusinessHours hours = agreement.businessHours().orElse(null);
        response = new Deadline(window, agreement.respondWithin(), hours);
        decision = new Deadline(window, agreement.decideWithin(), hours);
        attempts = new Deadline(window, agreement.persistWithin(), null);
    }

    /** Until when sales has to respond to what was handed over. */
    Deadline response() {
        return response;
    }

    /** Until when sales has to decide on what was handed over. */
    Deadline decision() {
        return decision;
    }

    /** Until when sales has to have made all attempts to reach who was handed over. */
    Deadline attempts() {
        return attempts;
    }
}
