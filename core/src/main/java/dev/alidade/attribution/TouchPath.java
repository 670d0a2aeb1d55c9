// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The touches of one journey up to its conversion, in their order, as a weight function of the user's own sees them. */
public interface TouchPath {
    /**
     * How many touches there are.
     *
     * @return the number of touches, at least 1
     */
    int size();

    /**
     * What a touch is credited to: a campaign, channel or type.
     *
     * @param touch the position of the touch, from 0
     * @return the name
     */
    String name(int touch);

    /**
     * How long before the conversion a touch was.
     *
     * @param touch the position of the touch, from 0
     * @return the age, not negative; empty when the touches have no times, as in exchange rows
     */
    Optional<Duration> age(int touch);

    /**
     * The touch that led to a milestone.
     *
     * @param milestone the milestone
     * @return its position, from 0; empty when the journey has no such milestone, no touch before it, or no times
     */
    OptionalInt touchOf(Milestone milestone);
}
