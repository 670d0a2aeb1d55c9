// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A deal that sales works on, as far as the story of its lead knows it.
 *
 * @param id the opportunity
 * @param lead the lead that it comes from; absent where there was none
 * @param opened when it began, in UTC
 * @param closed when it ends if it ends; perhaps after the year
 * @param outcome what becomes of it then
 * @param reason why it is lost; empty text otherwise
 */
record Sale(
        String id, Optional<LeadRow> lead, LocalDateTime opened, LocalDateTime closed, Outcome outcome, String reason) {

    /** What becomes of a deal. */
    enum Outcome {
        WON,
        LOST,
        /** Nobody ever closes it. */
        OPEN
    }
}
