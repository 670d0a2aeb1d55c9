// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.Window;
import dev.alidade.model.Goal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * A goal with the instants of its days.
 *
 * @param goal the goal
 * @param begin when its first day begins
 * @param end when the day after its last begins
 * @param set when it was set
 */
record GoalTerm(Goal goal, Instant begin, Instant end, Instant set) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    static GoalTerm of(Goal goal, Window window) {
        Instant begin = goal.from().atStartOfDay(window.zone()).toInstant();
        Instant end = goal.to().atStartOfDay(window.zone()).toInstant();
        return new GoalTerm(goal, begin, end, goal.setAt().orElse(begin));
    }

    /** Whether the goal is known and any of its days are in the window, before as-of. */
    boolean inForce(Window window) {
        return window.knows(set) && window.knows(begin) && begin.isBefore(window.end()) && end.isAfter(window.start());
    }

    /** Whether a number of an instant says how far the goal is: at the very end it is the closing figure. */
    boolean holds(Instant at) {
        return !at.isBefore(begin) && !at.isAfter(end);
    }

    boolean setLate() {
        return set.isAfter(begin);
    }

    /** How much of the goal's days has passed, in nanoseconds. */
    BigDecimal passed(Instant at) {
        return nanos(begin, at);
    }

    /** How long the goal's days are, in nanoseconds. */
    BigDecimal length() {
        return nanos(begin, end);
    }

    private static BigDecimal nanos(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return new BigDecimal(
                BigInteger.valueOf(time.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(time.getNano())));
    }
}
