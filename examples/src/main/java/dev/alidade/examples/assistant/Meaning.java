// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.List;

/** The direction in which a text lies, of length one; of length zero where the model has no idea. */
final class Meaning {
    /** Characters of a text that are looked at: an answer names a thing. */
    static final int MOST_CHARACTERS = 1000;

    private final double[] direction;

    private Meaning(double[] direction) {
        double square = 0;
        for (double part : direction) {
            square += part * part;
        }
        this.direction = direction;
        if (square > 0) {
            double length = Math.sqrt(square);
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= length;
            }
        }
    }

    static Meaning of(String text, SentenceModel model) {
        float[] vector = model.vector(plain(text));
        double[] direction = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            direction[i] = vector[i];
        }
        return new Meaning(direction);
    }

    /** What several texts have in common: the direction of their sum. */
    static Meaning common(List<Meaning> meanings) {
        double[] sum = new double[meanings.get(0).direction.length];
        for (Meaning meaning : meanings) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += meaning.direction[i];
            }
        }
        return new Meaning(sum);
    }

    /** The cosine between both directions, from -1 to 1. */
    double likeness(Meaning other) {
        double product = 0;
        for (int i = 0; i < direction.length; i++) {
            product += direction[i] * other.direction[i];
        }
        return product;
    }

    /** Compatible forms of letters as the usual ones, half surrogates replaced, long texts cut. */
    private static String plain(String text) {
        String cut = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        String usual = Normalizer.normalize(new String(cut.getBytes(UTF_8), UTF_8), Normalizer.Form.NFKC)
                .strip();
        return usual.length() <= MOST_CHARACTERS ? usual : usual.substring(0, MOST_CHARACTERS);
    }
}
