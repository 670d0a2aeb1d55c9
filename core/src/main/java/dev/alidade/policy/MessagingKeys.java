// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.messaging.MessagingSettingsBuilder;

/** The keys about messages. */
final class MessagingKeys {
    private static final PolicyKey MINIMUM_MENTIONS = PolicyKey.usually(
            "30",
            "messaging.minimum-mentions",
            Wanted.NUMBER,
            "How many mentions each department needs before its mix is compared.");
    private static final PolicyKey MINIMUM_FOR_CONFLICT = PolicyKey.usually(
            "10",
            "messaging.minimum-for-conflict",
            Wanted.NUMBER,
            "How many mentions for a product or segment before the top messages are compared.");
    private static final PolicyKey MOVE_WITHIN = PolicyKey.usually(
            "P45D",
            "messaging.move-within",
            Wanted.DURATION,
            "How long after the conversation a deal may take to move on: a working figure without source.");
    private static final PolicyKey WIN_WITHIN = PolicyKey.usually(
            "P90D",
            "messaging.win-within",
            Wanted.DURATION,
            "How long after the conversation a deal may take to be won: a working figure without source.");
    private static final PolicyKey MINIMUM_DEALS = PolicyKey.usually(
            "20",
            "messaging.minimum-deals",
            Wanted.NUMBER,
            "How many deals with a message, and how many without, before its effect is told.");
    private static final PolicyKey MINIMUM_EXPECTED = PolicyKey.usually(
            "5",
            "messaging.minimum-expected",
            Wanted.NUMBER,
            "How many good and bad outcomes have to be expected of either side (Cochran 1954).");
    private static final PolicyKey FALSE_DISCOVERY_RATE = PolicyKey.usually(
            "0.04",
            "messaging.false-discovery-rate",
            Wanted.DECIMAL,
            "Which part of the effects told may be by chance.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
            MINIMUM_MENTIONS,
            MINIMUM_FOR_CONFLICT,
            MOVE_WITHIN,
            WIN_WITHIN,
            MINIMUM_DEALS,
            MINIMUM_EXPECTED,
            FALSE_DISCOVERY_RATE);

    private MessagingKeys() {}

    /** The settings; the pipeline of leads is none of opportunities. */
    static MessagingSettings settings(PolicyValues values, CompanyTables tables) {
        MessagingSettingsBuilder settings = MessagingSettings.builder().house(tables.house());
        DealKeys.pipelines(values, tables).forEach(settings::pipeline);
        values.number(MINIMUM_MENTIONS).ifPresent(settings::minimumMentions);
        values.number(MINIMUM_FOR_CONFLICT).ifPresent(settings::minimumForConflict);
        values.duration(MOVE_WITHIN).ifPresent(settings::moveWithin);
        values.duration(WIN_WITHIN).ifPresent(settings::winWithin);
        values.number(MINIMUM_DEALS).ifPresent(settings::minimumDeals);
        values.number(MINIMUM_EXPECTED).ifPresent(settings::minimumExpected);
        values.decimal(FALSE_DISCOVERY_RATE).ifPresent(settings::falseDiscoveryRate);
        return settings.build();
    }
}
