// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import dev.alidade.measure.Analysis;
import dev.alidade.model.CollaborationFact;

/**
 * Whether sales and marketing work together.
 *
 * <pre>{@code
 * CollaborationReport report = Collaboration.under(CollaborationSettings.of(roster)
 *                 .withSeries(MeetingSeries.monthly("joint-team")))
 *         .measure(facts, quarter);
 * report.meetingsHeld();                                 // 2 of 3
 * report.series("joint-team").orElseThrow().missed();    // [2024-08-01]
 * report.rideAlongs().share();                           // 3 of 8 marketers were on a sales call
 * report.actions().work().onTime();                      // 14 of 20
 * }</pre>
 */
public final class Collaboration {
    private Collaboration() {}

    /**
     * The analysis of working together over meetings, tasks and projects.
     *
     * @param settings which meetings are to come again, and who is on the staff
     * @return the analysis
     */
    public static Analysis<CollaborationFact, CollaborationReport> under(CollaborationSettings settings) {
        return new CollaborationAnalysis(settings);
    }
}
