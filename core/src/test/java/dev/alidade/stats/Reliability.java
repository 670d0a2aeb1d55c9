// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.Arrays;

/** Published reliability data. Units as rows; codes as printed; missing as {@link Krippendorff#MISSING}. */
final class Reliability {

    /** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": 4 observers, 12 units; 2004, p. 230. */
    static final int[][] FOUR_OBSERVERS = coders("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    /** The example of Wikipedia's "Krippendorff's alpha": 3 coders, 15 units. */
    static final int[][] THREE_CODERS = coders(".....34121133.3", "1.213343.......", "..21344.21133.4");

    /** Krippendorff 1980 and 2004, p. 224: binary, 2 observers. */
    static final int[][] BINARY = coders("1100000000", "0110010100");

    /** Krippendorff 2004, p. 227: nominal, 2 observers; a, b, c as 0, 1, 2. */
    static final int[][] TWO_OBSERVERS = coders("001111122222", "011111222222");

    /** Hayes and Krippendorff 2007: 5 observers, 40 units. */
    static final int[][] FIVE_OBSERVERS = rows("""
            112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
            .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
            0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
            110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
            """);

    /** Fleiss 1971, 30 subjects, 6 raters, 5 diagnoses. */
    static final int[][] DIAGNOSES = rows("""
            444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
            144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
            555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
            """);

    private Reliability() {}

    private static int[][] coders(String... coders) {
        int[][] units = new int[coders[0].length()][coders.length];
        for (int coder = 0; coder < coders.length; coder++) {
            int[] codes = codes(coders[coder]);
            for (int unit = 0; unit < codes.length; unit++) {
                units[unit][coder] = codes[unit];
            }
        }
        return units;
    }

    private static int[][] rows(String units) {
        return Arrays.stream(units.trim().split("\\s+")).map(Reliability::codes).toArray(int[][]::new);
    }

    private static int[] codes(String text) {
        return text.chars().map(c -> c == '.' ? Krippendorff.MISSING : c - '0').toArray();
    }
}
