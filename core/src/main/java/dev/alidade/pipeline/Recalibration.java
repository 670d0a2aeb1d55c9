// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;

/**
 * What would make the stated probabilities fit: \( \mathrm{logit}\,p = a + b\,\mathrm{logit}\,f \), fitted by maximum
 * likelihood over decided statements. D. R. Cox, "Two further applications of a model for binary regression", Biometrika
 * 45 (1958). With a = 0 and b = 1 they fit as they are. Standard errors take several statements of one deal as one deal.
 *
 * @param intercept a: above 0 where forecasts are too low at even odds
 * @param interceptError its standard error
 * @param slope b: below 1 where forecasts are too far from even odds, above 1 where they are too near
 * @param slopeError its standard error
 * @param slopeInterval the interval of the slope, from the normal distribution
 * @param statements how many decided statements it was fitted to; certain ones (0 and 1) can't take part unless clipped
 */
public record Recalibration(
        double intercept,
        double interceptError,
        double slope,
        double slopeError,
        Interval slopeInterval,
        long statements) {
    /** Checks that nothing is missing. */
    public Recalibration {
        requireNonNull(slopeInterval, "slopeInterval");
    }
}
