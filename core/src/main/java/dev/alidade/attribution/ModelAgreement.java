// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much the answer depends on the model: rank correlations of the credited conversions between every two models, over
 * all names that one of the analysis's models credits.
 *
 * @param pairs every two models, in the order of the analysis
 * @param smallest the pair of standard models with the smallest Spearman correlation, the first of equal ones; empty when
 *     none can be told: fewer than two models or names, or a model that credits every name alike
 * @param disagreements the names on which models differ most in conversions, largest difference first, then by name
 */
public record ModelAgreement(
        ImmutableList<Pair> pairs, Optional<Pair> smallest, ImmutableList<Disagreement> disagreements) {
    /** Checks that nothing is missing. */
    public ModelAgreement {
        requireNonNull(pairs, "pairs");
        requireNonNull(smallest, "smallest");
        requireNonNull(disagreements, "disagreements");
    }

    /**
     * Two models.
     *
     * @param one the first model's id
     * @param other the second model's id
     * @param standard whether both are models that everybody knows, none of them of the user's own
     * @param spearman Spearman's rank correlation with mid-ranks; empty when a model credits every name alike
     * @param kendall Kendall's tau-b; empty likewise
     */
    public record Pair(String one, String other, boolean standard, OptionalDouble spearman, OptionalDouble kendall) {
        /** Checks that nothing is missing. */
        public Pair {
            requireNonNull(one, "one");
            requireNonNull(other, "other");
            requireNonNull(spearman, "spearman");
            requireNonNull(kendall, "kendall");
        }
    }

    /**
     * A name that models credit differently.
     *
     * @param name the campaign, channel or type
     * @param mostBy the model that credits most to it
     * @param most how many conversions
     * @param leastBy the model that credits least to it
     * @param least how many conversions
     */
    public record Disagreement(String name, String mostBy, BigDecimal most, String leastBy, BigDecimal least) {
        /** Checks that nothing is missing. */
        public Disagreement {
            requireNonNull(name, "name");
            requireNonNull(mostBy, "mostBy");
            requireNonNull(most, "most");
            requireNonNull(leastBy, "leastBy");
            requireNonNull(least, "least");
        }
    }
}
