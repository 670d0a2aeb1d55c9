// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.RatingScale;
import dev.alidade.model.Satisfaction;

/** Counts what customers say. */
final class SatisfactionCells {
    private static final RatingScale RECOMMENDATION = new RatingScale(0, 10);
    private static final int FIRST_PROMOTER = 9;
    private static final int LAST_DETRACTOR = 6;

    private final Window window;
    private final Count answers;
    private final Count satisfied;
    private final Count promoters;
    private final Count passives;
    private final Count detractors;

    SatisfactionCells(Window window, CellRegister register) {
        this.window = window;
        answers = register.cell("answers", new Count());
        satisfied = register.cell("satisfied", new Count());
        promoters = register.cell("promoters", new Count());
        passives = register.cell("passives", new Count());
        detractors = register.cell("detractors", new Count());
    }

    void add(Satisfaction answer) {
        if (!window.selects(answer.at())) {
            return;
        }
        answers.increment();
        if (answer.scale().top(answer.value())) {
            satisfied.increment();
        }
        if (answer.scale().equals(RECOMMENDATION)) {
            (answer.value() >= FIRST_PROMOTER ? promoters : answer.value() > LAST_DETRACTOR ? passives : detractors)
                    .increment();
        }
    }

    CustomerSatisfaction report() {
        return new CustomerSatisfaction(
                Proportion.of(satisfied.value(), answers.value()),
                new Recommendation(promoters.value(), passives.value(), detractors.value()));
    }
}
