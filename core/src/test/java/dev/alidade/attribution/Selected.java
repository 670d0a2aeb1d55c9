// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What the selection says of one journey.
 *
 * @param names what the touches that count are credited to, in order
 * @param ages how many nanoseconds before the anchor they were
 * @param milestones for each milestone the position of its touch, or -1
 * @param excluded how many touchpoints don't count, by reason, without zeros
 * @param value the value in minor units
 * @param valueAtAnchor the amount at the closing or creation in minor units
 * @param issues how many issues there are, by id
 */
record Selected(
        JourneyOutcome outcome,
        List<String> names,
        List<Long> ages,
        List<Integer> milestones,
        Map<Exclusion, Integer> excluded,
        OptionalLong value,
        OptionalLong valueAtAnchor,
        Map<String, Long> issues) {

    /** The first half of March 2024 in UTC, as of its end. */
    static final Window WINDOW =
            Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-16T00:00:00Z"));

    static Selected of(JourneySettings settings, Journey journey) {
        return of(settings, journey, WINDOW);
    }

    static Selected of(JourneySettings settings, Journey journey, Window window) {
        return of(settings, List.of(journey), window).get(0);
    }

    /** What one selection, used for all journeys, says of each; its issues are those of all up to each. */
    static List<Selected> of(JourneySettings settings, List<Journey> journeys, Window window) {
        Issues issues = new Issues(AttributionIssues.ofSingleJourneys());
        JourneySelection selection = new JourneySelection(settings, window, issues);
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, settings.replicates());
        List<Selected> all = new ArrayList<>();
        for (Journey journey : journeys) {
            JourneyOutcome outcome = selection.select(journey, path);
            all.add(selected(outcome, selection, path, issues));
        }
        return all;
    }

    private static Selected selected(
            JourneyOutcome outcome, JourneySelection selection, JourneyPath path, Issues issues) {
        List<String> names = new ArrayList<>();
        List<Long> ages = new ArrayList<>();
        for (int i = 0; i < path.size; i++) {
            names.add(path.names.name(path.touches[i]));
            ages.add(path.ageNanos[i]);
        }
        List<Integer> milestones = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            milestones.add(path.milestoneTouch(JourneyPath.index(milestone)));
        }
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        for (Exclusion reason : Exclusion.values()) {
            if (selection.excluded(reason) > 0) {
                excluded.put(reason, selection.excluded(reason));
            }
        }
        Map<String, Long> found = new TreeMap<>();
        issues.found().forEach(issue -> found.put(issue.kind().id(), issue.count()));
        return new Selected(
                outcome,
                names,
                ages,
                milestones,
                excluded,
                path.valued ? OptionalLong.of(path.value) : OptionalLong.empty(),
                selection.valuedAtAnchor() ? OptionalLong.of(selection.valueAtAnchor()) : OptionalLong.empty(),
                found);
    }

    /** An instant of March 2024 in UTC. */
    static Instant at(String dayAndTime) {
        return Instant.parse("2024-03-" + dayAndTime + ":00Z");
    }
}
