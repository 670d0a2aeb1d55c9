// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far stages or bins are from what was stated in them: the mean over all statements of the squared distance between
 * the mean forecast of the row and its share won. 0 is perfectly calibrated; chance alone makes it more, which the
 * corrected value takes off and the interval allows for. Open deals are in by incidence; where they leave the share won
 * open between two ends, the nearer end counts for value, correction and lower limit, the farther one for the upper limit.
 *
 * <p>Correction: C. A. T. Ferro and T. E. Fricker, "A bias-corrected decomposition of the Brier score", Quarterly Journal
 * of the Royal Meteorological Society 138 (2012). Limits: a quadratic form of nearly normal distances, those of stages that
 * one deal went through correlated, its distribution by three moments (J. P. Imhof, "Computing the distribution of
 * quadratic forms in normal variables", Biometrika 48 (1961)), turned around. A perfectly calibrated forecast has 0 in
 * the interval of level 0.95 in at least 95 of 100 samples, in about 97 or 98: only the upper tail can exclude it.
 *
 * @param raw the mean squared distance as it is; empty without statements
 * @param corrected less what is to be expected by chance, at least 0; empty without statements
 * @param interval the interval of what it would be with endless data, limits cut to 0 to 1, which is all that is
 *     possible; empty without statements
 */
public record ReliabilityTerm(OptionalDouble raw, OptionalDouble corrected, Optional<Interval> interval) {
    /** Checks that nothing is missing. */
    public ReliabilityTerm {
        requireNonNull(raw, "raw");
        requireNonNull(corrected, "corrected");
        requireNonNull(interval, "interval");
    }
}
