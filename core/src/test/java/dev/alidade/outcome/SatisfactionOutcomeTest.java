// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.measured;
import static dev.alidade.outcome.OutcomeFixture.noon;
import static dev.alidade.outcome.OutcomeFixture.the;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
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

    private static Optional<Proportion> satisfied(OutcomeReport report) {
        return report.satisfaction().satisfied().proportion();
    }

    @Test
    void theTwoHighestPointsOfFiveAreSatisfied() {
        assertEquals(Optional.of(Proportion.of(2, 5)), satisfied(answered(1, 5, 1, 2, 3, 4, 5)));
    }

    @Test
    void onAScaleOfThreePointsOnlyTheHighestIsSatisfied() {
        assertEquals(Optional.of(Proportion.of(2, 6)), satisfied(answered(1, 3, 1, 2, 3, 1, 2, 3)));
        assertEquals(Optional.of(Proportion.of(3, 6)), satisfied(answered(0, 1, 0, 1, 0, 1, 0, 1)));
    }

    @Test
    void promotersAreNineAndTenDetractorsUpToSix() {
        OutcomeReport report = answered(0, 10, 0, 5, 6, 7, 8, 9, 10, 10, 10, 10);
        assertEquals(
                Optional.of(new Recommendation(5, 2, 3)), report.satisfaction().recommendation());
        Measurement score = the(report, OutcomeMetrics.NET_PROMOTER_SCORE);
        assertEquals(OptionalDouble.of(0.2), score.value());
        assertEquals(Evidence.over(10), score.evidence());
        assertEquals(Optional.of(Proportion.of(5, 10)), satisfied(report));
    }

    /** By hand, with one more promoter and one more detractor: 6/12, 4/12, and 1.959964 standard errors around 2/12. */
    @Test
    void theScoreHasTheAdjustedIntervalOfAnswersThatAreIndependent() {
        Interval interval = new Recommendation(5, 2, 3).interval().orElseThrow();
        double reach = 1.959963984540054 * Math.sqrt((10 / 12.0 - 1 / 36.0) / 12);
        assertEquals(1 / 6.0 - reach, interval.low(), 1e-12);
        assertEquals(1 / 6.0 + reach, interval.high(), 1e-12);
        assertEquals(Optional.empty(), new Recommendation(0, 0, 0).interval());
    }

    @Test
    void anotherScaleHasNoPromoters() {
        OutcomeReport report = answered(1, 10, 10, 10, 1, 2, 3);
        assertEquals(Optional.empty(), report.satisfaction().recommendation());
        assertEquals(
                State.NO_DATA, the(report, OutcomeMetrics.NET_PROMOTER_SCORE).state());
        assertEquals(Optional.of(Proportion.of(2, 5)), satisfied(report));
    }

    @Test
    void fewCustomersAreWithheldHoweverOftenTheyAnswered() {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            facts.add(new Satisfaction("C" + i % 4, noon("2024-05-01"), i % 11, 0, 10));
        }
        OutcomeReport few = measured(facts.toArray(new OutcomeFact[0]));
        facts.add(new Satisfaction("C4", noon("2024-05-02"), 0, 0, 10));
        OutcomeReport enough = measured(facts.toArray(new OutcomeFact[0]));

        assertEquals(State.SUPPRESSED, few.satisfaction().satisfied().state());
        assertEquals(State.SUPPRESSED, few.satisfaction().recommended());
        Measurement withheld = the(few, OutcomeMetrics.SATISFACTION);
        assertEquals(State.SUPPRESSED, withheld.state());
        assertEquals(Evidence.none(), withheld.evidence());
        assertEquals(
                Evidence.none(), the(few, OutcomeMetrics.NET_PROMOTER_SCORE).evidence());
        assertEquals(41, satisfied(enough).orElseThrow().total());
        assertEquals(State.VALUE, enough.satisfaction().recommended());
    }

    @Test
    void theScoreIsWithheldWhereItWouldLeaveFewCustomersOfTheOtherAnswers() {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            facts.add(new Satisfaction("C" + i, noon("2024-05-01"), 9, 0, 10));
        }
        facts.add(new Satisfaction("C9", noon("2024-05-01"), 1, 1, 5));
        OutcomeReport report = measured(facts.toArray(new OutcomeFact[0]));

        assertEquals(Optional.of(Proportion.of(9, 10)), satisfied(report));
        assertEquals(State.SUPPRESSED, report.satisfaction().recommended());
    }

    @Test
    void answersOfBeforeAndAfterTheWindowDoNotCount() {
        OutcomeReport report = measured(
                new Satisfaction("C1", noon("2023-12-31"), 5, 1, 5),
                new Satisfaction("C1", noon("2025-01-01"), 5, 1, 5));
        assertEquals(State.NO_DATA, the(report, OutcomeMetrics.SATISFACTION).state());
        assertEquals(Optional.empty(), report.satisfaction().recommendation());
    }

    @Test
    void noCustomerIsNamed() {
        OutcomeReport report = answered(0, 10, 0, 6, 7, 8, 9, 10, 10, 10);
        assertEquals(
                List.of(), the(report, OutcomeMetrics.SATISFACTION).evidence().examples());
    }
}
