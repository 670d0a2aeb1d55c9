// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.model.Pipeline;
import java.time.Duration;
import java.util.Comparator;

/**
 * What was agreed on, and what is told when.
 *
 * <pre>{@code
 * MessagingSettings settings = MessagingSettings.builder().house(house).pipeline(pipeline).build();
 * }</pre>
 *
 * @param house the messages that are approved, and when
 * @param pipelines the stages of deals, in the order of the pipelines' names, whatever order is given
 * @param minimumMentions how many mentions each department needs before its mix is compared, 30 unless said otherwise
 * @param minimumForConflict how many mentions each department needs for a product or segment before their top messages
 *     are compared, 10 unless said otherwise
 * @param moveWithin how long after the conversation a deal may take to move on, 45 days unless said otherwise
 * @param winWithin how long after the conversation a deal may take to be won, 90 days unless said otherwise
 * @param minimumDeals how many deals with a message and how many without are needed before its effect is told, 20 unless
 *     said otherwise
 * @param minimumExpected how many good and how many bad outcomes have to be expected of either side, if the message had no
 *     effect, before its effect is told; 5 unless said otherwise, as usual for comparisons of counts (W. G. Cochran,
 *     "Some methods for strengthening the common chi-squared tests", Biometrics 10, 1954)
 * @param falseDiscoveryRate which part of the effects told may be none, on average, 0.04 unless said otherwise: then at
 *     most 5 % of periods without any effect see one in simulations, where 0.05 is just above that in the worst of them
 */
public record MessagingSettings(
        MessageHouse house,
        ImmutableList<Pipeline> pipelines,
        long minimumMentions,
        long minimumForConflict,
        Duration moveWithin,
        Duration winWithin,
        long minimumDeals,
        long minimumExpected,
        double falseDiscoveryRate) {
    static final int MOST_STAGES = 200;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is out of range, two pipelines have one name, or they have more than 200
     *     stages
     */
    public MessagingSettings {
        requireNonNull(house, "house");
        pipelines = ImmutableList.sortedCopyOf(Comparator.comparing(Pipeline::name), pipelines);
        requirePositive("minimumMentions", minimumMentions);
        requirePositive("minimumForConflict", minimumForConflict);
        requirePositive("minimumDeals", minimumDeals);
        requirePositive("minimumExpected", minimumExpected);
        requirePositive("moveWithin", moveWithin);
        requirePositive("winWithin", winWithin);
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "Messaging: falseDiscoveryRate %s is not between 0 and 1. Maybe it is a percentage."
                            .formatted(falseDiscoveryRate));
        }
        int stages = 0;
        for (int i = 0; i < pipelines.size(); i++) {
            stages += pipelines.get(i).stages().size();
            if (i > 0 && pipelines.get(i).name().equals(pipelines.get(i - 1).name())) {
                throw new IllegalArgumentException("Messaging: two pipelines have the name %s."
                        .formatted(pipelines.get(i).name()));
            }
        }
        if (stages > MOST_STAGES) {
            throw new IllegalArgumentException("Messaging: the pipelines have %s stages, at most %s can be told apart."
                    .formatted(stages, MOST_STAGES));
        }
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("Messaging: %s is %s, wanted at least 1.".formatted(name, value));
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "Messaging: %s is %s, wanted a time longer than none.".formatted(name, value));
        }
    }

    /**
     * Begins settings without messages and pipelines.
     *
     * @return a builder
     */
    public static MessagingSettingsBuilder builder() {
        return new MessagingSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("messaging", 1)
                .with("house", house.settings())
                .with("minimumMentions", minimumMentions)
                .with("minimumForConflict", minimumForConflict)
                .with("moveWithin", moveWithin)
                .with("winWithin", winWithin)
                .with("minimumDeals", minimumDeals)
                .with("minimumExpected", minimumExpected)
                .with("falseDiscoveryRate", falseDiscoveryRate);
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }
}
