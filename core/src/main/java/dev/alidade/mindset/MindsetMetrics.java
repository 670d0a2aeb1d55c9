// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;

/** The numbers of this topic. An answer is a distinct code that a person named; answers without a code are left out. */
public final class MindsetMetrics {
    private static final String TOP_THREE_GAMING =
            "Rehearsing a slogan before the survey, asking only those who agree, or a codebook so coarse that everything"
                    + " means the same.";

    private static final String ONCE = ", a code counting once for each person";

    /** Answers inside the three codes most named by all. */
    public static final Metric SHARED_ANSWERS = Metric.builder("mindset.shared-answers", "Shared answers")
            .formula("answers inside the three codes that most respondents named / answers with a code" + ONCE)
            .sources(Source.BEEVER)
            .gaming(TOP_THREE_GAMING + " A large department that agrees with itself carries the other.")
            .counterMetric("mindset.sales-in-marketing")
            .advice("bring {n} more {answer|answers} in line with the three that most people name")
            .build();

    /** Answers of sales inside sales' own three. */
    public static final Metric SALES_SHARED = Metric.builder("mindset.sales-shared", "Sales agrees with itself")
            .formula("answers of sales inside the three codes that most of sales named / answers of sales with a code"
                    + ONCE)
            .sources(Source.BEEVER)
            .gaming(TOP_THREE_GAMING)
            .counterMetric("mindset.sales-in-marketing")
            .advice("bring {n} more {answer|answers} of sales in line with sales' own three")
            .build();

    /** Answers of marketing inside marketing's own three. */
    public static final Metric MARKETING_SHARED = Metric.builder(
                    "mindset.marketing-shared", "Marketing agrees with itself")
            .formula(
                    "answers of marketing inside the three codes that most of marketing named / answers of marketing with"
                            + " a code" + ONCE)
            .sources(Source.BEEVER)
            .gaming(TOP_THREE_GAMING)
            .counterMetric("mindset.marketing-in-sales")
            .advice("bring {n} more {answer|answers} of marketing in line with marketing's own three")
            .build();

    /** Answers of sales inside marketing's three. */
    public static final Metric SALES_IN_MARKETING = Metric.builder(
                    "mindset.sales-in-marketing", "Sales says what marketing says")
            .formula(
                    "answers of sales inside the three codes that most of marketing named / answers of sales with a code"
                            + ONCE)
            .sources(Source.BEEVER)
            .gaming("Handing marketing's list to sales on the day of the survey: what customers hear stays the same.")
            .counterMetric("mindset.review-coverage")
            .advice("bring {n} more {answer|answers} of sales in line with marketing's three")
            .build();

    /** Answers of marketing inside sales' three. */
    public static final Metric MARKETING_IN_SALES = Metric.builder(
                    "mindset.marketing-in-sales", "Marketing says what sales says")
            .formula(
                    "answers of marketing inside the three codes that most of sales named / answers of marketing with a"
                            + " code" + ONCE)
            .sources(Source.BEEVER)
            .gaming("Handing sales' list to marketing on the day of the survey: what customers read stays the same.")
            .counterMetric("mindset.review-coverage")
            .advice("bring {n} more {answer|answers} of marketing in line with sales' three")
            .build();

    /** Answers on the list that leadership wants known. */
    public static final Metric DECLARED_ANSWERS = Metric.builder(
                    "mindset.declared-answers", "Answers that leadership wants known")
            .formula("answers on the declared list / answers with a code" + ONCE + "; only where a list is declared")
            .sources(Source.BEEVER)
            .gaming("Declaring a long list, or declaring what people say anyway.")
            .counterMetric("mindset.shared-answers")
            .advice("bring {n} more {answer|answers} in line with the declared list")
            .build();

    /** What the departments' top threes have in common. */
    public static final Metric TOP_THREE_OVERLAP = Metric.builder(
                    "mindset.top-three-overlap", "Overlap of the top threes")
            .direction(Direction.INFORMATION)
            .formula(
                    "codes among the three most named of both departments / 3, or / the smaller number where a department"
                            + " named fewer")
            .sources(Source.BEEVER)
            .gaming("A codebook so coarse that everything means the same.")
            .counterMetric("mindset.sales-in-marketing")
            .build();

    /** Newcomers who were briefed in time. */
    public static final Metric NEWCOMERS_BRIEFED = Metric.builder("mindset.newcomers-briefed", "Newcomers briefed")
            .formula(
                    "briefed by the due date / newcomers who joined in the window and whose briefing is due; due 30 days"
                            + " after joining where no date is given, a working figure without a source")
            .sources(Source.BEEVER)
            .gaming("A briefing of five minutes, or due dates set far away.")
            .counterMetric("mindset.shared-answers")
            .advice("brief {n} more {newcomer|newcomers} in time")
            .build();

    /** Staff who attended a review session. */
    public static final Metric REVIEW_COVERAGE = Metric.builder("mindset.review-coverage", "Review coverage")
            .formula("persons who attended a review session in the window / staff; no value without a session in it")
            .sources(Source.BEEVER)
            .gaming("Large sessions that nobody listens to.")
            .counterMetric("mindset.shared-answers")
            .advice("bring {n} more {person|people} to a review session")
            .build();

    private MindsetMetrics() {}

    /**
     * All metrics of this topic.
     *
     * @return the metrics, in the order of the reports
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                SHARED_ANSWERS,
                SALES_SHARED,
                MARKETING_SHARED,
                SALES_IN_MARKETING,
                MARKETING_IN_SALES,
                DECLARED_ANSWERS,
                TOP_THREE_OVERLAP,
                NEWCOMERS_BRIEFED,
                REVIEW_COVERAGE);
    }
}
