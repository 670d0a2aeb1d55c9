// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.SequenceSums;
import java.math.BigDecimal;

/**
 * What a Markov chain converts by the touches of one name alone: what is lost when the name's touches are skipped. Solved
 * in closed form, as such a journey only walks on through 1, 2, 3 ... touches, and stays at the order's length.
 */
final class AloneEffects {
    private final FittedChain chain;
    private final SequenceSums sums;
    private final int order;
    private double conversion;
    private double value;

    AloneEffects(FittedChain chain, int order) {
        this.chain = chain;
        this.order = order;
        sums = chain.sums();
    }

    /** Solves it for a name. */
    void solve(int name) {
        conversion = 0;
        value = 0;
        double reached = 1;
        int node = SequenceSums.ROOT;
        for (int touch = 1; touch <= order; touch++) {
            int next = sums.find(node, name);
            if (next < 0 || chain.states().state(next) < 0) {
                return;
            }
            double through = chain.through(chain.states().state(node)).doubleValue();
            reached *= sums.doubleValue(next, chain.plane() + FittedChain.EDGES) / through;
            node = next;
            BigDecimal ends = chain.through(chain.states().state(node));
            if (touch == order) {
                int again = sums.find(node, name);
                if (again >= 0) {
                    ends = ends.subtract(sums.value(again, chain.plane() + FittedChain.EDGES));
                }
            }
            if (ends.signum() > 0) {
                double all = ends.doubleValue();
                conversion += reached * sums.doubleValue(node, chain.plane() + FittedChain.CONVERSIONS) / all;
                value += reached * sums.doubleValue(node, chain.plane() + FittedChain.VALUE) / all;
            }
        }
    }

    /** The probability of converting by the name alone. */
    double conversion() {
        return conversion;
    }

    /** The expected value by the name alone. */
    double value() {
        return value;
    }
}
