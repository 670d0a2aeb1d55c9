// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: how the company fares. All of them are information, beside the score and never inside it. */
public final class OutcomeMetrics {
    /** What was won over what was to be won. No value without a quota whose period ends in the window and is over. */
    public static final Metric QUOTA_ATTAINMENT = information("outcome.quota-attainment", "Quota attained")
            .unit(Unit.RATIO)
            .formula(
                    "amounts won in the days of quotas whose period ends in the window and is over by as-of / these quotas: the"
                            + " company's where it has some, else those of all owners; at least this where won deals have no usable"
                            + " amount")
            .sources(Source.BEEVER, Source.WILLIAMS)
            .gaming("Setting low quotas; or pulling deals into the period by discounts.")
            .counterMetric("outcome.quota-participation")
            .build();

    /** Share of owners who reached their quota. No value when no owner had one. */
    public static final Metric QUOTA_PARTICIPATION = information(
                    "outcome.quota-participation", "Owners who reached their quota")
            .formula(
                    "owners who won at least their quotas, over all periods that end in the window and are over by as-of together"
                            + " / owners with such a quota above zero, without those who didn't as far as known and have won deals"
                            + " without a usable amount")
            .sources(Source.BEEVER)
            .gaming("Low quotas for many and a high one for few.")
            .counterMetric("outcome.quota-attainment")
            .build();

    /** What came in. No value when nothing of the kind is on record, or amounts are in several currencies. */
    public static final Metric REVENUE = information("outcome.revenue", "Revenue")
            .unit(Unit.MONEY)
            .formula(
                    "sum of the amounts of deals won (or invoiced, or paid, as set) in the window, as far as they are known")
            .sources(Source.WILLIAMS, Source.BEEVER)
            .gaming("Booking early; or winning deals by discounts that the next years pay for.")
            .counterMetric("outcome.gross-retention")
            .build();

    /** How much revenue grew. No value when nothing came in before. */
    public static final Metric REVENUE_GROWTH = information("outcome.revenue-growth", "Growth of revenue")
            .unit(Unit.RATIO)
            .formula(
                    "(revenue of the window - revenue of the window before) / revenue of the window before, which is as many"
                            + " calendar months or days long; below zero when revenue shrinks")
            .sources(Source.BEEVER)
            .gaming("Comparing a strong season with a weak one.")
            .counterMetric("outcome.net-retention")
            .build();

    /** Share of revenue from new business. No value when no deal says whether it is new. */
    public static final Metric NEW_BUSINESS_SHARE = information(
                    "outcome.new-business-share", "Revenue from new business")
            .formula(
                    "revenue of the window from new business / revenue of the window from new and existing business, of deals"
                            + " that say which; absent where refunds make one of the two negative")
            .sources(Source.BEEVER)
            .gaming("Opening a new account for an old customer.")
            .counterMetric("outcome.gross-retention")
            .build();

    /** What is kept of a cohort's revenue. No value without a cohort. */
    public static final Metric GROSS_RETENTION = information("outcome.gross-retention", "Revenue kept (gross)")
            .formula(
                    "sum over customers with revenue at the start of a period of the smaller of revenue at its start and at its"
                            + " end / sum of their revenue at the start, over periods that end in the window and are over by as-of;"
                            + " of several lengths of such periods (months, or days where these are not whole) the window's own, else the longest")
            .sources(Source.BEEVER)
            .gaming("Long contracts that nobody can leave, until they end.")
            .counterMetric("outcome.satisfaction")
            .build();

    /** What a cohort brings now over what it brought. No value without a cohort. */
    public static final Metric NET_RETENTION = information("outcome.net-retention", "Revenue kept and grown (net)")
            .unit(Unit.RATIO)
            .formula(
                    "sum over customers with revenue at the start of a period of their revenue at its end / sum of their revenue"
                            + " at the start, over the same periods as gross retention")
            .sources(Source.BEEVER)
            .gaming("Raising prices: few large customers cover many that leave.")
            .counterMetric("outcome.gross-retention")
            .build();

    /** Share of satisfied answers of customers. No value without answers, or of fewer customers than the minimum group. */
    public static final Metric SATISFACTION = information("outcome.satisfaction", "Satisfied customers")
            .formula(
                    "answers of customers in the window in the top-two box of their scale (on two or three points the top one) /"
                            + " answers of customers in the window; withheld of fewer customers than the minimum group")
            .sources(Source.BEEVER)
            .gaming("Asking only customers who are known to be happy, or right after a gift.")
            .counterMetric("outcome.gross-retention")
            .build();

    /** Promoters less detractors. No value without answers on the scale from 0 to 10, or of too few customers. */
    public static final Metric NET_PROMOTER_SCORE = information(
                    "outcome.net-promoter-score", "Net promoter score, from -1 to 1")
            .unit(Unit.COEFFICIENT)
            .formula(
                    "(answers of 9 and 10 - answers up to 6) / answers, of answers in the window on the scale from 0 to 10; from"
                            + " -1 to 1, where others multiply by 100")
            .sources(Source.BEEVER)
            .gaming("Telling customers which number to give.")
            .counterMetric("outcome.gross-retention")
            .build();

    /** Share of the staff that is content. No value without answers, or of fewer persons than the minimum group. */
    public static final Metric MORALE = information("outcome.morale", "Morale of the staff")
            .formula(
                    "persons whose last rating of the item on morale, in the round that counts, is in the top-two box of its scale"
                            + " / persons who rated it; withheld of fewer persons than the minimum group")
            .sources(Source.BEEVER)
            .gaming("Asking where the boss can see the answers.")
            .counterMetric("outcome.quota-participation")
            .build();

    /** How past totals go with a later outcome. No value with fewer than two periods, or nothing that varies. */
    public static final Metric ALIGNMENT_CORRELATION = information(
                    "outcome.alignment-correlation", "Past alignment and a later outcome, by rank")
            .unit(Unit.COEFFICIENT)
            .formula(
                    "Spearman's rank correlation of past totals with the outcome chosen (or the only one) the set number of periods"
                            + " later, over the periods that have both, both over by as-of; association, not cause")
            .sources(Source.BEEVER)
            .gaming("Trying many outcomes and lags and showing the largest.")
            .counterMetric("outcome.revenue-growth")
            .build();

    private OutcomeMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of outcomes.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                QUOTA_ATTAINMENT,
                QUOTA_PARTICIPATION,
                REVENUE,
                REVENUE_GROWTH,
                NEW_BUSINESS_SHARE,
                GROSS_RETENTION,
                NET_RETENTION,
                SATISFACTION,
                NET_PROMOTER_SCORE,
                MORALE,
                ALIGNMENT_CORRELATION);
    }
}
