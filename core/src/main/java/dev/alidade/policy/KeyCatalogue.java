// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.stats.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All keys, in the order in which a policy is written. */
final class KeyCatalogue {
    static final ImmutableList<PolicyKey> ALL = Stream.of(
                    AgreementKeys.ALL,
                    BusinessHoursKeys.ALL,
                    FunnelKeys.ALL,
                    DealKeys.ALL,
                    PipelineKeys.ALL,
                    ForecastKeys.ALL,
                    AttributionKeys.ALL,
                    MarketKeys.ALL,
                    MessagingKeys.ALL,
                    ContentKeys.ALL,
                    CommitmentKeys.ALL,
                    SurveyKeys.ALL,
                    RelationshipKeys.ALL,
                    OutcomeKeys.ALL,
                    PeopleKeys.ALL,
                    ScoringKeys.ALL)
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private static final int MOST_SLIPS = 2;

    private KeyCatalogue() {}

    /** Whether a key may have this name. */
    static boolean covers(String name) {
        return ALL.stream().anyMatch(key -> key.covers(name));
    }

    /** Says of a name that nobody asks for what it may have been meant to be. */
    static String unknown(String name) {
        Optional<PolicyKey> covering =
                ALL.stream().filter(key -> key.covers(name)).findFirst();
        String topic = topic(name);
        String alike = ALL.stream()
                .map(PolicyKey::name)
                .filter(known -> topic(known).equals(topic))
                .collect(Collectors.joining(", "));
        String wanted = alike.isEmpty()
                ? "one that begins with "
                        + ALL.stream().map(key -> topic(key.name())).distinct().collect(Collectors.joining(", "))
                : "one of " + alike;
        return "key %s is not known, wanted %s.%s"
                .formatted(
                        Quoted.of(name),
                        wanted,
                        covering.map(key -> " Maybe what stands in the place of the capitals in %s does not exist."
                                        .formatted(key))
                                .or(() -> near(name).map(" Maybe it is %s."::formatted))
                                .orElse(""));
    }

    private static Optional<String> near(String name) {
        return ALL.stream()
                .map(PolicyKey::name)
                .filter(known -> slips(name, known) <= MOST_SLIPS)
                .min(Comparator.<String>comparingInt(known -> slips(name, known))
                        .thenComparing(known -> known));
    }

    private static int slips(String name, String known) {
        return EditDistance.optimalStringAlignment(name, known, MOST_SLIPS);
    }

    private static String topic(String name) {
        return name.substring(0, name.indexOf('.') + 1);
    }
}
