// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import java.util.List;
import java.util.Set;

/** Asks a policy for everything, so that what makes no sense by itself is told before there is any company. */
final class PolicyCheck {
    private PolicyCheck() {}

    /**
     * Checks what no settings need before there is a company.
     *
     * @param asked the keys that were asked for, and with this are
     * @throws PolicyException if a value makes no sense, or nobody asks for a key
     */
    static void check(PolicyValues values, Set<String> asked) {
        CompanyTables none = CompanyTables.none();
        Object unused = List.of(
                values.applied(() -> SurveyKeys.settings(values, none.matcher())),
                values.applied(() -> CommitmentKeys.settings(values)),
                values.applied(() -> ContentKeys.checked(values)),
                values.applied(() -> MessagingKeys.settings(values, none)),
                values.applied(() -> FunnelKeys.settings(values, none)),
                values.applied(() -> AttributionKeys.settings(values, none)),
                values.applied(() -> OutcomeKeys.checked(values)),
                values.applied(() -> RelationshipKeys.checked(values)),
                values.applied(() -> MarketKeys.settings(values, none)));
        values.applied(() -> {
            DealKeys.check(values);
            PipelineKeys.check(values);
            ForecastKeys.check(values);
            return true;
        });
        for (String name : values.named()) {
            if (!asked.contains(name)) {
                throw new PolicyException("%s: %s".formatted(values.file(), KeyCatalogue.unknown(name)));
            }
        }
    }
}
