// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance with a fixed seed. The generator behind it is specified, so every Java throws the same numbers. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A whole number from the first to the second, both included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    /** True in so many of a hundred throws. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The same elements in an order left to chance. */
    <T> List<T> shuffled(List<T> elements) {
        List<T> rest = new ArrayList<>(elements);
        List<T> shuffled = new ArrayList<>(elements.size());
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
