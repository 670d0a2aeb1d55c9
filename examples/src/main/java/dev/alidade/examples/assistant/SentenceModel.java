// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

/**
 * Places texts in a space where those of like meaning lie in like directions. Safe for use by several threads.
 */
public interface SentenceModel {
    /**
     * The place of a text.
     *
     * @param text not blank; without half surrogates, at most {@value Meaning#MOST_CHARACTERS} characters
     * @return a vector, the same for equal texts, of the same length for all
     */
    float[] vector(String text);

    /**
     * The identity of this model with its version: two models with the same id give equal vectors for every text.
     *
     * @return a stable text, not blank
     */
    String id();
}
