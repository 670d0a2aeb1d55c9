// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import dev.alidade.attribution.PathRow;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Touchpoint;
import java.util.List;

/**
 * The physical floor: passes over the objects that a report reads, which look at every object once and count nothing.
 * What no program over these objects can be faster than, whatever it computes.
 */
final class BarePass {
    private BarePass() {}

    /** Reads when each lead was created, its campaign, and when each of its events was. */
    static long leads(List<Lead> leads) {
        long seen = 0;
        for (Lead lead : leads) {
            seen += lead.createdAt().getEpochSecond();
            seen += lead.campaignId().isPresent() ? lead.campaignId().get().hashCode() : 0;
            List<LeadEvent> timeline = lead.timeline();
            for (int i = 0; i < timeline.size(); i++) {
                seen ^= timeline.get(i).at().getEpochSecond();
            }
        }
        return seen;
    }

    /** Reads when each touchpoint was and its channel. */
    static long journeys(List<Journey> journeys) {
        long seen = 0;
        for (Journey journey : journeys) {
            seen += journey.opportunity().isPresent()
                    ? journey.opportunity().get().createdAt().getEpochSecond()
                    : 0;
            List<Touchpoint> touchpoints = journey.touchpoints();
            for (int i = 0; i < touchpoints.size(); i++) {
                Touchpoint touchpoint = touchpoints.get(i);
                seen ^= touchpoint.at().getEpochSecond();
                seen += touchpoint.channel().isPresent()
                        ? touchpoint.channel().get().hashCode()
                        : 0;
            }
        }
        return seen;
    }

    /** Reads every letter of the paths, and the numbers beside them. */
    static long rows(List<PathRow> rows) {
        long seen = 0;
        for (PathRow row : rows) {
            String path = row.path();
            for (int i = 0; i < path.length(); i++) {
                seen += path.charAt(i);
            }
            seen += row.conversions().longValue() + row.nulls().longValue();
            seen += row.value().isPresent() ? row.value().get().scale() : 0;
        }
        return seen;
    }
}
