// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the open deals of one instant until another, in deals and in value. It adds up, for the deals and for the
 * value in each currency: opening + created + reopened + moved in + increased - decreased - moved out - won - lost -
 * contradicted = closing.
 *
 * <p>Deals of the opening count there with what was known at the beginning. What comes in counts with what it is worth at
 * the end or at its closing, so that won is what was won; a deal that is created and won counts as both. What moves out
 * leaves with the value with which it was there.
 *
 * @param population which open deals it is about
 * @param opening the deals that were there at the beginning
 * @param created the deals that were created since, those closed since among them
 * @param reopened the deals that were closed at the beginning and opened again since, those closed again among them
 * @param movedIn the open deals whose close date moved into the period, or that were closed in it though their close date
 *     was outside; none for {@link FlowPopulation#ALL_OPEN}
 * @param increased by how much deals of the opening grew, without those that moved out; another currency counts as a
 *     decrease in the old one and an increase in the new one
 * @param decreased by how much deals of the opening shrank, likewise
 * @param movedOut the deals of the opening whose close date moved out of the period, or that were closed outside of it; none
 *     for {@link FlowPopulation#ALL_OPEN}
 * @param won the deals that were won
 * @param lost the deals that were lost; an amount of zero set by the loss is not used, the last positive one counts
 * @param contradicted the deals that were won and lost at one instant
 * @param closing the deals that are there at the end
 * @param paths the deals by how they came and left, without those ways that no deal took
 */
public record Flow(
        FlowPopulation population,
        FlowLine opening,
        FlowLine created,
        FlowLine reopened,
        FlowLine movedIn,
        FlowLine increased,
        FlowLine decreased,
        FlowLine movedOut,
        FlowLine won,
        FlowLine lost,
        FlowLine contradicted,
        FlowLine closing,
        ImmutableList<FlowPath> paths) {
    /**
     * Checks that it adds up.
     *
     * @throws IllegalArgumentException if the deals or the value in some currency don't
     */
    public Flow {
        requireNonNull(population, "population");
        requireNonNull(paths, "paths");
        ImmutableList<FlowLine> comes = ImmutableList.of(opening, created, reopened, movedIn);
        ImmutableList<FlowLine> goes = ImmutableList.of(movedOut, won, lost, contradicted, closing);
        if (sum(comes).deals() != sum(goes).deals()) {
            throw new IllegalArgumentException("Flow: %s deals came in, %s left or stayed."
                    .formatted(sum(comes).deals(), sum(goes).deals()));
        }
        FlowLine up = sum(comes).plus(increased);
        FlowLine down = sum(goes).plus(decreased);
        Set<String> currencies = new TreeSet<>(up.values().keySet());
        currencies.addAll(down.values().keySet());
        for (String currency : currencies) {
            if (up.value(currency).compareTo(down.value(currency)) != 0) {
                throw new IllegalArgumentException("Flow: %s %s came in or increased, %s decreased, left or stayed."
                        .formatted(up.value(currency), currency, down.value(currency)));
            }
        }
    }

    /** A flow of deals by how they came and left. */
    static Flow of(FlowPopulation population, FlowLine increased, FlowLine decreased, ImmutableList<FlowPath> paths) {
        return new Flow(
                population,
                comes(paths, FlowEntry.OPENING),
                comes(paths, FlowEntry.CREATED),
                comes(paths, FlowEntry.REOPENED),
                comes(paths, FlowEntry.MOVED_IN),
                increased,
                decreased,
                goes(paths, FlowExit.MOVED_OUT),
                goes(paths, FlowExit.WON),
                goes(paths, FlowExit.LOST),
                goes(paths, FlowExit.CONTRADICTED),
                goes(paths, FlowExit.CLOSING),
                paths);
    }

    private static FlowLine comes(ImmutableList<FlowPath> paths, FlowEntry entry) {
        return sum(paths.stream()
                .filter(path -> path.entry() == entry)
                .map(FlowPath::before)
                .toList());
    }

    private static FlowLine goes(ImmutableList<FlowPath> paths, FlowExit exit) {
        return sum(paths.stream()
                .filter(path -> path.exit() == exit)
                .map(FlowPath::after)
                .toList());
    }

    private static FlowLine sum(List<FlowLine> lines) {
        FlowLine sum = FlowLine.NONE;
        for (FlowLine line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }

    /**
     * The deals that came in one way and left in one way.
     *
     * @param entry how they came
     * @param exit how they left
     * @return the deals; without any, none of no value
     */
    public FlowPath path(FlowEntry entry, FlowExit exit) {
        for (FlowPath path : paths) {
            if (path.entry() == entry && path.exit() == exit) {
                return path;
            }
        }
        return new FlowPath(entry, exit, FlowLine.NONE, FlowLine.NONE);
    }
}
