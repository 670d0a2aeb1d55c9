// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import dev.alidade.goals.GoalSettings;

/** Goals have no keys of their own: what they cost is told as for attribution. */
final class GoalKeys {
    private GoalKeys() {}

    static GoalSettings settings(PolicyValues values, CompanyTables tables) {
        GoalSettings.Builder settings =
                GoalSettings.builder().goals(tables.goals()).campaigns(tables.campaigns());
        AttributionKeys.currency(values)
                .ifPresentOrElse(
                        reporting -> settings.rates(DealKeys.rates(reporting, tables)),
                        () -> tables.currency().ifPresent(settings::currency));
        return settings.build();
    }
}
