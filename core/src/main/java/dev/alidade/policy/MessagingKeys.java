// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.messaging.MessagingSettingsBuilder;

/** The keys about messages. */
final class MessagingKeys {
    private static final String MINIMUM_MENTIONS = "messaging.minimum-mentions";
    private static final String MINIMUM_FOR_CONFLICT = "messaging.minimum-for-conflict";
    private static final String MOVE_WITHIN = "messaging.move-within";
    private static final String WIN_WITHIN = "messaging.win-within";
    private static final String MINIMUM_DEALS = "messaging.minimum-deals";
    private static final String MINIMUM_EXPECTED = "messaging.minimum-expected";
    private static final String FALSE_DISCOVERY_RATE = "messaging.false-discovery-rate";

    static final ImmutableList<String> ALL = ImmutableList.of(
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
