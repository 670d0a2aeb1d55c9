// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/** Which names one journey has touched so far; used again for the next without clearing what it holds. */
final class TouchedNames {
    private final Names names;
    private int[] round = new int[16];
    private int current = 1;

    TouchedNames(Names names) {
        this.names = names;
    }

    /** Begins a journey. */
    void clear() {
        if (current == Integer.MAX_VALUE) {
            Arrays.fill(round, 0);
            current = 0;
        }
        current++;
    }

    /** Whether a name wasn't there yet. */
    boolean add(int name) {
        if (name >= round.length) {
            round = Arrays.copyOf(round, Math.max(names.size(), 2 * round.length));
        }
        boolean fresh = round[name] != current;
        round[name] = current;
        return fresh;
    }
}
