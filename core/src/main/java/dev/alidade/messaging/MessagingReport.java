// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.Optional;

/**
 * What sales and marketing say, whether they say the same, and what goes with it.
 *
 * @param documented the activities of deals in the window of which somebody wrote down what was talked about, of all
 * @param pullThrough mentions of approved messages, of all; empty when no message was agreed on
 * @param parts the same by department, channel, product, segment and stage, in this order and by name; empty when no
 *     message was agreed on
 * @param uses how often each message was mentioned, by which department, the most mentioned first
 * @param overlap how much of what the departments say is the same
 * @param products the products of which both departments said enough, by name, with their top messages
 * @param segments the segments likewise
 * @param brand brand checks that were passed, of all
 * @param rules the same by rule, in the order of the rules' names
 * @param effects what goes with each message that was mentioned in the first documented conversation of a stage, by
 *     code, on moving on and on winning
 * @param issues what was odd
 * @param measurements the numbers as measurements
 */
public record MessagingReport(
        Proportion documented,
        Optional<Proportion> pullThrough,
        ImmutableList<PullThroughPart> parts,
        ImmutableList<MessageUse> uses,
        MessageOverlap overlap,
        ImmutableList<TopMessages> products,
        ImmutableList<TopMessages> segments,
        Proportion brand,
        ImmutableList<BrandRule> rules,
        ImmutableList<MessageEffect> effects,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public MessagingReport {
        requireNonNull(documented, "documented");
        requireNonNull(pullThrough, "pullThrough");
        requireNonNull(parts, "parts");
        requireNonNull(uses, "uses");
        requireNonNull(overlap, "overlap");
        requireNonNull(products, "products");
        requireNonNull(segments, "segments");
        requireNonNull(brand, "brand");
        requireNonNull(rules, "rules");
        requireNonNull(effects, "effects");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }
}
