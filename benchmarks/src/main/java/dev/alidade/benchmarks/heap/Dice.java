// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.measure.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.SplittableRandom;

/** Chances, waits and amounts, the same for one seed on every machine and JDK. */
final class Dice {
    static final int MINUTE = 60;
    static final int HOUR = 60 * MINUTE;
    static final int DAY = 24 * HOUR;
    private static final Currency EURO = Currency.getInstance("EUR");

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int end) {
        return random.nextInt(end);
    }

    String of(String[] names) {
        return names[random.nextInt(names.length)];
    }

    Money amount(int most) {
        return new Money(100L * (1 + random.nextInt(most)), EURO);
    }

    /** An instant up to so many seconds later, sooner more often than later: the square of an even chance. */
    Instant after(Instant from, int withinSeconds) {
        long one = random.nextInt(withinSeconds);
        long other = random.nextInt(withinSeconds);
        return from.plusSeconds(1 + one * other / withinSeconds);
    }

    /** An instant up to so many seconds later, any as often as any other. */
    Instant evenlyAfter(Instant from, int withinSeconds) {
        return from.plusSeconds(random.nextInt(withinSeconds));
    }
}
