// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EditDistanceProperties {

    private final EditDistance reused = new EditDistance();

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> longWords() {
        return Arbitraries.strings().withChars('a', 'b').ofMinLength(20).ofMaxLength(90);
    }

    @Property(tries = 20_000)
    void agreesWithTheFullMatrix(
            @ForAll @From("words") String a, @ForAll @From("words") String b, @ForAll @IntRange(max = 14) int limit) {
        assertEquals(Math.min(fullMatrix(a, b), limit + 1), EditDistance.optimalStringAlignment(a, b, limit));
    }

    @Property
    void aReusedWorkSpaceKeepsNothingOfTheWordsBefore(
            @ForAll @From("words") String a,
            @ForAll @From("longWords") String b,
            @ForAll @From("longWords") String c,
            @ForAll @IntRange(max = 60) int limit) {
        assertEquals(Math.min(fullMatrix(b, c), limit + 1), reused.between(b, c, limit));
        assertEquals(Math.min(fullMatrix(a, b), limit + 1), reused.between(a, b, limit));
    }

    /** The definition, cell by cell. */
    private static int fullMatrix(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(d[i][j], Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
