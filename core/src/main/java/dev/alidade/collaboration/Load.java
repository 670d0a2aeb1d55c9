// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one side, or one team or person, has taken on.
 *
 * @param taken tasks that were taken on in the window
 * @param open tasks that are open at as-of, whenever they were taken on; empty when nobody notes what is done
 * @param overdue of those, the ones whose first due day is over; empty likewise
 * @param onTime tasks done by the end of their first due day, of those first due in the window, on a day that is over;
 *     empty likewise
 */
public record Load(long taken, OptionalLong open, OptionalLong overdue, Optional<Proportion> onTime) {
    /** Checks that nothing is missing. */
    public Load {
        requireNonNull(open, "open");
        requireNonNull(overdue, "overdue");
        requireNonNull(onTime, "onTime");
    }
}
