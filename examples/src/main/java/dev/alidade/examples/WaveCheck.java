// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Rating;
import dev.alidade.model.SurveyAnswer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Refuses a wave that nobody answered in: a slip of the pen would look like a survey without answers. */
final class WaveCheck {
    private WaveCheck() {}

    /**
     * Compares the wave asked for with those that are there.
     *
     * @throws Unusable if there are answers and none is of the wave asked for
     */
    static void requireKnown(SurveySettings settings, Collection<SurveyAnswer> answers) {
        Set<String> waves = new TreeSet<>();
        answers.forEach(answer -> answer.wave().ifPresent(waves::add));
        settings.wave().ifPresent(wave -> {
            if (!answers.isEmpty() && !waves.contains(wave)) {
                throw new Unusable("wave: %s has no answers, wanted %s."
                        .formatted(
                                Quoted.of(wave),
                                waves.isEmpty()
                                        ? "none, the answers name no wave"
                                        : "one of " + String.join(", ", waves)));
            }
        });
    }

    /**
     * Compares the wave of ratings asked for with those that are there.
     *
     * @param key the key of the policy that names the wave
     * @throws Unusable if there are ratings and none is of the wave asked for
     */
    static void requireRated(String key, Optional<String> asked, Collection<Rating> ratings) {
        Set<String> waves = new TreeSet<>();
        ratings.forEach(rating -> rating.wave().ifPresent(waves::add));
        asked.ifPresent(wave -> {
            if (!ratings.isEmpty() && !waves.contains(wave)) {
                throw new Unusable("%s: %s has no ratings, wanted %s."
                        .formatted(
                                key,
                                Quoted.of(wave),
                                waves.isEmpty()
                                        ? "none, the ratings name no wave"
                                        : "one of " + String.join(", ", waves)));
            }
        });
    }
}
