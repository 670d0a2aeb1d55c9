// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.model.Lead;
import java.util.Locale;
import java.util.Optional;

/** What leads can be grouped by. */
enum GroupBy {
    CAMPAIGN,
    SOURCE,
    MARKET,
    OWNER;

    Optional<String> group(Lead lead) {
        return switch (this) {
            case CAMPAIGN -> lead.campaignId();
            case SOURCE -> lead.source();
            case MARKET -> lead.market();
            case OWNER -> lead.ownerId();
        };
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
