// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.Analysis;
import dev.alidade.model.GoalFact;

/**
 * Whether sales and marketing share goals, and what comes of them.
 *
 * <pre>{@code
 * GoalReport report = Goals.of(GoalSettings.builder().goal(revenue).build()).measure(readings, quarter);
 * report.jointlyOwned(); // 1 of 1
 * }</pre>
 */
public final class Goals {
    private Goals() {}

    /**
     * The analysis of goals over the readings of their key results, parts of pay, and spend on campaigns.
     *
     * @param settings the goals, and the campaigns that serve them
     * @return the analysis
     */
    public static Analysis<GoalFact, GoalReport> of(GoalSettings settings) {
        return new GoalAnalysis(settings);
    }
}
