// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Launch;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SellingSeason;

/**
 * A company's sales material, and what shows whether it helps.
 *
 * @param assets the library
 * @param launches when products come to the market
 * @param seasons when buyers decide
 * @param requests what was asked for
 * @param uses of material, but those in opportunities
 * @param selfMade what sellers made themselves
 */
public record CompanyContent(
        ImmutableList<Asset> assets,
        ImmutableList<Launch> launches,
        ImmutableList<SellingSeason> seasons,
        ImmutableList<ContentRequest> requests,
        ImmutableList<AssetUse> uses,
        ImmutableList<SelfMade> selfMade) {
    /** Checks that nothing is missing. */
    public CompanyContent {
        requireNonNull(assets, "assets");
        requireNonNull(launches, "launches");
        requireNonNull(seasons, "seasons");
        requireNonNull(requests, "requests");
        requireNonNull(uses, "uses");
        requireNonNull(selfMade, "selfMade");
    }

    /**
     * The facts, without opportunities and ratings.
     *
     * @return requests, uses and what sellers made
     */
    public ImmutableList<ContentFact> facts() {
        return ImmutableList.<ContentFact>builder()
                .addAll(requests)
                .addAll(uses)
                .addAll(selfMade)
                .build();
    }
}
