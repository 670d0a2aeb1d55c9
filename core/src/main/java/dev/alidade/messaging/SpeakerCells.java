// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.stats.ClusterSums;
import dev.alidade.stats.ClusteredShare;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much of what is said is approved, by deal: what is said in one deal, often by one seller, hangs together. A mention
 * outside of deals stands for itself.
 */
final class SpeakerCells {
    private final Count speakers;
    private final Count approved;
    private final Count said;
    private final Count approvedSquared;
    private final Count approvedTimesSaid;
    private final Count saidSquared;

    SpeakerCells(CellRegister register) {
        speakers = register.cell("speakers", new Count());
        approved = register.cell("approved", new Count());
        said = register.cell("said", new Count());
        approvedSquared = register.cell("approved squared", new Count());
        approvedTimesSaid = register.cell("approved times said", new Count());
        saidSquared = register.cell("said squared", new Count());
    }

    void add(long good, long all) {
        speakers.increment();
        approved.add(good);
        said.add(all);
        approvedSquared.add(Math.multiplyExact(good, good));
        approvedTimesSaid.add(Math.multiplyExact(good, all));
        saidSquared.add(Math.multiplyExact(all, all));
    }

    /** Approved mentions of all. */
    Proportion share() {
        return Proportion.of(approved.value(), said.value());
    }

    /** The interval of the share; empty with fewer than two deals or mentions outside of deals. */
    Optional<Interval> interval() {
        ClusterSums sums = sums();
        if (sums.persons() == 0) {
            return Optional.empty();
        }
        return ClusteredShare.of(sums, OptionalLong.empty(), Interval.DEFAULT_LEVEL)
                .map(share -> new Interval(share.limits().low(), share.limits().high(), Interval.DEFAULT_LEVEL));
    }

    /** The sums over deals; refuses what no mentions can have added. */
    ClusterSums sums() {
        return new ClusterSums(
                speakers.value(),
                approved.value(),
                said.value(),
                approvedSquared.value(),
                approvedTimesSaid.value(),
                saidSquared.value());
    }
}
