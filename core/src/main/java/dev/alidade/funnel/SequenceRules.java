// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How a chain of steps is looked for in a sequence of events, as funnels in databases do it. A chain begins with the first
 * step; each further event carries it on to the next step, and other events between are passed over unless a rule says
 * otherwise. Of several chains the one that comes furthest counts. A chain may begin anew whenever the first step occurs;
 * for the time window the latest beginning counts from which a step is reached. An optional step may be left out.
 *
 * <p>The rules can be combined; once a strict rule ends the search, the level reached until then is the result. They follow
 * the modes of the aggregate function windowFunnel of ClickHouse as its documentation describes them ("Parametric
 * aggregate functions"), with two differences: events at one instant are taken in the order of the steps before
 * {@link #strictIncrease} compares instants, so that no chain is lost to their order; and a repeated event under
 * {@link #strictDeduplication} ends the search at the furthest level, not at that of the event before. Where versions of
 * ClickHouse disagree (the first step occurring again under strict order), {@link #reentry} decides.
 *
 * @param window the longest time from the chain's first event to its last, inclusive; empty for any time
 * @param strictOrder whether other events break a chain: after its beginning an event of no step, an event of a step whose
 *     predecessor is not reached, and, without {@code reentry}, the first step once a later one is reached end the search
 * @param strictDeduplication whether a repetition ends the search: a step other than the first that is reached and occurs
 *     again
 * @param strictIncrease whether each event of a chain must be later than the one before; otherwise they may be at one
 *     instant
 * @param reentry whether the first step may occur again under strict order; has no effect without it
 */
public record SequenceRules(
        Optional<Duration> window,
        boolean strictOrder,
        boolean strictDeduplication,
        boolean strictIncrease,
        boolean reentry) {
    private static final SequenceRules STANDARD = new SequenceRules(Optional.empty(), false, false, false, false);

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if the window is not between 1 ns and 36,525 days
     */
    public SequenceRules {
        requireNonNull(window, "window");
        window.ifPresent(time -> Deadline.requireUsable(time, "Sequence rules: window"));
    }

    /**
     * Other events may lie between, at any distance.
     *
     * @return rules without strictness and without window
     */
    public static SequenceRules standard() {
        return STANDARD;
    }

    /**
     * These rules with a longest time.
     *
     * @param longest the longest time from the chain's first event to its last, inclusive, from 1 ns to 36,525 days; in a
     *     funnel over leads at resolution DAY, its whole days
     * @return new rules
     * @throws IllegalArgumentException if the time is out of range
     */
    public SequenceRules withWindow(Duration longest) {
        return new SequenceRules(Optional.of(longest), strictOrder, strictDeduplication, strictIncrease, reentry);
    }

    /**
     * These rules with chains that other events break.
     *
     * @return new rules
     */
    public SequenceRules withStrictOrder() {
        return new SequenceRules(window, true, strictDeduplication, strictIncrease, reentry);
    }

    /**
     * These rules with repetitions ending the search.
     *
     * @return new rules
     */
    public SequenceRules withStrictDeduplication() {
        return new SequenceRules(window, strictOrder, true, strictIncrease, reentry);
    }

    /**
     * These rules with instants that must increase.
     *
     * @return new rules
     */
    public SequenceRules withStrictIncrease() {
        return new SequenceRules(window, strictOrder, strictDeduplication, true, reentry);
    }

    /**
     * These rules with the first step allowed to occur again.
     *
     * @return new rules
     */
    public SequenceRules withReentry() {
        return new SequenceRules(window, strictOrder, strictDeduplication, strictIncrease, true);
    }
}
