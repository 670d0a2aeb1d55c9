// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
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
}
