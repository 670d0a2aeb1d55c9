// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static dev.alidade.messaging.MessagingFixture.YEAR;
import static dev.alidade.messaging.MessagingFixture.call;
import static dev.alidade.messaging.MessagingFixture.day;
import static dev.alidade.messaging.MessagingFixture.deal;
import static dev.alidade.messaging.MessagingFixture.effect;
import static dev.alidade.messaging.MessagingFixture.measured;
import static dev.alidade.messaging.MessagingFixture.measurement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import dev.alidade.model.MessagingFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals and verdicts of effects, of deals with one case each in one stage: then they are those of two shares. */
class EffectIntervalTest {
    /** So many deals in which the price was mentioned, and so many without, of which so many were won. */
    private static List<MessagingFact> deals(String stage, int with, int wonWith, int without, int wonWithout) {
        List<MessagingFact> deals = new ArrayList<>();
        for (int i = 0; i < with + without; i++) {
            boolean said = i < with;
            boolean won = said ? i < wonWith : i < with + wonWithout;
            var deal = deal(stage + i).stage(day(0), stage).event(said ? call(2, "price") : call(2));
            deals.add(won ? deal.won(day(5)).build() : deal.lost(day(5), "no").build());
        }
        return deals;
    }

    private static MessageEffect told(int with, int wonWith, int without, int wonWithout) {
        return effect(measured(deals("New", with, wonWith, without, wonWithout)), "price", Outcome.WON);
    }

    private static MessageEffect told(List<MessagingFact> deals, double falseDiscoveryRate) {
        MessagingSettings settings = MessagingFixture.settings()
                .falseDiscoveryRate(falseDiscoveryRate)
                .build();
        return effect(Messaging.under(settings).measure(deals, YEAR), "price", Outcome.WON);
    }

    /**
     * With 39 degrees of freedom t(.975) = 2.022690920036761 (SciPy 1.14). The variances are the usual ones of two shares, p
     * (1 - p) / n of each for the difference and (1 - p) / (n p) of each for the logarithm of the ratio, times N / (N - 1).
     */
    @Test
    void theIntervalsAreThoseOfTwoShares() {
        MessageEffect told = told(40, 30, 40, 15);
        double t = 2.022690920036761;
        double log = t * Math.sqrt(80 / 79.0 * (0.25 / 30 + 0.625 / 15));
        double half = t * Math.sqrt(80 / 79.0 * (0.75 * 0.25 / 40 + 0.375 * 0.625 / 40));
        Interval ratio = told.ratioInterval().orElseThrow();
        assertEquals(2 / Math.exp(log), ratio.low(), 1e-12);
        assertEquals(2 * Math.exp(log), ratio.high(), 1e-12);
        Interval difference = told.differenceInterval().orElseThrow();
        assertEquals(0.375 - half, difference.low(), 1e-12);
        assertEquals(0.375 + half, difference.high(), 1e-12);
        assertEquals(Interval.DEFAULT_LEVEL, difference.level());
        assertEquals(
                List.of(new StageEffect("sales", "New", Proportion.of(30, 40), Proportion.of(15, 40))), told.stages());
    }

    @Test
    void aDifferenceOfAllAgainstNoneHasNoIntervalAndNoRatio() {
        MessageEffect told = told(20, 20, 20, 0);
        assertEquals(OptionalDouble.of(1), told.difference());
        assertEquals(Optional.empty(), told.differenceInterval());
        assertEquals(Optional.empty(), told.ratioInterval());
        assertEquals(Verdict.HELPS, told.verdict());
    }

    /** Twenty deals on either side, and five won and five lost ones to be expected on either side, are just enough. */
    @ParameterizedTest
    @CsvSource({
        "20, 10, 20, 0, true",
        "20, 9, 20, 0, false", // 4.5 won deals expected of 20
        "19, 10, 30, 10, false",
        "30, 10, 19, 10, false",
        "20, 20, 20, 10, true",
        "20, 20, 20, 11, false" // 4.5 lost ones
    })
    void effectsAreToldOfJustEnoughDealsAndOutcomes(
            int with, int wonWith, int without, int wonWithout, boolean enough) {
        MessageEffect told = told(with, wonWith, without, wonWithout);
        assertEquals(enough, told.verdict() != Verdict.TOO_FEW);
        assertEquals(enough, told.pValue().isPresent());
    }

    @Test
    void aRateThatIsExactlyTheAdjustedProbabilityTellsTheEffect() {
        List<MessagingFact> deals = deals("New", 40, 30, 40, 18);
        double adjusted = told(deals, 0.5).adjustedPValue().orElseThrow();
        assertEquals(Verdict.HELPS, told(deals, adjusted).verdict());
        assertEquals(
                Verdict.NO_EFFECT_SEEN, told(deals, Math.nextDown(adjusted)).verdict());
    }

    /**
     * 9 of 20 against 23 of 100: the ratio is 1.025 to 3.73, the difference -0.03 to 0.47. 1 of 20 against 34 of 100: the
     * ratio is 0.019 to 1.16, the difference -0.43 to -0.15. (The formulas above in Python.)
     */
    @ParameterizedTest
    @CsvSource({"20, 9, 100, 23, true, false", "20, 1, 100, 34, false, true"})
    void anEffectThatOneOfItsIntervalsDoesNotSeeIsNotTold(
            int with, int wonWith, int without, int wonWithout, boolean ratioSees, boolean differenceSees) {
        MessageEffect told = told(deals("New", with, wonWith, without, wonWithout), 0.5);
        assertTrue(told.adjustedPValue().orElseThrow() < 0.5);
        assertEquals(ratioSees, !told.ratioInterval().orElseThrow().contains(1));
        assertEquals(differenceSees, !told.differenceInterval().orElseThrow().contains(0));
        assertEquals(Verdict.NO_EFFECT_SEEN, told.verdict());
    }

    /** In both stages half as many again are won with the message, so that their ratios are the same as can be. */
    @Test
    void whetherAllStagesHaveOneRatioIsToldWithTheEffectOnly() {
        List<MessagingFact> deals = deals("New", 40, 30, 40, 20);
        deals.addAll(deals("Offer", 20, 12, 20, 8));
        assertEquals(1, told(deals, 0.04).sameRatioPValue().orElseThrow(), 1e-12);

        List<MessagingFact> few = deals("New", 9, 6, 40, 20);
        few.addAll(deals("Offer", 9, 6, 20, 8));
        assertEquals(OptionalDouble.empty(), told(few, 0.04).sameRatioPValue());
    }

    @Test
    void aMessageThatHelpsHurtsNot() {
        MessagingReport report = measured(deals("New", 40, 30, 40, 15));
        assertEquals(
                OptionalDouble.of(1),
                measurement(report, MessagingMetrics.HELPING_MESSAGES).value());
        assertEquals(
                OptionalDouble.of(0),
                measurement(report, MessagingMetrics.HURTING_MESSAGES).value());
        MessagingReport other = measured(deals("New", 40, 15, 40, 30));
        assertEquals(
                List.of("price"),
                measurement(other, MessagingMetrics.HURTING_MESSAGES).evidence().examples());
        assertEquals(
                OptionalDouble.of(0),
                measurement(other, MessagingMetrics.HELPING_MESSAGES).value());
    }
}
