// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Source;

/** What the article asks for that cites Geoffrey James's nine reasons and gives Mary Sullivan's tips. */
final class JamesDemands {
    private JamesDemands() {}

    static ImmutableList<Demand> all() {
        return ImmutableList.<Demand>builder()
                .addAll(ofFrictions())
                .addAll(ofSullivan())
                .build();
    }

    private static ImmutableList<Demand> ofFrictions() {
        return ImmutableList.of(
                asked("friction-1", "Marketing acts superior", "relationship.friction", "relationship.perception-gap"),
                asked("friction-2", "Marketing doesn't believe in sales", "relationship.friction"),
                asked("friction-3", "Marketing thinks sales is easy", "relationship.friction"),
                asked(
                        "friction-4",
                        "Marketing avoids being measured",
                        "relationship.friction",
                        "attribution.measured-campaigns",
                        "goals.measured-share"),
                asked(
                        "friction-5",
                        "Marketing claims to be driving sales",
                        "relationship.friction",
                        "attribution.sourced-pipeline-share",
                        "attribution.sourced-pipeline-share-before-sales",
                        "attribution.sourced-pipeline-share-first-touch",
                        "attribution.sourced-revenue-share",
                        "attribution.sourced-revenue-share-before-sales",
                        "attribution.sourced-revenue-share-first-touch",
                        "attribution.influenced-pipeline-share"),
                asked(
                        "friction-6",
                        "Marketing pretends it's strategic",
                        "relationship.friction",
                        "goals.campaigns-with-goal"),
                asked(
                        "friction-7",
                        "Marketing wastes money",
                        "relationship.friction",
                        "attribution.budget-variance",
                        "attribution.cost-per-lead",
                        "attribution.return-on-spend"),
                asked("friction-8", "Marketing pretends it's engineering", "relationship.friction"),
                asked(
                        "friction-9",
                        "Marketing argues about lead quality",
                        "relationship.friction",
                        "handoff.acceptance-rate",
                        "handoff.quality-rejections",
                        "handoff.disputes-overturned",
                        "handoff.unworked-rejections",
                        "handoff.rejected-leads-won",
                        "relationship.friction-on-sales"));
    }

    private static ImmutableList<Demand> ofSullivan() {
        return ImmutableList.of(
                asked("internal-customer", "Sales is marketing's customer", "relationship.internal-satisfaction"),
                asked(
                        "joint-goals",
                        "Goals are joint",
                        "goals.jointly-owned-share",
                        "goals.jointly-agreed-share",
                        "goals.conflicts"),
                asked(
                        "joint-metrics",
                        "Metrics are joint: both look at the same numbers",
                        "goals.measured-share",
                        "goals.jointly-agreed-share"),
                asked(
                        "cycles-in-step",
                        "Product and sales cycles are in step",
                        "content.launch-readiness",
                        "content.season-readiness"),
                asked(
                        "consistent-messages",
                        "Messages are consistent",
                        "messaging.department-overlap",
                        "messaging.conflict-share",
                        "messaging.pull-through",
                        "content.fresh-share"),
                asked("consistent-brand", "The brand is consistent", "messaging.brand-compliance"),
                asked(
                        "lead-to-cash",
                        "Lead to cash is the common framework",
                        "funnel.cycle-time",
                        "funnel.lead-to-opportunity",
                        "funnel.lead-to-opportunity-mature",
                        "funnel.lead-to-won",
                        "funnel.lead-to-won-mature",
                        "funnel.recorded-steps",
                        "funnel.time-to-win",
                        "funnel.traceable-share",
                        "funnel.velocity",
                        "funnel.win-rate",
                        "funnel.win-rate-by-value",
                        "funnel.win-rate-created",
                        "funnel.won-to-cash"));
    }

    private static Demand asked(String id, String text, String... metrics) {
        return Demands.demand(Source.JAMES, id, text, metrics);
    }
}
