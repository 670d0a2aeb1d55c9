// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A department gave a message to the market: in a campaign, a brochure, a call. What sales says to the buyer of a known
 * deal belongs to that deal's {@link OpportunityEvent.Activity} instead, so that it counts once.
 *
 * <pre>{@code
 * Mention.of(monday, Department.MARKETING, "price").withProduct("pumps");
 * }</pre>
 *
 * @param at when
 * @param department who said it
 * @param message the message's code, approved or not
 * @param channel where: call, email, website, fair ...; empty when not known
 * @param product what it was said about; empty when not known
 * @param segment the part of the market that it was said to; empty when not known
 * @param opportunityId the deal that it was said in; empty when in none, or in none that is known
 * @param stage the stage of that deal then; empty when not known
 */
public record Mention(
        Instant at,
        Department department,
        String message,
        Optional<String> channel,
        Optional<String> product,
        Optional<String> segment,
        Optional<String> opportunityId,
        Optional<String> stage)
        implements MessagingFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the message is blank or the instant is outside of the years 1 to 9999
     */
    public Mention {
        Checks.instant(at, "Mention.at");
        requireNonNull(department, "department");
        Checks.id(message, "Mention.message");
        requireNonNull(channel, "channel");
        requireNonNull(product, "product");
        requireNonNull(segment, "segment");
        requireNonNull(opportunityId, "opportunityId");
        requireNonNull(stage, "stage");
    }

    /**
     * A mention of which nothing else is known.
     *
     * @param at when
     * @param department who said it
     * @param message the message's code
     * @return the mention
     */
    public static Mention of(Instant at, Department department, String message) {
        return new Mention(
                at,
                department,
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * This mention in a channel.
     *
     * @param value where it was said
     * @return a new mention
     */
    public Mention withChannel(String value) {
        return new Mention(at, department, message, Optional.of(value), product, segment, opportunityId, stage);
    }

    /**
     * This mention about a product.
     *
     * @param value what it was said about
     * @return a new mention
     */
    public Mention withProduct(String value) {
        return new Mention(at, department, message, channel, Optional.of(value), segment, opportunityId, stage);
    }

    /**
     * This mention to a segment.
     *
     * @param value the part of the market that it was said to
     * @return a new mention
     */
    public Mention withSegment(String value) {
        return new Mention(at, department, message, channel, product, Optional.of(value), opportunityId, stage);
    }
}
