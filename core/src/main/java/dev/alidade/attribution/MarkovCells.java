// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;

/**
 * Counts the transitions of a Markov chain: on the node of a state and the touch after it, how many journeys went that
 * way; on the node of a state, how many ended there by converting, and with what value. Those that ended without
 * converting are what is left, so that memory goes with states and their successors.
 */
final class MarkovCells implements ModelCells {
    private static final long ONE = 1_000_000_000_000_000_000L;

    private final Markov model;
    private final boolean typed;
    private final SequenceSums sums;

    MarkovCells(Markov model, String prefix, Names names, int replicates, boolean typed, CellRegister register) {
        this.model = model;
        this.typed = typed;
        sums = register.cell(prefix + "chain", new SequenceSums(names, FittedChain.PLANES * (1 + replicates)));
    }

    @Override
    public void add(JourneyPath path) {
        long nulls = model.nulls() ? path.nulls : 0;
        long nullsFraction = model.nulls() ? path.nullsFraction : 0;
        long fraction = path.conversionsFraction + nullsFraction; // below 2 * 10^18: fits
        long whole = path.conversions + nulls;
        if (fraction >= ONE) {
            fraction -= ONE;
            whole++;
        }
        if (whole == 0 && fraction == 0) {
            return;
        }
        int end;
        if (whole < 0) { // together beyond 64 bits
            walk(path, path.conversions, path.conversionsFraction);
            end = walk(path, nulls, nullsFraction);
        } else {
            end = walk(path, whole, fraction);
        }
        if (path.converts()) {
            convert(path, end);
        }
    }

    /** Adds to every transition of a path, and returns the state in which it ends. */
    private int walk(JourneyPath path, long whole, long fraction) {
        int order = model.order();
        boolean collapsed = !model.selfTransitions();
        if (order == 1 && !collapsed && fraction == 0 && path.times.length == 1) {
            sums.addToSteps(path.touches, path.size, whole);
            return sums.child(SequenceSums.ROOT, path.touches[path.size - 1]);
        }
        int state = SequenceSums.ROOT;
        int last = -1;
        for (int i = 0; i < path.size; i++) {
            int name = path.touches[i];
            if (collapsed && name == last) {
                continue;
            }
            int edge = sums.child(state, name);
            go(path, edge, whole, fraction);
            state = sums.follow(edge, order);
            last = name;
        }
        return state;
    }

    private void go(JourneyPath path, int edge, long whole, long fraction) {
        if (fraction == 0) {
            sums.add(edge, FittedChain.EDGES, whole);
        } else {
            sums.add(edge, FittedChain.EDGES, whole, fraction);
        }
        if (path.times.length > 1) {
            goInReplicates(path, edge, whole, fraction);
        }
    }

    private void goInReplicates(JourneyPath path, int edge, long whole, long fraction) {
        for (int replicate = 1; replicate < path.times.length; replicate++) {
            int times = path.times[replicate];
            if (times > 0) {
                int plane = FittedChain.PLANES * replicate + FittedChain.EDGES;
                sums.addProduct(edge, plane, times, whole, fraction);
            }
        }
    }

    private void convert(JourneyPath path, int state) {
        for (int replicate = 0; replicate < path.times.length; replicate++) {
            int times = path.times[replicate];
            if (times == 0) {
                continue;
            }
            int plane = FittedChain.PLANES * replicate;
            sums.addProduct(state, plane + FittedChain.CONVERSIONS, times, path.conversions, path.conversionsFraction);
            if (path.valued) {
                sums.addProduct(state, plane + FittedChain.VALUE, times, path.value, path.valueFraction);
            }
        }
    }

    @Override
    public ModelCredits credits(int replicate) {
        return new MarkovCredits(model, FittedChain.of(sums, model, replicate)).credits(typed);
    }
}
