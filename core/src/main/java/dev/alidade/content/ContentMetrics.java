// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The numbers of this topic: whether sales has the material it needs. */
public final class ContentMetrics {
    /** Share of requests delivered within the business days agreed. No value without requests, or while too little is known. */
    public static final Metric TURNAROUND = Metric.builder("content.turnaround", "Requests for material served in time")
            .formula("share of the requests made by sales in the window, before the day of as-of, that is delivered"
                    + " within so many business days (5 unless set), by Aalen and Johansen: open ones are censored, declined and taken back ones never"
                    + " delivered; the evidence counts open ones among all")
            .sources(Source.LEOPARD)
            .gaming("Declining what would take long, or delivering half of it.")
            .counterMetric("content.declined-requests")
            .advice("serve {n} more {request|requests} for material in time")
            .build();

    /** Share of material in use whose review isn't overdue. No value without a review date on record. */
    public static final Metric FRESH = Metric.builder("content.fresh-share", "Material that is up to date")
            .formula("material in use at as-of whose review date isn't over / material in use with a review date")
            .sources(Source.LEOPARD, Source.JAMES)
            .gaming("Review dates far away, or none.")
            .counterMetric("content.accuracy")
            .advice("review {n} more {piece|pieces} of material, or retire {it|them}")
            .build();

    /** Share of new material that sales uses. No value without a use on record, or while nothing can be judged. */
    public static final Metric USED = Metric.builder("content.used-share", "New material that sales uses")
            .formula(
                    "material that others than sales released in the window and sales used within 90 days (unless set) /"
                            + " all of it whose 90 days are over, and weren't before uses were on record")
            .sources(Source.LEOPARD, Source.WILLIAMS)
            .gaming("Opening each piece once.")
            .counterMetric("content.won-with-material")
            .advice("bring {n} more {piece|pieces} of material into use, or don't make {it|them}")
            .build();

    /** Share of sellers, or of sales teams, that made their own material. No value without a roster or any such record. */
    public static final Metric SELF_MADE = Metric.builder(
                    "content.self-made-share", "Sellers who make their own material")
            .direction(Direction.LOWER_IS_BETTER)
            .formula(
                    "persons, or as set teams, of sales that made material without marketing in the window / all of them")
            .sources(Source.LEOPARD)
            .gaming("Not writing down what was made.")
            .counterMetric("content.findability")
            .advice("give {n} {seller or team|sellers or teams} material that spares them making their own")
            .build();

    /** Share of launches whose material was there in time. No value without a launch whose material was due. */
    public static final Metric LAUNCH_READINESS = Metric.builder(
                    "content.launch-readiness", "Launches with material in time")
            .formula("launches of the window whose material was all there so many days before (14 unless set) and not"
                    + " retired when they came / launches"
                    + " that name material and whose due day is over")
            .sources(Source.JAMES)
            .gaming("Naming little material.")
            .counterMetric("content.served-late")
            .advice("have the material of {n} more {launch|launches} ready in time")
            .build();

    /** Share of selling seasons whose material was there in time. No value without a season whose material was due. */
    public static final Metric SEASON_READINESS = Metric.builder(
                    "content.season-readiness", "Selling seasons with material in time")
            .formula(
                    "seasons that begin in the window whose material was all there so many days before (14 unless set) and"
                            + " not retired when they began / seasons that name material and whose due day is over")
            .sources(Source.JAMES)
            .gaming("Naming little material.")
            .counterMetric("content.served-late")
            .advice("have the material of {n} more {season|seasons} ready in time")
            .build();

    /** Share of sales that finds material right. No value without answers, or from too few persons. */
    public static final Metric ACCURACY = Metric.builder("content.accuracy", "Sales finds material right")
            .formula("persons of sales whose last answer is in the top-two box / persons of sales who answered")
            .sources(Source.LEOPARD)
            .gaming("Asking those who are content.")
            .counterMetric("content.fresh-share")
            .advice("win over {n} more {seller|sellers} with material that is right")
            .build();

    /** Share of sales that finds the material it looks for. No value without answers, or from too few persons. */
    public static final Metric FINDABILITY = Metric.builder("content.findability", "Sales finds the material it needs")
            .formula("persons of sales whose last answer is in the top-two box / persons of sales who answered")
            .sources(Source.LEOPARD)
            .gaming("Asking those who are content.")
            .counterMetric("content.never-used")
            .advice("make material easy to find for {n} more {seller|sellers}")
            .build();

    /** Share of decided requests that were declined. No value without one. */
    public static final Metric DECLINED = information("content.declined-requests", "Requests for material declined")
            .formula("requests declined / requests delivered or declined, of those made by sales in the window")
            .sources(Source.LEOPARD)
            .gaming("Leaving requests open instead of declining them.")
            .counterMetric("content.turnaround")
            .build();

    /** Share of requests served too late. No value without one whose needed-by is over. */
    public static final Metric SERVED_LATE = information("content.served-late", "Material that came too late")
            .formula(
                    "requests not delivered by the instant they were needed / requests whose needed-by is over and that"
                            + " were neither declined nor taken back by then, of those made by sales in the window")
            .sources(Source.LEOPARD)
            .gaming("Talking sales into later dates.")
            .counterMetric("content.turnaround")
            .build();

    /** Share of material that sales never used. No value without a use on record. */
    public static final Metric NEVER_USED = information("content.never-used", "Material that sales never used")
            .formula(
                    "material in use, made by others than sales, that sales hasn't used since its release / all of it that has"
                            + " been there for 90 days (unless set) since uses are on record")
            .sources(Source.LEOPARD, Source.WILLIAMS)
            .gaming("Retiring what nobody used.")
            .counterMetric("content.used-share")
            .build();

    /** Share of won deals in which material was used. No value without material in any deal on record. */
    public static final Metric WON_WITH_MATERIAL = information("content.won-with-material", "Won deals with material")
            .formula(
                    "deals won in the window in which material of the library was used by then / deals won in the window")
            .sources(Source.WILLIAMS)
            .gaming("Attaching a brochure to every deal.")
            .counterMetric("content.used-share")
            .build();

    /** The longest stretch without new material. No value when no release is on record. */
    public static final Metric LONGEST_GAP = information("content.longest-gap", "Longest stretch without new material")
            .unit(Unit.SECONDS)
            .formula(
                    "longest run of whole local days without a release by others than sales, in the window and before as-of")
            .sources(Source.LEOPARD)
            .gaming("One small piece a month, kept back for it.")
            .counterMetric("content.used-share")
            .build();

    /** Share of months with new material. No value without a whole month, or when no release is on record. */
    public static final Metric SUPPLIED_MONTHS = information("content.supplied-months", "Months with new material")
            .formula(
                    "whole calendar months of the window with a release by others than sales / whole calendar months of the"
                            + " window that were over at as-of")
            .sources(Source.LEOPARD)
            .gaming("One small piece a month, kept back for it.")
            .counterMetric("content.used-share")
            .build();

    private ContentMetrics() {}

    private static Metric.Builder information(String id, String title) {
        return Metric.builder(id, title).direction(Direction.INFORMATION);
    }

    /**
     * All metrics of material.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                TURNAROUND,
                FRESH,
                USED,
                SELF_MADE,
                LAUNCH_READINESS,
                SEASON_READINESS,
                ACCURACY,
                FINDABILITY,
                DECLINED,
                SERVED_LATE,
                NEVER_USED,
                WON_WITH_MATERIAL,
                LONGEST_GAP,
                SUPPLIED_MONTHS);
    }
}
