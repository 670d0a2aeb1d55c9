// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a policy for everything, so that what makes no sense by itself is told before there is any company. */
final class PolicyCheck {
    private PolicyCheck() {}

    /**
     * Checks the values.
     *
     * @throws PolicyException if a value makes no sense, or nobody asks for a key
     */
    static void check(PolicyValues unchecked) {
        Set<String> asked = new TreeSet<>();
        PolicyValues values = unchecked.watched(asked::add);
        CompanyTables none = CompanyTables.none();
        Object unused = List.of(
                AgreementKeys.agreement(values),
                PolicyFile.briefing(values),
                PeopleKeys.named(values),
                values.applied(() -> SurveyKeys.settings(values, none.matcher())),
                values.applied(() -> CommitmentKeys.settings(values)),
                values.applied(() -> ContentKeys.checked(values)),
                values.applied(() -> MessagingKeys.settings(values, none)),
                values.applied(() -> FunnelKeys.settings(values, none)),
                AttributionKeys.scope(values),
                values.applied(() -> AttributionKeys.settings(values, none)),
                values.applied(() -> OutcomeKeys.checked(values)),
                values.applied(() -> RelationshipKeys.checked(values)),
                values.applied(() -> MarketKeys.settings(values, none)),
                ScoringKeys.model(values));
        values.applied(() -> {
            DealKeys.check(values);
            PipelineKeys.check(values);
            ForecastKeys.check(values);
            return true;
        });
        values.refuseOthers(
                asked,
                Stream.of(
                                AgreementKeys.ALL,
                                BusinessHoursKeys.ALL,
                                FunnelKeys.ALL,
                                DealKeys.ALL,
                                PipelineKeys.ALL,
                                ForecastKeys.ALL,
                                AttributionKeys.ALL,
                                CommitmentKeys.ALL,
                                ContentKeys.ALL,
                                MessagingKeys.ALL,
                                OutcomeKeys.ALL,
                                MarketKeys.ALL,
                                RelationshipKeys.ALL,
                                List.of("mindset.briefing-within"),
                                PeopleKeys.ALL,
                                SurveyKeys.ALL,
                                ScoringKeys.ALL)
                        .flatMap(List::stream)
                        .collect(Collectors.joining(", ")));
    }
}
