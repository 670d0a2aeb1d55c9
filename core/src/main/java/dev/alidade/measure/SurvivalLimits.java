// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.stats.Limits;
import dev.alidade.stats.Normal;
import dev.alidade.stats.ShareLimits;
import dev.alidade.stats.Wilson;
import java.util.Optional;

/** On which scale the limits of a share that was estimated from censored times are symmetrical. */
public enum SurvivalLimits {
    /** About the logarithm of the share that is still waiting, cut off at 1; the default of the R package survival. */
    LOG {
        @Override
        Limits limits(double share, double error, double critical) {
            return ShareLimits.log(share, error, critical);
        }
    },

    /** About log(-log) of the share that is still waiting (Kalbfleisch and Prentice 1980); better for few cases. */
    LOG_LOG {
        @Override
        Limits limits(double share, double error, double critical) {
            return ShareLimits.logLog(share, error, critical);
        }
    },

    /** About the share itself, cut off at 0 and 1. */
    PLAIN {
        @Override
        Limits limits(double share, double error, double critical) {
            return ShareLimits.plain(share, error, critical);
        }
    },

    /**
     * Wilson's limits for the number of cases that would give the same standard error without censoring (Rothman 1978).
     * Without censoring they are those of {@link Proportion}. The only ones that exist also when nobody or everybody
     * was reached; there, all whose outcome is known count as cases.
     */
    SCORE {
        @Override
        Limits limits(double share, double error, double critical) {
            return ShareLimits.score(share, error, critical);
        }
    };

    /** For a share strictly between 0 and 1 and a standard error above 0. */
    abstract Limits limits(double share, double error, double critical);

    /** The limits, also of shares 0 and 1, for which only the score has some: those of so many known cases. */
    Optional<Limits> limits(double share, double error, double critical, long known) {
        if (share > 0 && share < 1 && error > 0) {
            return Optional.of(limits(share, error, critical));
        }
        return this == SCORE && (share == 0 || share == 1)
                ? Optional.of(Wilson.limits(share, (double) known, critical))
                : Optional.empty();
    }

    /** How many standard errors an interval of a level reaches to either side. */
    static double critical(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Level %s is not between 0 and 1. Maybe it is a percentage.".formatted(level));
        }
        return Normal.quantile((1 + level) / 2);
    }
}
