// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether deals fare otherwise when a message is mentioned. An association, not a cause: sellers choose to whom they say
 * what.
 *
 * <p>The cases are the first stays of deals in a stage with a documented conversation in the window. A case is one with the
 * message if the first such conversation of that stay mentions it; what is said later in a long stay can't count, or staying
 * long would look like an effect. A case counts when the time for its outcome is over, whatever became of it, so that
 * a message that is new isn't judged by the quickest deals. Stages are compared each by itself, and then together: late
 * conversations mention more, and late deals win more. Stays of one deal hang together; the intervals and the p-value know.
 *
 * <p>Deals of one seller hang together too, and of that the intervals and the p-value know nothing: where few sellers say
 * it nearly always, or nearly never, and some sell better than others, it may be the sellers.
 *
 * @param message the message's code
 * @param outcome what may become of a case
 * @param verdict what can be said
 * @param dealsWith deals with at least one case with the message
 * @param dealsWithout deals with at least one case without it
 * @param ratio the share of good outcomes with the message divided by that without it, stages apart (Mantel-Haenszel);
 *     empty when no stage has cases of both kinds, or too few good outcomes
 * @param ratioInterval its 95 % interval; empty when the ratio is
 * @param difference the difference of these shares, stages apart; empty when no stage has cases of both kinds
 * @param differenceInterval its 95 % interval; empty when the difference is
 * @param crudeRatio the ratio of the shares over all stages together: what the comparison would say without stages
 * @param crudeDifference the difference of the shares over all stages together
 * @param pValue the probability of such a difference, or a greater one, if there is none; empty when there are too few
 * @param adjustedPValue the same for so many messages and outcomes at once (Benjamini and Hochberg)
 * @param sameRatioPValue how likely such different ratios between stages are if there is one; small means that the message
 *     works otherwise in different stages. Empty with fewer than two stages to compare
 * @param stages the cases by stage
 */
public record MessageEffect(
        String message,
        Outcome outcome,
        Verdict verdict,
        long dealsWith,
        long dealsWithout,
        OptionalDouble ratio,
        Optional<Interval> ratioInterval,
        OptionalDouble difference,
        Optional<Interval> differenceInterval,
        OptionalDouble crudeRatio,
        OptionalDouble crudeDifference,
        OptionalDouble pValue,
        OptionalDouble adjustedPValue,
        OptionalDouble sameRatioPValue,
        ImmutableList<StageEffect> stages) {
    /** What may become of a deal after a conversation. */
    public enum Outcome {
        /** It moves on to a later stage, or is won, in time. */
        MOVED_ON,
        /** It is won in time. */
        WON
    }

    /** What can be said of a message and an outcome. */
    public enum Verdict {
        /** Deals fare better with the message: the test says so, for so many messages, and both intervals. */
        HELPS,
        /** Deals fare worse with the message: the test says so, for so many messages, and both intervals. */
        HURTS,
        /** No difference beyond chance is seen; that isn't to say that there is none. */
        NO_EFFECT_SEEN,
        /** Too few deals or outcomes to say anything. */
        TOO_FEW
    }

    /** Checks that nothing is missing. */
    public MessageEffect {
        requireNonNull(message, "message");
        requireNonNull(outcome, "outcome");
        requireNonNull(verdict, "verdict");
        requireNonNull(ratio, "ratio");
        requireNonNull(ratioInterval, "ratioInterval");
        requireNonNull(difference, "difference");
        requireNonNull(differenceInterval, "differenceInterval");
        requireNonNull(crudeRatio, "crudeRatio");
        requireNonNull(crudeDifference, "crudeDifference");
        requireNonNull(pValue, "pValue");
        requireNonNull(adjustedPValue, "adjustedPValue");
        requireNonNull(sameRatioPValue, "sameRatioPValue");
        requireNonNull(stages, "stages");
    }
}
