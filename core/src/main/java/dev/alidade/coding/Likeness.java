// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.Arrays;
import java.util.List;

/**
 * How much two forms look alike: the larger of the Dice coefficients of their sets of words and of their sets of
 * letter pairs, in millionths, so that sums are exact and order-independent. Dice: twice the common elements over
 * all elements (L. R. Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945)).
 */
final class Likeness {
    static final int UNIT = 1_000_000;

    /** Beyond this many letters a form's likeness looks at its beginning only. */
    private static final int MOST_LETTERS = 200;

    private Likeness() {}

    /** The likeness of each form with each earlier one: row i holds forms 0 to i-1. */
    static int[][] matrix(List<UncodedForm> forms) {
        int[][] words = new int[forms.size()][];
        int[][] pairs = new int[forms.size()][];
        WordNumbers numbers = new WordNumbers();
        for (int i = 0; i < words.length; i++) {
            String form = forms.get(i).form();
            String start = form.substring(0, Math.min(form.length(), MOST_LETTERS));
            words[i] = numbers.of(start);
            pairs[i] = letterPairs(start);
        }
        int[][] matrix = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            matrix[i] = new int[i];
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Math.max(dice(words[i], words[j]), dice(pairs[i], pairs[j]));
            }
        }
        return matrix;
    }

    private static int[] letterPairs(String form) {
        int[] pairs = new int[Math.max(0, form.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = form.charAt(i) << 16 | form.charAt(i + 1);
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    private static int dice(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common == 0 ? 0 : (int) (2L * common * UNIT / (a.length + b.length));
    }
}
