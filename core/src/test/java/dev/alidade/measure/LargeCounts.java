// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counts of a result over some facts, and what they are over the same facts several times. */
final class LargeCounts {
    private static final Pattern COUNT =
            Pattern.compile("^(.*\\.(?:numerator|denominator|hits|total|count)) = (?:OptionalLong\\[)?(\\d+)]?$");

    private final Map<String, BigInteger> once;
    private boolean growing;

    /** The counts of the facts taken once. */
    LargeCounts(Object result) {
        once = counts(result);
    }

    /**
     * Fails when a count isn't that often the first one. The first call says which counts grow with the facts at all:
     * persons and other sets don't.
     */
    void requireTimes(long times, Object result) {
        Map<String, BigInteger> now = counts(result);
        if (!growing) {
            once.entrySet()
                    .removeIf(count -> !count.getValue()
                            .multiply(BigInteger.valueOf(times))
                            .equals(now.get(count.getKey())));
            growing = true;
        }
        once.forEach((name, count) -> assertEquals(count.multiply(BigInteger.valueOf(times)), now.get(name), name));
    }

    private static Map<String, BigInteger> counts(Object result) {
        Map<String, BigInteger> counts = new TreeMap<>();
        Rendering.of(result).lines().forEach(line -> {
            Matcher count = COUNT.matcher(line);
            if (count.matches()) {
                counts.put(count.group(1), new BigInteger(count.group(2)));
            }
        });
        return counts;
    }
}
