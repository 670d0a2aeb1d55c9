// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

/**
 * How much of the way from baseline to target is done.
 *
 * @param raw {@code (value - baseline) / (target - baseline)}: 0 at the baseline, 1 at the target, below 0 where things got
 *     worse and above 1 beyond the target; of several numbers, the mean
 * @param clamped the same with nothing below 0 and nothing above 1, so that one number can't make up for another; of
 *     several numbers, the mean of each clamped
 * @param numbers of how many numbers it is the mean: key results of a goal, goals of a company
 */
public record Attainment(double raw, double clamped, long numbers) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if it is of no number, the raw value is not finite, or the clamped one not from 0 to 1
     */
    public Attainment {
        if (numbers < 1 || !Double.isFinite(raw) || !(clamped >= 0 && clamped <= 1)) {
            throw new IllegalArgumentException(
                    "Attainment: %s, clamped %s, of %s numbers is not possible.".formatted(raw, clamped, numbers));
        }
    }
}
