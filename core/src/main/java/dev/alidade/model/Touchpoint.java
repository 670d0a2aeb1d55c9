// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One contact of marketing (or, marked by its type, of sales) with a buyer: a click, a visit, a response to a campaign.
 * The same contact may be recorded more than once; analyses leave repetitions out with a reason.
 *
 * <pre>{@code
 * Touchpoint click = Touchpoint.of("L1", monday).withCampaign("C1").withChannel("paid search").withType("click");
 * }</pre>
 *
 * @param at when
 * @param buyerId who was touched, a pseudonym: the id of a lead or of an account, known or not
 * @param campaignId the campaign it belongs to; empty when it belongs to none
 * @param channel the channel, such as email; empty when not recorded
 * @param type what sort of contact, such as click, visit or sales; empty when not recorded
 */
public record Touchpoint(
        Instant at, String buyerId, Optional<String> campaignId, Optional<String> channel, Optional<String> type) {
    /**
     * The order of a journey: by time; at one instant by content, which is campaign, channel, type and buyer, what is
     * absent first. Only equal touchpoints compare as equal, so that a journey is the same however its touchpoints
     * arrived.
     */
    public static final Comparator<Touchpoint> ORDER = Comparator.comparing(Touchpoint::at)
            .thenComparing(touchpoint -> touchpoint.campaignId, absentFirst())
            .thenComparing(touchpoint -> touchpoint.channel, absentFirst())
            .thenComparing(touchpoint -> touchpoint.type, absentFirst())
            .thenComparing(Touchpoint::buyerId);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if an id, the channel or the type is blank, or the instant is outside of the years
     *     1 to 9999
     */
    public Touchpoint {
        Checks.instant(at, "Touchpoint.at");
        Checks.id(buyerId, "Touchpoint.buyerId");
        campaignId.ifPresent(id -> Checks.id(id, "Touchpoint.campaignId"));
        channel.ifPresent(name -> Checks.id(name, "Touchpoint.channel"));
        type.ifPresent(name -> Checks.id(name, "Touchpoint.type"));
    }

    private static Comparator<Optional<String>> absentFirst() {
        return Comparator.comparing(text -> text.orElse("")); // no present one is blank
    }

    /**
     * A touchpoint of which only buyer and time are known.
     *
     * @param buyerId who was touched
     * @param at when
     * @return a touchpoint without campaign, channel and type
     */
    public static Touchpoint of(String buyerId, Instant at) {
        return new Touchpoint(at, buyerId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * This touchpoint as one of a campaign.
     *
     * @param id the campaign's id
     * @return a new touchpoint
     */
    public Touchpoint withCampaign(String id) {
        return new Touchpoint(at, buyerId, Optional.of(id), channel, type);
    }

    /**
     * This touchpoint as one of a channel.
     *
     * @param name the channel
     * @return a new touchpoint
     */
    public Touchpoint withChannel(String name) {
        return new Touchpoint(at, buyerId, campaignId, Optional.of(name), type);
    }

    /**
     * This touchpoint as one of a type.
     *
     * @param name the type
     * @return a new touchpoint
     */
    public Touchpoint withType(String name) {
        return new Touchpoint(at, buyerId, campaignId, channel, Optional.of(name));
    }

    Touchpoint withBuyer(String id) {
        return id.equals(buyerId) ? this : new Touchpoint(at, requireNonNull(id, "id"), campaignId, channel, type);
    }
}
