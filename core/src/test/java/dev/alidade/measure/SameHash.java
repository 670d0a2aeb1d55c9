// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import java.util.ArrayList;
import java.util.List;

/** Different texts of one hash code: {@code Aa} and {@code BB} have the same, and so have all texts made of as many of them. */
public final class SameHash {
    private SameHash() {}

    /** The first of them. */
    public static List<String> texts(int count) {
        int pairs = 1;
        while (1 << pairs < count) {
            pairs++;
        }
        List<String> texts = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            StringBuilder text = new StringBuilder(2 * pairs);
            for (int pair = 0; pair < pairs; pair++) {
                text.append((number >> pair & 1) == 0 ? "Aa" : "BB");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
