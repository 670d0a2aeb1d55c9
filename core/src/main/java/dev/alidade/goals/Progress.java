// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.model.GoalDirection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The way from a baseline to a target, and how much of it is done.
 *
 * @param way the target less the baseline, negative where the number is to fall
 * @param done the value less the baseline
 */
record Progress(BigDecimal way, BigDecimal done) {
    /** The way in a direction; empty when the target lies behind the baseline or at it. */
    static Optional<Progress> of(BigDecimal baseline, BigDecimal target, GoalDirection direction, BigDecimal value) {
        return ahead(baseline, target, direction) > 0
                ? Optional.of(new Progress(target.subtract(baseline), value.subtract(baseline)))
                : Optional.empty();
    }

    /** Positive when the target lies ahead of a number, 0 at it, negative behind it. */
    static int ahead(BigDecimal number, BigDecimal target, GoalDirection direction) {
        return direction == GoalDirection.UP ? target.compareTo(number) : number.compareTo(target);
    }

    /** Whether at least as much of the way is done as of a time has passed, compared exactly. */
    boolean keepsUpWith(BigDecimal passed, BigDecimal length) {
        BigDecimal needed = way.multiply(passed);
        BigDecimal reached = done.multiply(length);
        return way.signum() > 0 ? reached.compareTo(needed) >= 0 : reached.compareTo(needed) <= 0;
    }

    private BigDecimal share() {
        return done.divide(way, MathContext.DECIMAL128);
    }

    Attainment attainment() {
        BigDecimal share = share();
        return new Attainment(
                share.doubleValue(),
                share.max(BigDecimal.ZERO).min(BigDecimal.ONE).doubleValue(),
                1);
    }

    /** The mean; empty of none. */
    static Optional<Attainment> mean(List<Attainment> attainments) {
        if (attainments.isEmpty()) {
            return Optional.empty();
        }
        double raw = 0;
        double clamped = 0;
        for (Attainment attainment : attainments) { // in the order of ids: the same bits whatever order facts came in
            raw += attainment.raw();
            clamped += attainment.clamped();
        }
        int numbers = attainments.size();
        return Optional.of(new Attainment(raw / numbers, Math.min(1, clamped / numbers), numbers));
    }
}
