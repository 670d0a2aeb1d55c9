// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Money;
import dev.alidade.model.DealStanding.State;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts how the deals of one population come and leave. */
final class FlowCells {
    private final FlowPopulation population;
    private final Optional<ClosingPeriod> period;
    private final Map<FlowEntry, Map<FlowExit, CurrencySums>> before = new EnumMap<>(FlowEntry.class);
    private final Map<FlowExit, CurrencySums> after = new EnumMap<>(FlowExit.class); // of the opening; else the same
    private final CurrencySums increased;
    private final CurrencySums decreased;

    /** All open deals, or those to be closed in a period. */
    FlowCells(FlowPopulation population, Optional<ClosingPeriod> period, CellRegister register) {
        this.population = population;
        this.period = period;
        for (FlowEntry entry : FlowEntry.values()) {
            Map<FlowExit, CurrencySums> exits = new EnumMap<>(FlowExit.class);
            for (FlowExit exit : FlowExit.values()) {
                if (possible(entry, exit)) {
                    exits.put(exit, new CurrencySums(population + " " + entry + " " + exit, register));
                }
            }
            before.put(entry, exits);
        }
        for (FlowExit exit : FlowExit.values()) {
            if (exit != FlowExit.MOVED_OUT) {
                after.put(exit, new CurrencySums(population + " after " + exit, register));
            }
        }
        increased = new CurrencySums(population + " increased", register);
        decreased = new CurrencySums(population + " decreased", register);
    }

    private boolean possible(FlowEntry entry, FlowExit exit) {
        boolean moves = entry == FlowEntry.MOVED_IN || exit == FlowExit.MOVED_OUT;
        return !moves || (period.isPresent() && (entry == FlowEntry.OPENING || exit != FlowExit.MOVED_OUT));
    }

    /** Takes a deal with its amounts at both ends, as far as they are known; says how it left, null if it was never in. */
    @Nullable
    FlowExit add(FlowDeal deal, @Nullable Money amountBefore, @Nullable Money amount) {
        boolean there = deal.wasOpen() && (period.isEmpty() || period.get().holds(deal.dateBefore()));
        boolean comesOrStays = deal.took() && (period.isEmpty() || holdsAfter(period.get(), deal));
        if (!there && !comesOrStays) {
            return null;
        }
        FlowExit exit = comesOrStays ? exit(deal.state()) : FlowExit.MOVED_OUT;
        FlowEntry entry = there ? FlowEntry.OPENING : entry(deal);
        there(there(before, entry), exit).add(there ? amountBefore : amount);
        if (there && comesOrStays) {
            there(after, exit).add(amount);
            change(amountBefore, amount);
        }
        return exit;
    }

    private static boolean holdsAfter(ClosingPeriod period, FlowDeal deal) {
        @Nullable Instant closedAt = deal.closedAt();
        return closedAt == null ? period.holds(deal.date()) : period.holds(closedAt);
    }

    private static FlowEntry entry(FlowDeal deal) {
        if (deal.wasOpen()) {
            return FlowEntry.MOVED_IN;
        }
        return deal.existed() ? FlowEntry.REOPENED : FlowEntry.CREATED;
    }

    private static FlowExit exit(State state) {
        return switch (state) {
            case OPEN -> FlowExit.CLOSING;
            case WON -> FlowExit.WON;
            case LOST -> FlowExit.LOST;
            case CONTRADICTED -> FlowExit.CONTRADICTED;
        };
    }

    private void change(@Nullable Money from, @Nullable Money to) {
        if (from != null && to != null && from.currency().equals(to.currency())) {
            long more = to.minorUnits() - from.minorUnits(); // neither is negative
            if (more > 0) {
                increased.addDeal();
                increased.addAmount(more, to.currency());
            } else if (more < 0) {
                decreased.addDeal();
                decreased.addAmount(-more, to.currency());
            }
            return;
        }
        if (to != null && to.minorUnits() > 0) {
            increased.add(to);
        }
        if (from != null && from.minorUnits() > 0) {
            decreased.add(from);
        }
    }

    private static <K, V> V there(Map<K, V> map, K key) {
        @Nullable V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("%s is no way to come or leave here.".formatted(key));
        }
        return value;
    }

    Flow flow() {
        ImmutableList.Builder<FlowPath> paths = ImmutableList.builder();
        before.forEach((entry, exits) -> exits.forEach((exit, sums) -> {
            @Nullable CurrencySums changed = entry == FlowEntry.OPENING ? after.get(exit) : null;
            FlowPath path = new FlowPath(entry, exit, sums.line(), (changed == null ? sums : changed).line());
            if (path.before().deals() > 0) {
                paths.add(path);
            }
        }));
        Flow flow = Flow.of(population, increased.line(), decreased.line(), paths.build());
        long stayed = flow.opening().deals() - flow.movedOut().deals();
        if (flow.increased().deals() > stayed || flow.decreased().deals() > stayed) {
            throw new IllegalStateException("%s deals increased and %s decreased among %s."
                    .formatted(flow.increased().deals(), flow.decreased().deals(), stayed));
        }
        return flow;
    }
}
