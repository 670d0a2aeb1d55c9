// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks a policy for everything, so that what makes no sense by itself is told before there is any company. All mistakes
 * are told at once: a value that can't be read counts as none while the others are checked.
 */
final class PolicyCheck {
    private final Set<String> asked = new HashSet<>();
    private final Set<String> mistakes = new LinkedHashSet<>();
    private final PolicyValues values;

    private PolicyCheck(PolicyValues values) {
        this.values = values.watched(asked::add, mistakes::add);
    }

    /**
     * Checks all that needs no company.
     *
     * @throws PolicyException if a value makes no sense, or nobody asks for a key
     */
    static void check(PolicyValues values) {
        PolicyCheck check = new PolicyCheck(values);
        check.values();
        check.keys();
        if (!check.mistakes.isEmpty()) {
            throw new PolicyException(ImmutableList.copyOf(check.mistakes));
        }
    }

    private void values() {
        CompanyTables none = CompanyTables.none();
        step(AgreementKeys::agreement);
        step(SurveyKeys::briefing);
        step(PeopleKeys::named);
        step(AttributionKeys::scope);
        step(ScoringKeys::model);
        step(all -> SurveyKeys.settings(all, none.matcher()));
        step(CommitmentKeys::settings);
        step(ContentKeys::checked);
        step(all -> MessagingKeys.settings(all, none));
        step(all -> FunnelKeys.settings(all, none));
        step(all -> AttributionKeys.settings(all, none));
        step(OutcomeKeys::checked);
        step(RelationshipKeys::checked);
        step(all -> MarketKeys.settings(all, none));
        check(DealKeys::check);
        check(PipelineKeys::check);
        check(ForecastKeys::check);
    }

    private void check(Consumer<PolicyValues> checking) {
        step(all -> {
            checking.accept(all);
            return true;
        });
    }

    /** Notes what the library refuses, unless a value that couldn't be read is missing there. */
    private void step(Function<PolicyValues, ?> settings) {
        int before = mistakes.size();
        try {
            Object unused = values.applied(() -> settings.apply(values));
        } catch (PolicyException e) {
            if (mistakes.size() == before) {
                mistakes.addAll(e.mistakes());
            }
        }
    }

    /** Notes the keys that nobody asked for; after a mistake nobody may have come to those that exist. */
    private void keys() {
        boolean complete = mistakes.isEmpty();
        for (String name : values.named()) {
            if (!asked.contains(name) && (complete || !KeyCatalogue.covers(name))) {
                mistakes.add("%s: %s".formatted(values.file(), KeyCatalogue.unknown(name)));
            }
        }
    }
}
