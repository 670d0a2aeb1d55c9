// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cases of one deal for one outcome: at most one a stage. Used again for the next deal. */
final class DealCases {
    private final List<ImmutableSortedSet<String>> messages = new ArrayList<>();
    private final Set<String> all = new TreeSet<>();
    private int[] kinds = new int[8];

    void clear() {
        messages.clear();
        all.clear();
    }

    /** Adds the case of a stage, by number among the open ones. */
    void add(int stage, boolean good, ImmutableSortedSet<String> mentioned) {
        if (messages.size() == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * kinds.length);
        }
        kinds[messages.size()] = 2 * stage + (good ? 1 : 0);
        messages.add(mentioned);
        all.addAll(mentioned);
    }

    int size() {
        return messages.size();
    }

    int kind(int number) {
        return kinds[number];
    }

    boolean mentions(int number, String message) {
        return messages.get(number).contains(message);
    }

    Set<String> messages() {
        return all;
    }
}
