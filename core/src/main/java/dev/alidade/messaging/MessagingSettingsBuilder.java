// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of {@link MessagingSettings}. */
public final class MessagingSettingsBuilder {
    private static final long MENTIONS = 30;
    private static final long FOR_CONFLICT = 10;
    private static final Duration MOVE = Duration.ofDays(45);
    private static final Duration WIN = Duration.ofDays(90);
    private static final long DEALS = 20;
    private static final long EXPECTED = 5;
    private static final double RATE = 0.04;

    private final List<Pipeline> pipelines = new ArrayList<>();
    private MessageHouse house = MessageHouse.NONE;
    private long minimumMentions = MENTIONS;
    private long minimumForConflict = FOR_CONFLICT;
    private Duration moveWithin = MOVE;
    private Duration winWithin = WIN;
    private long minimumDeals = DEALS;
    private long minimumExpected = EXPECTED;
    private double falseDiscoveryRate = RATE;

    MessagingSettingsBuilder() {}

    /**
     * Sets the messages that are approved.
     *
     * @param value the message house
     * @return this builder
     */
    public MessagingSettingsBuilder house(MessageHouse value) {
        house = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds a pipeline.
     *
     * @param value the stages of deals
     * @return this builder
     */
    public MessagingSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds pipelines.
     *
     * @param values the stages of deals
     * @return this builder
     */
    public MessagingSettingsBuilder pipelines(Iterable<Pipeline> values) {
        values.forEach(pipelines::add);
        return this;
    }

    /**
     * Sets how many mentions each department needs before its mix is compared.
     *
     * @param value how many, from 1
     * @return this builder
     */
    public MessagingSettingsBuilder minimumMentions(long value) {
        minimumMentions = value;
        return this;
    }

    /**
     * Sets how many mentions each department needs for a product or segment before their top messages are compared.
     *
     * @param value how many, from 1
     * @return this builder
     */
    public MessagingSettingsBuilder minimumForConflict(long value) {
        minimumForConflict = value;
        return this;
    }

    /**
     * Sets how long after a conversation a deal may take to move on.
     *
     * @param value how long, longer than none
     * @return this builder
     */
    public MessagingSettingsBuilder moveWithin(Duration value) {
        moveWithin = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how long after a conversation a deal may take to be won.
     *
     * @param value how long, longer than none
     * @return this builder
     */
    public MessagingSettingsBuilder winWithin(Duration value) {
        winWithin = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how many deals with a message and without it are needed before its effect is told.
     *
     * @param value how many of either, from 1
     * @return this builder
     */
    public MessagingSettingsBuilder minimumDeals(long value) {
        minimumDeals = value;
        return this;
    }

    /**
     * Sets how many good and bad outcomes have to be expected of either side before an effect is told.
     *
     * @param value how many, from 1
     * @return this builder
     */
    public MessagingSettingsBuilder minimumExpected(long value) {
        minimumExpected = value;
        return this;
    }

    /**
     * Sets which part of the effects told may be none, on average; 0.04 unless said otherwise.
     *
     * @param value the rate, between 0 and 1
     * @return this builder
     */
    public MessagingSettingsBuilder falseDiscoveryRate(double value) {
        falseDiscoveryRate = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if a number is out of range, two pipelines have one name, or they have more than 200
     *     stages
     */
    public MessagingSettings build() {
        return new MessagingSettings(
                house,
                ImmutableList.copyOf(pipelines),
                minimumMentions,
                minimumForConflict,
                moveWithin,
                winWithin,
                minimumDeals,
                minimumExpected,
                falseDiscoveryRate);
    }
}
