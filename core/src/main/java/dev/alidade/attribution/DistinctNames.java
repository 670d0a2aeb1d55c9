// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Names;
import java.util.Arrays;

/** The distinct names of one path after the other, in the order of their texts. Keeps its room. */
final class DistinctNames {
    private int[] sorted = new int[16];
    private int[] seenIn = new int[32]; // by name: the last path with it
    private int size;
    private int path;

    /** Finds the names of a path. */
    void find(JourneyPath from) {
        path++;
        size = 0;
        Names names = from.names;
        for (int i = 0; i < from.size; i++) {
            int name = from.touches[i];
            if (name >= seenIn.length) {
                seenIn = Arrays.copyOf(seenIn, Math.max(2 * seenIn.length, name + 1));
            }
            if (seenIn[name] != path) {
                seenIn[name] = path;
                insert(name, names);
            }
        }
    }

    private void insert(int name, Names names) {
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * size);
        }
        String text = names.name(name);
        int place = size++;
        while (place > 0 && names.name(sorted[place - 1]).compareTo(text) > 0) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = name;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number of one of them. */
    int get(int place) {
        return sorted[place];
    }
}
