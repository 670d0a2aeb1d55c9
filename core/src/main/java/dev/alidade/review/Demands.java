// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Source;

/** What the sources ask for, one by one, in our words; each with the metrics that answer it. */
final class Demands {
    private Demands() {}

    static ImmutableList<Demand> all() {
        return ImmutableList.<Demand>builder()
                .addAll(ofWilliams())
                .addAll(ofCriteriaForSuccess())
                .addAll(ofLeopard())
                .addAll(JamesDemands.all())
                .addAll(ofBeever())
                .build();
    }

    private static ImmutableList<Demand> ofWilliams() {
        return ImmutableList.of(
                demand(
                        Source.WILLIAMS,
                        "communication",
                        "Sales and marketing communicate: what one side promises or says, the other knows",
                        "commitments.kept-share",
                        "messaging.pull-through",
                        "messaging.documented-share"),
                demand(
                        Source.WILLIAMS,
                        "collaboration",
                        "They work together, with customers too",
                        "collaboration.marketing-ride-alongs",
                        "collaboration.dispute-share",
                        "content.used-share",
                        "content.never-used"),
                demand(
                        Source.WILLIAMS,
                        "accountability",
                        "Both answer for what they owe each other",
                        "handoff.acceptance-rate",
                        "handoff.decision-rate",
                        "handoff.marketing-sla",
                        "handoff.marketing-sla-value",
                        "handoff.lead-flow-gap",
                        "handoff.lead-flow-variation",
                        "handoff.quality-rejections",
                        "handoff.disputes-overturned",
                        "handoff.self-sourced-share",
                        "goals.measured-share",
                        "goals.plan-changes",
                        "attribution.measured-campaigns"),
                demand(
                        Source.WILLIAMS,
                        "follow-up",
                        "Sales makes the effort to follow up leads",
                        "handoff.follow-up-rate",
                        "handoff.sla-compliance",
                        "handoff.speed-to-lead",
                        "handoff.speed-to-lead-business",
                        "handoff.speed-to-lead-median",
                        "handoff.response-time",
                        "handoff.response-time-business",
                        "handoff.response-time-median",
                        "handoff.persistence",
                        "handoff.unworked-rejections",
                        "handoff.late-lead-risk",
                        "handoff.unworked-lead-risk",
                        "handoff.rejected-leads-won",
                        "handoff.repeated-hand-overs"),
                demand(
                        Source.WILLIAMS,
                        "honest-pipeline",
                        "Pipelines and forecasts are honest",
                        "pipeline.calibration-skill",
                        "pipeline.coverage",
                        "pipeline.dead-wood-share",
                        "pipeline.dead-wood-share-value",
                        "pipeline.forecast-bias",
                        "pipeline.forecast-error",
                        "pipeline.healthy-share",
                        "pipeline.healthy-share-value",
                        "pipeline.missed-wins",
                        "pipeline.moved-out-share",
                        "pipeline.moved-out-share-value",
                        "pipeline.no-account-share",
                        "pipeline.no-account-share-value",
                        "pipeline.no-amount-share",
                        "pipeline.no-amount-share-value",
                        "pipeline.no-close-date-share",
                        "pipeline.no-close-date-share-value",
                        "pipeline.no-next-step-share",
                        "pipeline.no-next-step-share-value",
                        "pipeline.opening-won-share",
                        "pipeline.opening-won-share-value",
                        "pipeline.overdue-share",
                        "pipeline.overdue-share-value",
                        "pipeline.pushed-share",
                        "pipeline.pushed-share-value",
                        "pipeline.regressed-share",
                        "pipeline.regressed-share-value",
                        "pipeline.reopened-share",
                        "pipeline.reopened-share-value",
                        "pipeline.stale-share",
                        "pipeline.stale-share-value",
                        "pipeline.stalled-share",
                        "pipeline.stalled-share-value"),
                demand(
                        Source.WILLIAMS,
                        "messages-on-calls",
                        "The agreed messages are heard on calls, and it is known which of them work",
                        "messaging.pull-through",
                        "messaging.documented-share",
                        "messaging.helping-messages",
                        "messaging.hurting-messages",
                        "messaging.conflict-share",
                        "content.won-with-material"),
                demand(
                        Source.WILLIAMS,
                        "bottom-line",
                        "Marketing shows its value for the bottom line",
                        "attribution.return-on-spend",
                        "attribution.model-agreement",
                        "attribution.sourced-pipeline-share",
                        "attribution.sourced-pipeline-share-before-sales",
                        "attribution.sourced-pipeline-share-first-touch",
                        "attribution.sourced-revenue-share",
                        "attribution.sourced-revenue-share-before-sales",
                        "attribution.sourced-revenue-share-first-touch",
                        "funnel.traceable-share",
                        "funnel.lead-to-opportunity",
                        "funnel.lead-to-opportunity-mature",
                        "goals.campaigns-with-goal",
                        "market.spend-demand-overlap",
                        "outcome.revenue",
                        "outcome.quota-attainment"));
    }

    private static ImmutableList<Demand> ofCriteriaForSuccess() {
        return ImmutableList.of(
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "strategic-team",
                        "A strategic team of both departments",
                        "collaboration.both-sides-present",
                        "collaboration.team-balance"),
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "monthly-meetings",
                        "It meets every month",
                        "collaboration.meetings-held"),
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "projects",
                        "It takes on projects and finishes them",
                        "collaboration.projects-on-track"),
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "assigned-tasks",
                        "Tasks are assigned to persons and done",
                        "collaboration.actions-on-time",
                        "collaboration.overdue-age",
                        "collaboration.load-balance"),
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "team-accountability",
                        "The team answers for what it took on",
                        "goals.jointly-owned-share",
                        "commitments.repeated-offences",
                        "collaboration.actions-on-time"),
                demand(
                        Source.CRITERIA_FOR_SUCCESS,
                        "market-focus",
                        "Marketing goes to the markets that sales can sell in",
                        "market.demand-without-market",
                        "market.divergence",
                        "market.emerging-coverage",
                        "market.hot-markets-confirmed",
                        "market.largest-gap",
                        "market.spend-demand-overlap",
                        "market.spend-without-market"));
    }

    private static ImmutableList<Demand> ofLeopard() {
        return ImmutableList.of(
                demand(
                        Source.LEOPARD,
                        "closeness",
                        "Closeness to the other department, beside the 35 % of sales teams that call themselves close or very close to marketing",
                        "relationship.closeness-sales",
                        "relationship.closeness-marketing"),
                demand(
                        Source.LEOPARD,
                        "self-made-material",
                        "Material for sales that sales uses, beside the 25 % of sales teams that make their own",
                        "content.self-made-share",
                        "content.accuracy",
                        "content.findability",
                        "content.fresh-share",
                        "content.used-share",
                        "content.never-used"),
                demand(
                        Source.LEOPARD,
                        "truth",
                        "Truth: what is promised is what comes",
                        "commitments.kept-share",
                        "commitments.kept-by-marketing",
                        "commitments.kept-by-sales",
                        "commitments.scope-delivered",
                        "commitments.redated-share",
                        "commitments.cancelled-share",
                        "commitments.repeated-offences",
                        "content.declined-requests"),
                demand(
                        Source.LEOPARD,
                        "speed",
                        "Speed: the other side is served in time, and told at once when something changes",
                        "commitments.warned-share",
                        "commitments.notice",
                        "commitments.told-in-time",
                        "commitments.time-to-tell",
                        "commitments.silent-changes",
                        "content.turnaround",
                        "content.served-late",
                        "content.longest-gap",
                        "content.supplied-months"));
    }

    private static ImmutableList<Demand> ofBeever() {
        return ImmutableList.of(
                demand(
                        Source.BEEVER,
                        "shared-mindset",
                        "A shared mindset: both say the same about the company",
                        "mindset.shared-answers",
                        "mindset.sales-shared",
                        "mindset.marketing-shared",
                        "mindset.sales-in-marketing",
                        "mindset.marketing-in-sales",
                        "mindset.declared-answers",
                        "mindset.top-three-overlap",
                        "messaging.department-overlap",
                        "relationship.perception-gap"),
                demand(
                        Source.BEEVER,
                        "three-quarters",
                        "At least 75 % of the answers about the top three advantages match",
                        "mindset.shared-answers",
                        "mindset.sales-in-marketing",
                        "mindset.marketing-in-sales"),
                demand(
                        Source.BEEVER,
                        "common-goals",
                        "Common goals",
                        "goals.jointly-owned-share",
                        "goals.jointly-agreed-share",
                        "goals.attainment",
                        "goals.attainment-raw",
                        "goals.on-pace-share",
                        "goals.conflicts"),
                demand(
                        Source.BEEVER,
                        "frequent-meetings",
                        "Frequent meetings",
                        "collaboration.meetings-held",
                        "collaboration.both-sides-present",
                        "collaboration.meeting-hours",
                        "collaboration.dispute-share",
                        "collaboration.same-site-share"),
                demand(
                        Source.BEEVER,
                        "cross-attendance",
                        "Each side takes part in the other's meetings and calls",
                        "collaboration.sales-in-marketing-meetings",
                        "collaboration.marketing-in-sales-meetings",
                        "collaboration.marketing-ride-alongs"),
                demand(
                        Source.BEEVER,
                        "pay",
                        "Marketing pay is tied to sales goals",
                        "goals.pay-linkage",
                        "goals.pay-at-stake"),
                demand(Source.BEEVER, "newcomers", "New people are educated", "mindset.newcomers-briefed"),
                demand(Source.BEEVER, "review-sessions", "Review sessions keep the mindset", "mindset.review-coverage"),
                demand(
                        Source.BEEVER,
                        "outcomes",
                        "Outcomes: quota, revenue, customers, morale",
                        "funnel.lead-to-won",
                        "funnel.lead-to-won-mature",
                        "outcome.alignment-correlation",
                        "outcome.gross-retention",
                        "outcome.morale",
                        "outcome.net-promoter-score",
                        "outcome.net-retention",
                        "outcome.new-business-share",
                        "outcome.quota-attainment",
                        "outcome.quota-participation",
                        "outcome.revenue",
                        "outcome.revenue-growth",
                        "outcome.satisfaction"));
    }

    static Demand demand(Source source, String id, String text, String... metrics) {
        return new Demand(id, text, source, ImmutableList.copyOf(metrics));
    }
}
