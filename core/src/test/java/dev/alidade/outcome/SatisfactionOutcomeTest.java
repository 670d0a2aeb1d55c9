// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.noon;
import static dev.alidade.outcome.OutcomeFixture.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SatisfactionOutcomeTest {
    private static OutcomeReport answered(int lowest, int highest, int... values) {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int value : values) {
            facts.add(new Satisfaction("C" + facts.size(), noon("2024-05-01"), value, lowest, highest));
        }
        return measured(facts.toArray(new OutcomeFact[0]));
    }

    @Test
    void theTwoHighestPointsOfFiveAreSatisfied() {
        assertEquals(
                Proportion.of(2, 5),
                answered(1, 5, 1, 2, 3, 4, 5).satisfaction().satisfied());
    }

    @Test
    void onAScaleOfThreePointsOnlyTheHighestIsSatisfied() {
        assertEquals(Proportion.of(1, 3), answered(1, 3, 1, 2, 3).satisfaction().satisfied());
        assertEquals(Proportion.of(1, 2), answered(0, 1, 0, 1).satisfaction().satisfied());
    }

    @Test
    void promotersAreNineAndTenDetractorsUpToSix() {
        OutcomeReport report = answered(0, 10, 0, 6, 7, 8, 9, 10, 10, 10);
        assertEquals(new Recommendation(4, 2, 2), report.satisfaction().recommendation());
        assertEquals(
                OptionalDouble.of(0.25),
                the(report, OutcomeMetrics.NET_PROMOTER_SCORE).value());
        assertEquals(Proportion.of(4, 8), report.satisfaction().satisfied());
    }

    @Test
    void anotherScaleHasNoPromoters() {
        OutcomeReport report = answered(1, 10, 10, 10, 1);
        assertEquals(0, report.satisfaction().recommendation().answers());
        assertEquals(
                State.NO_DATA, the(report, OutcomeMetrics.NET_PROMOTER_SCORE).state());
        assertEquals(Proportion.of(2, 3), report.satisfaction().satisfied());
    }

    @Test
    void answersOfBeforeAndAfterTheWindowDoNotCount() {
        OutcomeReport report = measured(
                new Satisfaction("C1", noon("2023-12-31"), 5, 1, 5),
                new Satisfaction("C1", noon("2025-01-01"), 5, 1, 5));
        assertEquals(State.NO_DATA, the(report, OutcomeMetrics.SATISFACTION).state());
        assertEquals(Optional.empty(), report.satisfaction().recommendation().interval());
    }

    @Test
    void noCustomerIsNamed() {
        OutcomeReport report = answered(0, 10, 0, 6, 7, 8, 9, 10, 10, 10);
        assertEquals(
                List.of(), the(report, OutcomeMetrics.SATISFACTION).evidence().examples());
    }
}
