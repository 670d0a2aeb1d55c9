// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;

/**
 * What a company agreed to say, and what was said outside of deals.
 *
 * @param house the agreed messages
 * @param mentions those that belong to no known deal
 * @param checks of the rules of the brand
 */
public record CompanyMessaging(MessageHouse house, ImmutableList<Mention> mentions, ImmutableList<BrandCheck> checks) {
    /** Checks that nothing is missing. */
    public CompanyMessaging {
        requireNonNull(house, "house");
        requireNonNull(mentions, "mentions");
        requireNonNull(checks, "checks");
    }

    /**
     * What is measured of messages, beside opportunities.
     *
     * @return mentions and brand checks
     */
    public ImmutableList<MessagingFact> facts() {
        return ImmutableList.<MessagingFact>builder()
                .addAll(mentions)
                .addAll(checks)
                .build();
    }
}
