// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.alidade.attribution.AttributionMetrics;
import dev.alidade.collaboration.CollaborationMetrics;
import dev.alidade.goals.GoalMetrics;
import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.relationship.Friction;
import dev.alidade.relationship.FrictionView;
import dev.alidade.relationship.ItemShare;
import dev.alidade.relationship.RankedFriction;
import dev.alidade.relationship.RelationshipReport;

/**
 * A friction, how many agree with it, and what was measured about it: an opinion beside a fact. The fact doesn't prove the
 * opinion right or wrong; it says what to talk about.
 *
 * @param friction one of the nine
 * @param sales how many of sales agree
 * @param marketing how many of marketing agree
 * @param measured what the review measured about it, as far as there is a value: of arguments about leads the disputes and
 *     rejections, of avoiding to be measured the campaigns without a response; empty for frictions that nothing in a review
 *     measures
 */
public record FrictionEvidence(
        Friction friction, ItemShare sales, ItemShare marketing, ImmutableList<Measurement> measured) {
    private static final ImmutableListMultimap<Friction, Metric> FACTS =
            ImmutableListMultimap.<Friction, Metric>builder()
                    .put(Friction.DOESNT_BELIEVE_IN_SALES, GoalMetrics.PAY_LINKAGE)
                    .put(Friction.THINKS_SALES_IS_EASY, CollaborationMetrics.MARKETING_RIDE_ALONGS)
                    .putAll(Friction.AVOIDS_BEING_MEASURED, AttributionMetrics.MEASURED_CAMPAIGNS, GoalMetrics.MEASURED)
                    .put(Friction.CLAIMS_TO_DRIVE_SALES, AttributionMetrics.SOURCED_PIPELINE)
                    .put(Friction.PRETENDS_TO_BE_STRATEGIC, GoalMetrics.CAMPAIGNS_WITH_GOAL)
                    .put(Friction.WASTES_MONEY, AttributionMetrics.RETURN_ON_SPEND)
                    .putAll(
                            Friction.ARGUES_ABOUT_LEADS,
                            HandoffMetrics.DISPUTES_OVERTURNED,
                            HandoffMetrics.QUALITY_REJECTIONS)
                    .build();

    /** Checks that nothing is missing. */
    public FrictionEvidence {
        requireNonNull(friction, "friction");
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
        requireNonNull(measured, "measured");
    }

    /** The nine frictions of a report, each with those of the measurements that tell of it and have a value. */
    static ImmutableList<FrictionEvidence> of(RelationshipReport report, ImmutableList<Measurement> measurements) {
        ImmutableList.Builder<FrictionEvidence> found = ImmutableList.builder();
        for (Friction friction : Friction.values()) {
            ImmutableList<Metric> facts = FACTS.get(friction);
            found.add(new FrictionEvidence(
                    friction,
                    share(report.frictions().sales(), friction),
                    share(report.frictions().marketing(), friction),
                    measurements.stream()
                            .filter(measured -> measured.state() == State.VALUE && facts.contains(measured.metric()))
                            .collect(ImmutableList.toImmutableList())));
        }
        return found.build();
    }

    private static ItemShare share(FrictionView view, Friction friction) {
        return view.items().stream()
                .map(RankedFriction::share)
                .filter(share -> share.item().equals(friction.item()))
                .findFirst()
                .orElseThrow();
    }
}
