// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The models for paths of touches, under the names that the command line has for them. */
enum PathModel {
    FIRST,
    LAST,
    LAST_NON_DIRECT,
    LINEAR,
    LINEAR_DISTINCT,
    POSITION,
    TIME_DECAY_RANK,
    MARKOV,
    SHAPLEY,
    SHAPLEY_ORDERED,
    SHAPLEY_POOLED,
    SHAO_LI;

    /** The name, such as {@code last-non-direct}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The model of a name, in any case.
     *
     * @throws Unusable if there is none
     */
    static PathModel named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.title().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Unusable(
                        "--model: %s is no model, wanted one of %s.".formatted(Quoted.of(name), titles())));
    }

    /** All names, for messages. */
    static String titles() {
        return Arrays.stream(values()).map(PathModel::title).collect(Collectors.joining(", "));
    }
}
