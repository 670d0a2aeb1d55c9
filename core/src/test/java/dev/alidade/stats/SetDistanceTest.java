// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetDistanceTest {

    // 1 - J * M worked out by hand, J and M as in NLTK's masi_distance; NLTK itself (up to 3.9) rounds M to .67 and
    // .33.
    @ParameterizedTest
    @CsvSource({
        "1 2, 1 2 3 4, .666666666666667, .5",
        "A B, A C, .888888888888889, .666666666666667",
        "A, A B, .666666666666667, .5",
        "A, B, 1, 1",
        "A, '', 1, 1",
        "'', '', 0, 0",
        "A B C, A B C, 0, 0",
        "A B C, A B D, .833333333333333, .5"
    })
    void masiAndJaccardBothWays(String first, String second, double masi, double jaccard) {
        ImmutableSet<String> a = codes(first);
        ImmutableSet<String> b = codes(second);
        assertEquals(masi, SetDistance.masi(a, b), 1e-15);
        assertEquals(masi, SetDistance.masi(b, a), 1e-15);
        assertEquals(jaccard, SetDistance.jaccard(a, b), 1e-15);
        assertEquals(jaccard, SetDistance.jaccard(b, a), 1e-15);
    }

    private static ImmutableSet<String> codes(String text) {
        return ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().split(text));
    }
}
