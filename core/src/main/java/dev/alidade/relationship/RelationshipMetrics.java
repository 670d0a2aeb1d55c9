// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;

/** The numbers of this topic: how the departments see each other. All are withheld below the minimum group of persons. */
public final class RelationshipMetrics {
    private static final String KINDER = "Asking only those who get along, or asking so that names can be guessed.";

    /** Share of sales that feels close to marketing. No value when nobody of sales rated it. */
    public static final Metric CLOSENESS_SALES = Metric.builder(
                    "relationship.closeness-sales", "Sales feels close to marketing")
            .formula(
                    "persons in sales whose rating of closeness is one of the two highest points / persons in sales who"
                            + " rated it")
            .sources(Source.LEOPARD)
            .gaming(KINDER)
            .counterMetric("relationship.perception-gap")
            .advice("let sales and marketing work together more often: on calls, in meetings, towards shared goals")
            .build();

    /** Share of marketing that feels close to sales. No value when nobody of marketing rated it. */
    public static final Metric CLOSENESS_MARKETING = Metric.builder(
                    "relationship.closeness-marketing", "Marketing feels close to sales")
            .formula("persons in marketing whose rating of closeness is one of the two highest points / persons in"
                    + " marketing who rated it")
            .sources(Source.LEOPARD)
            .gaming(KINDER)
            .counterMetric("relationship.perception-gap")
            .advice("let marketing join more of sales' calls and meetings")
            .build();

    /** Share of sales that is satisfied with what marketing does for it. No value when nobody of sales rated it. */
    public static final Metric INTERNAL_SATISFACTION = Metric.builder(
                    "relationship.internal-satisfaction", "Sales is satisfied with marketing's service")
            .formula("persons in sales whose rating of their satisfaction is one of the two highest points / persons in"
                    + " sales who rated it")
            .sources(Source.JAMES)
            .gaming(KINDER + " Doing what sales likes instead of what brings deals.")
            .counterMetric("relationship.friction")
            .advice("ask sales what it needs most from marketing, and serve that first")
            .build();

    /** How far sales agrees with the nine things held against marketing. No value when nobody of sales rated one. */
    public static final Metric FRICTION = lower("relationship.friction", "What sales has against marketing")
            .formula(
                    "mean over the nine frictions with a share of (persons in sales who agree, by one of the two highest"
                            + " points / persons in sales who rated it)")
            .sources(Source.JAMES)
            .gaming("Leaving out the items that hurt, or wording them so that nobody can agree.")
            .counterMetric("relationship.internal-satisfaction")
            .advice("talk over the friction that most of sales agrees with")
            .build();

    /** How far marketing agrees with what is held against sales. No value when nobody of marketing rated any of it. */
    public static final Metric FRICTION_ON_SALES = lower(
                    "relationship.friction-on-sales", "What marketing has against sales")
            .formula("mean over the items on sales with a share of (persons in marketing who agree, by one of the two"
                    + " highest points / persons in marketing who rated it)")
            .sources(Source.JAMES)
            .gaming("Leaving out the items that hurt, or wording them so that nobody can agree.")
            .counterMetric("relationship.closeness-marketing")
            .advice("talk over what most of marketing has against sales")
            .build();

    /** How far apart the departments see the same things. No value without an item that both rated. */
    public static final Metric PERCEPTION_GAP = lower(
                    "relationship.perception-gap", "How differently the two see the same things")
            .formula(
                    "mean over the matched items of |mean rating of sales - mean rating of marketing|, ratings moved to"
                            + " a scale from 0 (lowest point) to 1 (highest)")
            .sources(Source.JAMES, Source.BEEVER)
            .gaming("Matching items on which nobody could differ; agreeing that both are bad.")
            .counterMetric("relationship.closeness-sales")
            .advice("compare the answers of both departments item by item, and talk over the largest difference")
            .build();

    private RelationshipMetrics() {}

    private static Metric.Builder lower(String id, String title) {
        return Metric.builder(id, title).direction(Direction.LOWER_IS_BETTER);
    }

    /**
     * All metrics of the relationship.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                CLOSENESS_SALES,
                CLOSENESS_MARKETING,
                INTERNAL_SATISFACTION,
                FRICTION,
                FRICTION_ON_SALES,
                PERCEPTION_GAP);
    }
}
