// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/** Sets of channels as bits. */
final class CoalitionGame {
    private CoalitionGame() {}

    /** The members of a set. */
    static ImmutableSortedSet<String> members(ImmutableList<String> players, int mask) {
        ImmutableSortedSet.Builder<String> members = ImmutableSortedSet.naturalOrder();
        for (int i = 0; i < players.size(); i++) {
            if ((mask >>> i & 1) == 1) {
                members.add(players.get(i));
            }
        }
        return members.build();
    }
}
