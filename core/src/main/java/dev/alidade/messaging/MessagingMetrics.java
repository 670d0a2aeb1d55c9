// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: what is said to the market. */
public final class MessagingMetrics {
    /** Share of mentions that are of approved messages. No value without mentions, or when no message was agreed on. */
    public static final Metric PULL_THROUGH = Metric.builder("messaging.pull-through", "Approved messages in use")
            .formula("mentions in the window of messages that are approved on that day / mentions in the window")
            .sources(Source.WILLIAMS, Source.JAMES)
            .gaming("Writing down only the conversations that went by the book, or approving whatever is said.")
            .counterMetric("messaging.documented-share")
            .advice("use an agreed message in {n} more {mention|mentions}, or agree on what is said instead")
            .build();

    /** How much of what the departments say is the same. No value before each made enough mentions. */
    public static final Metric DEPARTMENT_OVERLAP = Metric.builder(
                    "messaging.department-overlap", "Same messages from both departments")
            .formula("sum over messages of the smaller of the two departments' shares of mentions in the window")
            .sources(Source.JAMES, Source.BEEVER)
            .gaming("One message for everything.")
            .counterMetric("messaging.helping-messages")
            .advice("agree on the messages that both departments use, and how much of each")
            .build();

    /** Share of products and segments whose top messages differ. No value where neither has enough mentions of both sides. */
    public static final Metric CONFLICT_SHARE = Metric.builder(
                    "messaging.conflict-share", "Products and segments with mixed messages")
            .direction(Direction.LOWER_IS_BETTER)
            .formula(
                    "products and segments for which no message that sales mentions most is one that marketing mentions most /"
                            + " products and segments with enough mentions by both departments")
            .sources(Source.JAMES, Source.WILLIAMS)
            .gaming("Leaving product and segment out of the records.")
            .counterMetric("messaging.department-overlap")
            .advice("agree on the first message of {n} more {product or segment|products or segments}")
            .build();

    /** Share of brand checks that were passed. No value without checks. */
    public static final Metric BRAND_COMPLIANCE = Metric.builder(
                    "messaging.brand-compliance", "Rules of the brand kept")
            .formula("brand checks in the window that were passed / brand checks in the window")
            .sources(Source.JAMES)
            .gaming("Checking what is known to be right.")
            .counterMetric("messaging.pull-through")
            .advice("keep the rules of the brand in {n} more {case|cases}")
            .build();

    /** Share of activities with buyers that were written down. No value without activities of deals. */
    public static final Metric DOCUMENTED_SHARE = information(
                    "messaging.documented-share", "Conversations written down")
            .formula(
                    "activities of deals in the window with the messages that were mentioned, be it none / activities of deals"
                            + " in the window, without those of which only the material used is known")
            .sources(Source.WILLIAMS)
            .gaming("Writing \"none\" by default.")
            .counterMetric("messaging.pull-through")
            .build();

    /** Number of messages with which deals fare better. No value before there is enough to judge one. */
    public static final Metric HELPING_MESSAGES = information(
                    "messaging.helping-messages", "Messages that go with success")
            .unit(Unit.COUNT)
            .formula("messages with which deals move on or win more often, stage by stage, beyond chance")
            .sources(Source.WILLIAMS)
            .gaming("Saying it to those who buy anyway.")
            .counterMetric("messaging.hurting-messages")
            .build();

    /** Number of messages with which deals fare worse. No value before there is enough to judge one. */
    public static final Metric HURTING_MESSAGES = information(
                    "messaging.hurting-messages", "Messages that go with failure")
            .unit(Unit.COUNT)
            .formula("messages with which deals move on or win less often, stage by stage, beyond chance")
            .sources(Source.WILLIAMS)
            .gaming("Saying it only when nothing can be lost.")
            .counterMetric("messaging.helping-messages")
            .build();

    private MessagingMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of messages.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                PULL_THROUGH,
                DEPARTMENT_OVERLAP,
                CONFLICT_SHARE,
                BRAND_COMPLIANCE,
                DOCUMENTED_SHARE,
                HELPING_MESSAGES,
                HURTING_MESSAGES);
    }
}
