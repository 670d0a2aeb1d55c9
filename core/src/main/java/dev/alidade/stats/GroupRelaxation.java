// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.BitSet;
import java.util.List;

/**
 * Removal effects by relaxation: what walks through a group get is known within the group, and unknown of every state
 * outside it.
 */
final class GroupRelaxation {
    private GroupRelaxation() {}

    static RemovalEffects effects(WalkOutcomes outcomes, List<int[]> groups) {
        LiveChain live = outcomes.live();
        double[] nothing = new double[live.size];
        double[][] lost = new double[live.ends.length][groups.size()];
        int sweeps = 0;
        for (int group = 0; group < groups.size(); group++) {
            BitSet known = new BitSet(live.size);
            for (int place : groups.get(group)) {
                known.set(place);
            }
            for (int part = 0; part < live.ends.length; part++) {
                Relaxation relaxation = new Relaxation(live, nothing, known, outcomes.expected(part));
                lost[part][group] = relaxation.run()[live.start];
                sweeps = Math.max(sweeps, relaxation.sweeps());
            }
        }
        return RemovalEffects.of(outcomes, groups, lost, sweeps);
    }
}
