// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.Journey;

/**
 * What marketing's touches did for pipeline and revenue.
 *
 * <pre>{@code
 * PathReport report = Attribution.paths(Models.first(), Models.linear()).measure(rows, window);
 * report.result("linear").orElseThrow().credit("search"); // 19/6 conversions of 10
 * }</pre>
 */
public final class Attribution {
    private Attribution() {}

    /**
     * Credits for the touches of exchange rows. Rows are sums without times: all of them count, whatever the window, and
     * models that need times or milestones are refused.
     *
     * @param models the models, at least one, each once
     * @return the analysis
     * @throws IllegalArgumentException without a model, with one twice, or with one that needs times
     */
    public static Analysis<PathRow, PathReport> paths(AttributionModel... models) {
        return new PathAnalysis(ImmutableList.copyOf(models));
    }

    /**
     * Credits for the touches of journeys: of those that reached the anchor in the window, and for models that use them of
     * those that ended in it without. What happens at or after as-of is not known.
     *
     * @param settings what counts as conversion, which touches count, and the models, at least one
     * @return the analysis
     * @throws IllegalArgumentException if the settings have no model
     */
    public static Analysis<Journey, JourneyReport> journeys(JourneySettings settings) {
        return new JourneyAnalysis(settings);
    }

    /**
     * Who is credited for one journey, touch by touch, and why its other touches are not: what {@link #journeys} counts of
     * it, by the models that look at one journey at a time.
     *
     * @param settings what counts as conversion, which touches count, and the models
     * @param journey the journey
     * @param window the window of the analysis
     * @return the audit
     */
    public static JourneyAudit audit(JourneySettings settings, Journey journey, Window window) {
        return new Auditor(
                        requireNonNull(settings, "settings"),
                        requireNonNull(journey, "journey"),
                        requireNonNull(window, "window"))
                .audit();
    }

    /**
     * Which order of a Markov model exchange rows support: how well chains of each order foretell the next touch, or the end,
     * of journeys that were held out. Rows of one path are held out together, so that splitting a row or changing the order of
     * rows changes nothing; a path that many journeys share is therefore foretold from other paths only.
     *
     * @param maxOrder the highest order to try, from 1 to 10
     * @param folds in how many parts the rows are held out, from 2 to 20
     * @return the analysis; all rows count, whatever the window
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Analysis<PathRow, OrderChoiceReport> orderChoice(int maxOrder, int folds) {
        return new OrderChoice.OfRows(maxOrder, folds);
    }

    /**
     * Which order of a Markov model journeys support, as {@link #orderChoice(int, int)}; a journey's id says with which others
     * it is held out.
     *
     * @param settings what counts as conversion and which touches count; its models play no part
     * @param maxOrder the highest order to try, from 1 to 10
     * @param folds in how many parts the journeys are held out, from 2 to 20
     * @return the analysis
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Analysis<Journey, OrderChoiceReport> orderChoice(JourneySettings settings, int maxOrder, int folds) {
        return new OrderChoice.OfJourneys(requireNonNull(settings, "settings"), maxOrder, folds);
    }

    /**
     * The value of campaigns: what they cost, and what came of them at three money points, under several definitions and
     * models side by side. The facts are leads, opportunities, the journeys that {@link dev.alidade.model.Journeys} makes of
     * them and of touchpoints, and spend. Leads are counted as they are given: without any, as with journeys alone, there
     * are none, and no cost of a lead. Deals and credits come from journeys.
     *
     * @param settings the campaigns, how journeys are read and credited, and the lag from spending to return
     * @return the analysis
     */
    public static Analysis<AttributionFact, CampaignReport> campaigns(CampaignSettings settings) {
        return new CampaignAnalysis(settings);
    }
}
