// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Window;
import dev.alidade.model.Rating;

/** Keeps how each person rated morale last in each round. */
final class MoraleCells {
    private final OutcomeSettings settings;
    private final Window window;
    private final Issues issues;
    private final Keyed<Keyed<Latest>> waves;

    MoraleCells(OutcomeSettings settings, Window window, Issues issues, CellRegister register) {
        this.settings = settings;
        this.window = window;
        this.issues = issues;
        waves = register.cell("morale", new Keyed<>(() -> new Keyed<>(Latest::new)));
    }

    /** Takes a rating; those of other items belong to other topics. */
    void add(Rating rating) {
        if (!rating.item().equals(settings.morale().item())
                || !window.selects(rating.at())
                || (settings.wave().isPresent() && !settings.wave().equals(rating.wave()))) {
            return;
        }
        if (!settings.morale().scale().contains(rating.value())) {
            issues.addWithoutId(OutcomeIssues.RATING_OFF_SCALE, 1);
            return;
        }
        waves.at(rating.wave().orElse("")).at(rating.respondent()).add(rating.at(), MoraleRound.encoded(rating));
    }

    /** The round that counts. */
    MoraleRound round() {
        return MoraleRound.chosen(waves, settings);
    }
}
