// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.mindset.Mindset;
import dev.alidade.review.ReviewPolicy;
import java.util.function.BiConsumer;

/** The topics of a review by their names: which parts each of them brings into scope. */
final class ReviewTopics {
    /** One topic's parts. */
    private interface Parts {
        void into(ReviewPolicy.Builder review, PolicyFile policy, TopicSettings settings, CompanyTables tables);
    }

    private static final ImmutableSortedMap<String, Parts> ALL = ImmutableSortedMap.<String, Parts>naturalOrder()
            .put("attribution", of((review, settings) -> review.attribution(settings.attribution())))
            .put("collaboration", of((review, settings) -> review.collaboration(settings.collaboration())))
            .put("commitments", of((review, settings) -> review.commitments(settings.commitments())))
            .put("content", of((review, settings) -> review.content(settings.content())))
            .put("funnel", (review, policy, settings, tables) -> funnel(review, settings, tables))
            .put("goals", of((review, settings) -> review.goals(settings.goals())))
            .put("handoff", of((review, settings) -> review.handoff(settings.handoff())))
            .put("market", of((review, settings) -> review.market(settings.market())))
            .put("messaging", of((review, settings) -> review.messaging(settings.messaging())))
            .put("mindset", (review, policy, settings, tables) -> mindset(review, policy, settings))
            .put("outcome", of((review, settings) -> review.outcome(settings.outcome())))
            .put("pipeline", of(ReviewTopics::pipeline))
            .put("relationship", of((review, settings) -> review.relationship(settings.relationship())))
            .buildOrThrow();

    private ReviewTopics() {}

    static ReviewPolicy policy(
            PolicyFile policy, TopicSettings settings, CompanyTables tables, Iterable<String> topics) {
        ReviewPolicy.Builder review = ReviewPolicy.builder().model(policy.model());
        for (String topic : topics) {
            Parts parts = ALL.get(topic);
            if (parts == null) {
                throw new IllegalArgumentException("%s is no topic, wanted some of %s."
                        .formatted(Quoted.of(topic), String.join(", ", ALL.keySet())));
            }
            parts.into(review, policy, settings, tables);
        }
        return review.build();
    }

    private static Parts of(BiConsumer<ReviewPolicy.Builder, TopicSettings> part) {
        return (review, policy, settings, tables) -> part.accept(review, settings);
    }

    private static void funnel(ReviewPolicy.Builder review, TopicSettings settings, CompanyTables tables) {
        boolean deals = tables.has(Recorded.OPPORTUNITIES);
        if (tables.has(Recorded.LEADS) && (deals || !tables.pipelines().isEmpty())) {
            review.funnel(settings.funnel());
        }
        if (deals) {
            review.deals(settings.deals());
        }
    }

    private static void mindset(ReviewPolicy.Builder review, PolicyFile policy, TopicSettings settings) {
        review.mindset(settings.mindset(), policy.briefingWithin());
        if (policy.namingPersons()) {
            review.newcomers(Mindset.newcomersByName(policy.briefingWithin()));
        }
    }

    private static void pipeline(ReviewPolicy.Builder review, TopicSettings settings) {
        review.pipeline(settings.pipeline())
                .pipelineFlow(settings.pipelineFlow())
                .forecasts(settings.forecasts())
                .calibration(settings.calibration());
    }
}
