// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;

/**
 * Whether sellers and marketers work at the same places, on the last day of the window that is known.
 *
 * @param sameSite pairs of a seller and a marketer at one site, of all pairs whose sites are known: how likely a seller and a
 *     marketer drawn by lot are at one site
 * @param unknown persons of both departments without a site
 * @param sites the sites with anybody of the two departments, in the order of their names
 */
public record Sites(Proportion sameSite, long unknown, ImmutableList<Site> sites) {
    /** Checks that nothing is missing. */
    public Sites {
        requireNonNull(sameSite, "sameSite");
        requireNonNull(sites, "sites");
    }
}
