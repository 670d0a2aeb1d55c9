// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One contact of marketing (or, marked by its type, of sales) with a buyer: a click, a visit, a response to a campaign.
 * The same contact may be recorded more than once; analyses leave repetitions out with a reason. Immutable; touchpoints
 * with equal parts are equal.
 *
 * <pre>{@code
 * Touchpoint click = Touchpoint.of("L1", monday).withCampaign("C1").withChannel("paid search").withType("click");
 * }</pre>
 *
 * <p>There are more of them than of anything else, so that one is a single object of 40 bytes beside its texts, and not a
 * record that holds three further objects.
 */
public final class Touchpoint {
    /**
     * The order of a journey: by time; at one instant by content, which is campaign, channel, type and buyer, what is
     * absent first. Only equal touchpoints compare as equal, so that a journey is the same however its touchpoints
     * arrived.
     */
    public static final Comparator<Touchpoint> ORDER = Comparator.comparingLong(Touchpoint::epochSecond)
            .thenComparingInt(Touchpoint::nano)
            .thenComparing(touchpoint -> touchpoint.campaignIdOr("")) // no present one is blank
            .thenComparing(touchpoint -> touchpoint.channelOr(""))
            .thenComparing(touchpoint -> touchpoint.typeOr(""))
            .thenComparing(Touchpoint::buyerId);

    private final long epochSecond;
    private final int nano;
    private final String buyerId;
    private final @Nullable String campaignId;
    private final @Nullable String channel;
    private final @Nullable String type;

    /**
     * A touchpoint of its parts.
     *
     * @param at when
     * @param buyerId who was touched, a pseudonym: the id of a lead or of an account, known or not
     * @param campaignId the campaign it belongs to; empty when it belongs to none
     * @param channel the channel, such as email; empty when not recorded
     * @param type what sort of contact, such as click, visit or sales; empty when not recorded
     * @throws IllegalArgumentException if an id, the channel or the type is blank, or the instant is outside of the years
     *     1 to 9999
     */
    public Touchpoint(
            Instant at, String buyerId, Optional<String> campaignId, Optional<String> channel, Optional<String> type) {
        this(at, buyerId, campaignId.orElse(null), channel.orElse(null), type.orElse(null));
    }

    private Touchpoint(
            Instant at, String buyerId, @Nullable String campaignId, @Nullable String channel, @Nullable String type) {
        Checks.instant(at, "Touchpoint.at");
        epochSecond = at.getEpochSecond();
        nano = at.getNano();
        this.buyerId = Checks.id(buyerId, "Touchpoint.buyerId");
        this.campaignId = campaignId == null ? null : Checks.id(campaignId, "Touchpoint.campaignId");
        this.channel = channel == null ? null : Checks.id(channel, "Touchpoint.channel");
        this.type = type == null ? null : Checks.id(type, "Touchpoint.type");
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
        return new Touchpoint(at(), buyerId, Objects.requireNonNull(id, "id"), channel, type);
    }

    /**
     * This touchpoint as one of a channel.
     *
     * @param name the channel
     * @return a new touchpoint
     */
    public Touchpoint withChannel(String name) {
        return new Touchpoint(at(), buyerId, campaignId, Objects.requireNonNull(name, "name"), type);
    }

    /**
     * This touchpoint as one of a type.
     *
     * @param name the type
     * @return a new touchpoint
     */
    public Touchpoint withType(String name) {
        return new Touchpoint(at(), buyerId, campaignId, channel, Objects.requireNonNull(name, "name"));
    }

    Touchpoint withBuyer(String id) {
        return id.equals(buyerId) ? this : new Touchpoint(at(), id, campaignId, channel, type);
    }

    /**
     * When it was.
     *
     * @return the instant, made anew; loops over many touchpoints take {@link #epochSecond()} and {@link #nano()}
     */
    public Instant at() {
        return Instant.ofEpochSecond(epochSecond, nano);
    }

    /**
     * The whole seconds of {@link #at()}.
     *
     * @return seconds since 1970-01-01T00:00:00Z, negative before
     */
    public long epochSecond() {
        return epochSecond;
    }

    /**
     * The rest of {@link #at()}.
     *
     * @return nanoseconds after {@link #epochSecond()}, from 0 to 999,999,999
     */
    public int nano() {
        return nano;
    }

    /**
     * Who was touched.
     *
     * @return the id of a lead or of an account, known or not
     */
    public String buyerId() {
        return buyerId;
    }

    /**
     * The campaign it belongs to.
     *
     * @return its id; empty when it belongs to none
     */
    public Optional<String> campaignId() {
        return Optional.ofNullable(campaignId);
    }

    /**
     * The campaign it belongs to, or something else.
     *
     * @param absent any text
     * @return the campaign's id; the text when it belongs to none
     */
    public String campaignIdOr(String absent) {
        return campaignId == null ? absent : campaignId;
    }

    /**
     * The channel.
     *
     * @return such as email; empty when not recorded
     */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * The channel, or something else.
     *
     * @param absent any text
     * @return the channel; the text when it isn't recorded
     */
    public String channelOr(String absent) {
        return channel == null ? absent : channel;
    }

    /**
     * What sort of contact.
     *
     * @return such as click, visit or sales; empty when not recorded
     */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /**
     * What sort of contact, or something else.
     *
     * @param absent any text
     * @return the type; the text when it isn't recorded
     */
    public String typeOr(String absent) {
        return type == null ? absent : type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Touchpoint that
                && epochSecond == that.epochSecond
                && nano == that.nano
                && buyerId.equals(that.buyerId)
                && Objects.equals(campaignId, that.campaignId)
                && Objects.equals(channel, that.channel)
                && Objects.equals(type, that.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(epochSecond, nano, buyerId, campaignId, channel, type);
    }

    @Override
    public String toString() {
        return "Touchpoint[at=%s, buyerId=%s, campaignId=%s, channel=%s, type=%s]"
                .formatted(at(), buyerId, campaignId(), channel(), type());
    }
}
