// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableMap;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.grouping.GroupBy;
import dev.alidade.examples.grouping.Groups;
import dev.alidade.examples.policy.Policy;
import dev.alidade.examples.reading.Company;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.Funnel;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.DemandBasis;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Lead;
import dev.alidade.pipeline.OpenPipeline;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.review.ReviewPolicy;
import java.util.Optional;

/** What is measured of a company, and how: its policy, applied to the topics that are in scope. */
final class ReviewSettings {
    private final Policy agreed;
    private final Company company;
    private final ReviewScope scope;
    private final Window window;
    private final Optional<PipelineHistory> history;

    ReviewSettings(Policy agreed, Company company, ReviewScope scope, Window window) {
        this.agreed = agreed;
        this.company = company;
        this.scope = scope;
        this.window = window;
        history = when(scope.has(ReviewScope.PIPELINE))
                .map(yes ->
                        OpenPipeline.history(agreed.openPipeline(company)).measure(company.opportunities(), window));
    }

    /** What closed opportunities were like: the yardstick for those that are open. Empty when the topic is not in scope. */
    Optional<PipelineHistory> history() {
        return history;
    }

    ReviewPolicy policy() {
        ReviewPolicy.Builder measured = ReviewPolicy.builder().model(agreed.model());
        if (scope.has(ReviewScope.ATTRIBUTION)) {
            measured.attribution(agreed.campaigns(
                    company.campaigns(), company.pipelines(), company.rates(), company.onlyCurrency()));
        }
        if (scope.has(ReviewScope.COLLABORATION)) {
            measured.collaboration(company.collaboration().settings(company.staff(), agreed.namingPersons()));
        }
        if (scope.has(ReviewScope.COMMITMENTS)) {
            measured.commitments(agreed.commitments());
        }
        if (scope.has(ReviewScope.CONTENT)) {
            measured.content(agreed.content(company));
        }
        if (scope.has(ReviewScope.GOALS)) {
            measured.goals(agreed.goals(
                    company.goals().goals(), company.campaigns(), company.rates(), company.onlyCurrency()));
        }
        if (scope.has(ReviewScope.HANDOFF)) {
            measured.handoff(agreed.agreement());
        }
        if (scope.hasLeadFunnel()) {
            measured.funnel(agreed.funnel(company.pipelines(), company.leadStages(), company.clockSkew()));
        }
        if (scope.hasDeals()) {
            measured.deals(agreed.deals(company.pipelines(), company.rates(), company.clockSkew()));
        }
        if (scope.has(ReviewScope.MARKET)) {
            measured.market(
                    agreed.markets(company.campaigns(), company.rates(), demandBasis(), company.onlyCurrency()));
        }
        if (scope.has(ReviewScope.MESSAGING)) {
            measured.messaging(agreed.messaging(company.messaging().house(), company.pipelines()));
        }
        if (scope.has(ReviewScope.MINDSET)) {
            AnswerMatcher matcher = company.codebook().map(AnswerMatcher::of).orElseGet(AnswerMatcher::withoutCodebook);
            SurveySettings survey = agreed.survey(matcher);
            WaveCheck.requireKnown(survey, company.answers());
            measured.mindset(survey, agreed.briefingWithin());
            if (agreed.namingPersons()) {
                measured.newcomers(Mindset.newcomersByName(agreed.briefingWithin()));
            }
        }
        if (scope.has(ReviewScope.OUTCOME)) {
            measured.outcome(
                    agreed.outcome(company.outcomes(), company.pipelines(), company.rates(), company.onlyCurrency()));
        }
        if (scope.has(ReviewScope.RELATIONSHIP)) {
            measured.relationship(agreed.relationship(company.outcomes()));
        }
        history.ifPresent(closed -> {
            measured.pipeline(agreed.judged(agreed.openPipeline(company), closed));
            measured.pipelineFlow(agreed.flow(company));
            measured.forecasts(agreed.forecasts(company));
            measured.calibration(agreed.calibration(company));
        });
        return measured.build();
    }

    /** What is taken for demand where the policy doesn't say: an estimate if there is one, else what sales sees. */
    private DemandBasis demandBasis() {
        if (company.tables().contains(KnownTable.DEMAND)) {
            return DemandBasis.ESTIMATE;
        }
        return company.tables().contains(KnownTable.OPPORTUNITIES) ? DemandBasis.OPPORTUNITIES : DemandBasis.LEADS;
    }

    /** What to tell the person at the terminal when amounts are of several currencies and none was chosen. */
    Optional<String> remark() {
        boolean untold = scope.has(ReviewScope.ATTRIBUTION)
                && company.currencies().size() > 1
                && agreed.campaigns(company.campaigns(), company.pipelines(), company.rates(), company.onlyCurrency())
                        .journeys()
                        .currency()
                        .isEmpty();
        return Optional.of("the files have amounts in several currencies, so that what the money did is told without"
                        + " amounts. Name the one to count in as attribution.currency in the file for --policy, and give rates in"
                        + " fx.csv.")
                .filter(text -> untold);
    }

    /**
     * The reports on leads and opportunities group by group.
     *
     * @throws Unusable if neither are in scope
     */
    Groups groups(GroupBy by) {
        if (!scope.has(ReviewScope.HANDOFF) && !scope.has(ReviewScope.FUNNEL) && history.isEmpty()) {
            throw new Unusable("--by: the topics handoff, funnel and pipeline are not in scope, and only leads and"
                    + " opportunities can be grouped.");
        }
        return new Groups(
                when(scope.has(ReviewScope.HANDOFF)).map(yes -> handoff(by)),
                when(scope.hasLeadFunnel()).map(yes -> funnel(by)),
                when(scope.hasDeals()).map(yes -> deals(by)),
                history.map(closed -> pipeline(by, closed)));
    }

    private static Optional<Boolean> when(boolean inScope) {
        return Optional.of(inScope).filter(yes -> yes);
    }

    private Grouped<HandoffReport> handoff(GroupBy by) {
        return Handoff.under(agreed.agreement()).by(by.title(), by::group).measure(company.leads(), window);
    }

    private Grouped<FunnelReport> funnel(GroupBy by) {
        return Funnel.through(agreed.funnel(company.pipelines(), company.leadStages(), company.clockSkew()))
                .by(by.title(), by::group)
                .measure(company.leads(), window);
    }

    private Grouped<DealReport> deals(GroupBy by) {
        ImmutableMap<String, Lead> leads = leads();
        return Funnel.deals(agreed.deals(company.pipelines(), company.rates(), company.clockSkew()))
                .by(by.title(), opportunity -> by.group(opportunity, leads))
                .measure(company.opportunities(), window);
    }

    /** Every group is judged by the history of all. */
    private Grouped<PipelineReport> pipeline(GroupBy by, PipelineHistory closed) {
        ImmutableMap<String, Lead> leads = leads();
        return OpenPipeline.under(agreed.judged(agreed.openPipeline(company), closed))
                .by(by.title(), opportunity -> by.group(opportunity, leads))
                .measure(company.opportunities(), window);
    }

    private ImmutableMap<String, Lead> leads() {
        return company.leads().stream().collect(ImmutableMap.toImmutableMap(Lead::id, lead -> lead));
    }
}
