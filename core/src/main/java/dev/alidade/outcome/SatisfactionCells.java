// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.measure.Suppression;
import dev.alidade.measure.Window;
import dev.alidade.model.RatingScale;
import dev.alidade.model.Satisfaction;
import java.util.Optional;

/** Counts what customers say, and as many different customers as it takes to know that they are enough to be told of. */
final class SatisfactionCells {
    private static final RatingScale RECOMMENDATION = new RatingScale(0, 10);
    private static final int FIRST_PROMOTER = 9;
    private static final int LAST_DETRACTOR = 6;

    private final Suppression suppression;
    private final Window window;
    private final Count answers;
    private final Count satisfied;
    private final Count promoters;
    private final Count passives;
    private final Count detractors;
    private final Count others;
    private final CustomerCount customers;
    private final CustomerCount recommending;
    private final CustomerCount answeringOtherwise;

    SatisfactionCells(Suppression suppression, Window window, CellRegister register) {
        this.suppression = suppression;
        this.window = window;
        answers = register.cell("answers", new Count());
        satisfied = register.cell("satisfied", new Count());
        promoters = register.cell("promoters", new Count());
        passives = register.cell("passives", new Count());
        detractors = register.cell("detractors", new Count());
        others = register.cell("otherScaleAnswers", new Count());
        customers = new CustomerCount("satisfactionCustomers", suppression, register);
        recommending = new CustomerCount("recommendationCustomers", suppression, register);
        answeringOtherwise = new CustomerCount("otherScaleCustomers", suppression, register);
    }

    void add(Satisfaction answer) {
        if (!window.selects(answer.at())) {
            return;
        }
        answers.increment();
        customers.add(answer.customerId());
        if (answer.scale().top(answer.value())) {
            satisfied.increment();
        }
        if (answer.scale().equals(RECOMMENDATION)) {
            (answer.value() >= FIRST_PROMOTER ? promoters : answer.value() > LAST_DETRACTOR ? passives : detractors)
                    .increment();
            recommending.add(answer.customerId());
        } else {
            others.increment();
            answeringOtherwise.add(answer.customerId());
        }
    }

    CustomerSatisfaction report() {
        Recommendation recommendation = new Recommendation(promoters.value(), passives.value(), detractors.value());
        if (Math.addExact(recommendation.answers(), others.value()) != answers.value()) {
            throw new IllegalStateException("%s answers from 0 to 10 and %s on other scales are not %s."
                    .formatted(recommendation.answers(), others.value(), answers.value()));
        }
        Proportion satisfied = Proportion.of(this.satisfied.value(), answers.value());
        State all = customers.state(answers.value());
        State part = recommending.state(recommendation.answers());
        boolean leavesFew = answeringOtherwise.state(others.value()) == State.SUPPRESSED;
        State recommended = part == State.VALUE && leavesFew ? State.SUPPRESSED : part;
        return new CustomerSatisfaction(
                all == State.SUPPRESSED ? ProtectedShare.suppressed() : ProtectedShare.of(satisfied, suppression),
                recommended,
                recommended == State.VALUE ? Optional.of(recommendation) : Optional.empty());
    }
}
