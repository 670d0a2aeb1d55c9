// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import java.util.Locale;
import java.util.Map;

/** A model of few words: each lies on an axis, a text on the sum of its words. */
record ToyModel(String id) implements SentenceModel {
    private static final Map<String, Integer> AXES = Map.ofEntries(
            Map.entry("fast", 0),
            Map.entry("quick", 0),
            Map.entry("swift", 0),
            Map.entry("cheap", 1),
            Map.entry("low", 1),
            Map.entry("bargain", 1),
            Map.entry("customer", 2),
            Map.entry("help", 2),
            Map.entry("adapt", 3));

    ToyModel() {
        this("toy");
    }

    @Override
    public float[] vector(String text) {
        float[] vector = new float[4];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            Integer axis = AXES.get(word);
            if (axis != null) {
                vector[axis]++;
            }
        }
        return vector;
    }
}
