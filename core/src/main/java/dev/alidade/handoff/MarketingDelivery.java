// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What marketing delivered of what it owes. A lead is delivered by its first hand-over, in the window and once the time
 * for deciding on it is over; it is qualified unless it stands rejected, or if the dispute about that rejection was
 * overturned. What is owed accrues by whole local days of the window, each once the time for deciding on a hand-over at
 * the end of the day is over. Of a group of leads, such as one campaign's, the share is what that group contributes.
 *
 * @param qualified how many leads were delivered and are qualified
 * @param rejected how many were delivered and stand rejected
 * @param notDue how many were handed over for the first time, with the time for deciding not over
 * @param owed how many are owed for the days that can be judged
 * @param share qualified of owed, at most 1; empty when nothing is owed yet
 * @param months how many of the window's calendar months met what is owed for their days in the window, how many didn't,
 *     and how many can't be judged yet
 * @param value the same for the leads' value; empty when no value was agreed
 */
public record MarketingDelivery(
        long qualified,
        long rejected,
        long notDue,
        double owed,
        OptionalDouble share,
        Obligation months,
        Optional<ValueDelivery> value) {
    /** Checks that nothing is missing. */
    public MarketingDelivery {
        requireNonNull(share, "share");
        requireNonNull(months, "months");
        requireNonNull(value, "value");
    }
}
