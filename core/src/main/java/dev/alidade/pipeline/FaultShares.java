// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The shares of open deals with each fault, and of those with none. */
final class FaultShares {
    private final PipelineTally tally;
    private final ImmutableList<OpenCells.Group> groups;
    private final ImmutableSortedSet<Fault> recorded;

    FaultShares(PipelineTally tally, RecordedCells any, ImmutableList<OpenCells.Group> groups) {
        this.tally = tally;
        this.groups = groups;
        recorded = Arrays.stream(Fault.values())
                .filter(fault -> hasThreshold(fault) && any.has(fault))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Whether the settings say from when on a deal has a fault. */
    private boolean hasThreshold(Fault fault) {
        return switch (fault) {
            case STALLED -> !tally.settings.thresholds().stageTimes().isEmpty();
            case DEAD_WOOD -> tally.settings.thresholds().deadWoodAfter().isPresent();
            default -> true;
        };
    }

    /** Whether the company's own history is to say so, and is too short yet. */
    private boolean awaitsHistory(Fault fault) {
        return tally.settings.thresholds().ofHistory()
                && (fault == Fault.DEAD_WOOD
                        || (fault == Fault.STALLED
                                && !tally.settings.pipelines().isEmpty()));
    }

    /** The faults that can be told from what is recorded, under the settings. */
    ImmutableSortedSet<Fault> recorded() {
        return recorded;
    }

    ImmutableSortedMap<Fault, FaultShare> shares() {
        ImmutableSortedMap.Builder<Fault, FaultShare> shares = ImmutableSortedMap.naturalOrder();
        for (Fault fault : Fault.values()) {
            if (hasThreshold(fault) || awaitsHistory(fault)) {
                shares.put(fault, share(fault));
            }
        }
        return shares.buildOrThrow();
    }

    private FaultShare share(Fault fault) {
        boolean known = recorded.contains(fault);
        IntPredicate judged = mask -> known && canBeJudged(fault, mask);
        Proportion count = count(judged, fault::in);
        return new FaultShare(
                fault,
                known,
                count,
                Math.subtractExact(open(), count.total()),
                value(judged, fault::in),
                known ? tally.examples(fault) : ImmutableList.of());
    }

    private static boolean canBeJudged(Fault fault, int mask) {
        return switch (fault) {
            case STALLED -> (mask & OpenCells.NO_STAGE_TIME) == 0;
            case DEAD_WOOD -> (mask & OpenCells.STARTED) != 0;
            default -> true;
        };
    }

    /** How many deals are open. */
    long open() {
        return deals(mask -> true);
    }

    /** How many of them are in a cycle that has begun. */
    long started() {
        return deals(mask -> (mask & OpenCells.STARTED) != 0);
    }

    /** The faults that a healthy deal must not have, as far as they can be told. */
    ImmutableSortedSet<Fault> judged() {
        return ImmutableSortedSet.copyOf(recorded.stream()
                .filter(tally.settings.healthyWithout()::contains)
                .iterator());
    }

    Proportion healthy() {
        return count(mask -> !judged().isEmpty(), healthyMask());
    }

    Optional<ValueShare> healthyValue() {
        return value(mask -> !judged().isEmpty(), healthyMask());
    }

    private IntPredicate healthyMask() {
        int faults = judged().stream().mapToInt(Fault::bit).sum();
        return mask -> (mask & faults) == 0;
    }

    /** A few deals that aren't healthy. */
    ImmutableList<String> unhealthy() {
        IdSample sample = new IdSample();
        for (Fault fault : judged()) {
            tally.examples(fault).forEach(sample::add);
        }
        return sample.ids();
    }

    private Proportion count(IntPredicate judged, IntPredicate hit) {
        return Proportion.of(deals(judged.and(hit)), deals(judged));
    }

    private long deals(IntPredicate which) {
        return groups.stream()
                .filter(group -> which.test(group.mask()))
                .mapToLong(OpenCells.Group::deals)
                .reduce(0, Math::addExact);
    }

    private Optional<ValueShare> value(IntPredicate judged, IntPredicate hit) {
        return tally.settings.currency().map(currency -> {
            int decimals = currency.getDefaultFractionDigits();
            long valued = groups.stream()
                    .filter(group -> judged.test(group.mask()))
                    .mapToLong(OpenCells.Group::valued)
                    .reduce(0, Math::addExact);
            return new ValueShare(
                    new BigDecimal(worth(judged.and(hit)), decimals),
                    new BigDecimal(worth(judged), decimals),
                    Math.subtractExact(deals(judged), valued));
        });
    }

    private BigInteger worth(IntPredicate which) {
        return groups.stream()
                .filter(group -> which.test(group.mask()))
                .map(OpenCells.Group::value)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
