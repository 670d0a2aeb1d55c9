// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Throws that are the same for the same seed, by which companies are made up. */
final class Dice {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L; // neighbouring seeds would begin alike

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * SPREAD);
    }

    /** A whole number from the lowest to the highest, both possible. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    /** True in so many of a hundred throws. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of these, all equally likely. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of these, all equally likely. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What the supplier says in so many of a hundred throws, else nothing. */
    <T> Optional<T> perhaps(int percent, Supplier<T> supplier) {
        return chance(percent) ? Optional.of(supplier.get()) : Optional.empty();
    }

    /** From so few to so many of what the supplier says. */
    <T> List<T> some(int fewest, int most, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        for (int left = between(fewest, most); left > 0; left--) {
            list.add(supplier.get());
        }
        return List.copyOf(list);
    }

    /** From so few to so many hours. */
    Duration hours(int fewest, int most) {
        return Duration.ofHours(between(fewest, most));
    }
}
