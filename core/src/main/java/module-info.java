// SPDX-License-Identifier: Apache-2.0
/**
 * Computes how well sales and marketing are aligned, with the evidence for every number. Facts go in, immutable records
 * come out; there is no clock, no thread, no file and no global state in between.
 *
 * <p>One analysis alone takes three lines: settings, a {@linkplain dev.alidade.measure.Window window}, and {@link
 * dev.alidade.measure.Analysis#measure measure}. The whole review is {@link dev.alidade.review.AlignmentReview}, the same
 * kind of {@linkplain dev.alidade.measure.Analysis analysis} over the facts of all topics. Both run in parts that merge,
 * in any order and split, to equal results bit for bit, and can be saved: {@link dev.alidade.measure.Tally}.
 *
 * <table>
 * <caption>The packages, lowest first; each knows only those above it</caption>
 * <thead><tr><th scope="col">Package</th><th scope="col">What it holds</th><th scope="col">Begin with</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link dev.alidade.measure}</th><td>What every analysis shares: windows, tallies and their cells, shares, times to an event, money, measurements with evidence, data issues</td><td>{@link dev.alidade.measure.Analysis}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.model}</th><td>The facts, in the field's own words: leads, opportunities, campaigns, goals, promises, meetings, answers</td><td>{@link dev.alidade.model.Lead}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.coding}</th><td>Free text to the codes of a codebook, with the reason for each decision</td><td>{@link dev.alidade.coding.Codebook}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.mindset}</th><td>Do both say the same about the company? The top three and their 75 %</td><td>{@link dev.alidade.mindset.Mindset}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.messaging}</th><td>Is what was agreed on said, by both, and does it work?</td><td>{@link dev.alidade.messaging.Messaging}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.commitments}</th><td>Is what was promised kept, and the other side told in time?</td><td>{@link dev.alidade.commitments.Commitments}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.relationship}</th><td>How do the two see each other?</td><td>{@link dev.alidade.relationship.Relationship}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.collaboration}</th><td>Do they meet, and finish what they take on?</td><td>{@link dev.alidade.collaboration.Collaboration}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.content}</th><td>Has sales the material it needs?</td><td>{@link dev.alidade.content.Content}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.market}</th><td>Does the money go where the demand is?</td><td>{@link dev.alidade.market.Markets}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.handoff}</th><td>What happens to a lead that is handed over?</td><td>{@link dev.alidade.handoff.Handoff}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.funnel}</th><td>How far do leads and deals come, up to cash?</td><td>{@link dev.alidade.funnel.Funnel}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.attribution}</th><td>What did the money do? Touches to credit</td><td>{@link dev.alidade.attribution.Attribution}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.pipeline}</th><td>Do open deals, forecasts and probabilities show what is true?</td><td>{@link dev.alidade.pipeline.OpenPipeline}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.goals}</th><td>Do both want the same, and does anything hang on it?</td><td>{@link dev.alidade.goals.Goals}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.outcome}</th><td>How does the company fare? Beside the score, never inside it</td><td>{@link dev.alidade.outcome.Outcomes}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.score}</th><td>Measurements to a card: scales, weights, coverage, bounds, improvements, what-if</td><td>{@link dev.alidade.score.ScoringModel}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.review}</th><td>All topics over one window in one pass</td><td>{@link dev.alidade.review.AlignmentReview}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.policy}</th><td>What was agreed on, as a properties file, and the settings of all topics from it</td><td>{@link dev.alidade.policy.PolicyFile}</td></tr>
 * <tr><th scope="row">{@link dev.alidade.report}</th><td>A review as text and Markdown</td><td>{@link dev.alidade.report.TextReport}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The topics, from {@code mindset} to {@code outcome}, never know each other: they meet in the review. Each has an
 * entry class that names its analyses, a record for what comes out, and one class of {@linkplain
 * dev.alidade.measure.Metric metrics}; the metric {@code handoff.acceptance-rate} is defined in {@link
 * dev.alidade.handoff.HandoffMetrics}.
 */
module dev.alidade.core {
    requires transitive com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.alidade.attribution;
    exports dev.alidade.coding;
    exports dev.alidade.collaboration;
    exports dev.alidade.commitments;
    exports dev.alidade.content;
    exports dev.alidade.funnel;
    exports dev.alidade.goals;
    exports dev.alidade.handoff;
    exports dev.alidade.market;
    exports dev.alidade.measure;
    exports dev.alidade.messaging;
    exports dev.alidade.mindset;
    exports dev.alidade.model;
    exports dev.alidade.outcome;
    exports dev.alidade.pipeline;
    exports dev.alidade.policy;
    exports dev.alidade.relationship;
    exports dev.alidade.report;
    exports dev.alidade.review;
    exports dev.alidade.score;
}
