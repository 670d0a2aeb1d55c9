// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.grouping.GroupBy;
import dev.alidade.examples.grouping.GroupTallies;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.funnel.Funnel;
import dev.alidade.handoff.Handoff;
import dev.alidade.measure.Window;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.PolicyFile;
import dev.alidade.policy.TopicSettings;
import dev.alidade.review.ReviewPolicy;
import java.util.Optional;

/** What is measured of a company, and how: its policy, applied to the topics that are in scope. */
final class ReviewSettings {
    private final PolicyFile agreed;
    private final Company company;
    private final ReviewScope scope;
    private final Window window;
    private final Optional<PipelineHistory> history;
    private final CompanyTables tables;
    private final TopicSettings settings;

    ReviewSettings(PolicyFile agreed, CompanyParts parts, ReviewScope scope, Window window) {
        this.agreed = agreed;
        company = parts.company();
        this.scope = scope;
        this.window = window;
        CompanyTables small = company.policyTables();
        history = when(scope.has(ReviewScope.PIPELINE))
                .map(yes -> parts.measure(agreed.settings(small).history(), window));
        tables = history.map(small::withHistory).orElse(small);
        settings = agreed.settings(tables);
    }

    /** What closed opportunities were like: the yardstick for those that are open. Empty when the topic is not in scope. */
    Optional<PipelineHistory> history() {
        return history;
    }

    ReviewPolicy policy() {
        if (scope.has(ReviewScope.MINDSET)) {
            WaveCheck.requireKnown(settings.mindset(), company.answers());
        }
        if (scope.has(ReviewScope.CONTENT)) {
            requireRated("content.wave", settings.content().wave());
        }
        if (scope.has(ReviewScope.OUTCOME)) {
            requireRated("outcome.wave", settings.outcome().wave());
        }
        if (scope.has(ReviewScope.RELATIONSHIP)) {
            requireRated("relationship.wave", settings.relationship().wave());
            requireRated("relationship.previous-wave", settings.relationship().previousWave());
        }
        return agreed.reviewPolicy(tables, scope.topics());
    }

    private void requireRated(String key, Optional<String> wave) {
        WaveCheck.requireRated(key, wave, company.outcomes().ratings());
    }

    /** What to tell the person at the terminal when amounts are of several currencies and none was chosen. */
    Optional<String> remark() {
        boolean untold = scope.has(ReviewScope.ATTRIBUTION)
                && company.currencies().size() > 1
                && settings.attribution().journeys().currency().isEmpty();
        return Optional.of("the files have amounts in several currencies, so that what the money did is told without"
                        + " amounts. Name the one to count in as attribution.currency in the file for --policy, and give rates in"
                        + " fx.csv.")
                .filter(text -> untold);
    }

    /**
     * The reports on leads and opportunities group by group. Every group of open opportunities is judged by the history of
     * all.
     *
     * @throws Unusable if neither are in scope
     */
    GroupTallies groups(GroupBy by) {
        if (!scope.has(ReviewScope.HANDOFF) && !scope.has(ReviewScope.FUNNEL) && history.isEmpty()) {
            throw new Unusable("--by: the topics handoff, funnel and pipeline are not in scope, and only leads and"
                    + " opportunities can be grouped.");
        }
        return new GroupTallies(
                by,
                window,
                when(scope.has(ReviewScope.HANDOFF)).map(yes -> Handoff.under(settings.handoff())),
                when(scope.hasLeadFunnel()).map(yes -> Funnel.through(settings.funnel())),
                when(scope.hasDeals()).map(yes -> Funnel.deals(settings.deals())),
                history.map(closed -> OpenPipeline.under(settings.pipeline())));
    }

    private static Optional<Boolean> when(boolean inScope) {
        return Optional.of(inScope).filter(yes -> yes);
    }
}
