// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was done with leads before they were converted, and what their opportunities show as well: a conversion attaches the
 * activities of the lead to the opportunity, also those from before there was one.
 */
final class MovedActivities {
    private final Map<String, Set<String>> leads = new HashMap<>(); // by opportunity
    private final Map<String, Set<Instant>> moved = new HashMap<>(); // by lead

    /** Nothing was moved yet. */
    MovedActivities() {}

    /** Learns that a lead was converted into an opportunity. */
    void converted(String lead, String opportunity) {
        leads.computeIfAbsent(opportunity, any -> new HashSet<>(2)).add(lead);
    }

    /** Learns of an activity of a lead that stands under its contact's id now. */
    void moved(String lead, Instant at) {
        moved.computeIfAbsent(lead, any -> new HashSet<>()).add(at);
    }

    /** Whether a lead of the opportunity has an activity of this instant that was moved. */
    boolean has(String opportunity, Instant at) {
        return leads.getOrDefault(opportunity, Set.of()).stream()
                .anyMatch(lead -> moved.getOrDefault(lead, Set.of()).contains(at));
    }
}
