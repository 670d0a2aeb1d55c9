// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static dev.alidade.measure.Durations.counted;
import static dev.alidade.measure.Durations.curve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeToEventTest {
    private static final Metric TIME =
            Metric.builder("test.time", "Time").unit(Unit.SECONDS).build();
    private static final Metric SHARE = Metric.builder("test.share", "Share").build();

    /** Remission times in weeks of E. J. Freireich et al., Blood 21 (1963), as printed in many textbooks. */
    private static final TimeToEvent TREATED = curve(
            new long[] {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35},
            new long[] {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0});

    private static final TimeToEvent PLACEBO =
            TimeToEvent.of(counted(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), counted());

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    /** Published: chi-square 16.79; R package survival, survdiff: p = 4.17e-05. */
    @Test
    void theLogRankTestOfFreireichsRemissionTimes() {
        LogRankTest test = TREATED.compare(PLACEBO).orElseThrow();
        assertEquals(16.79, test.chiSquare(), 0.005);
        assertEquals(1, test.degreesOfFreedom());
        assertEquals(4.17e-5, test.pValue(), 5e-8);
        assertEquals(Optional.of(test), PLACEBO.compare(TREATED));
    }

    @Test
    void aGroupComparedWithItselfDoesNotDiffer() {
        assertEquals(Optional.of(new LogRankTest(0, 2, 1)), TREATED.compare(TREATED, TREATED));
        assertThrows(IllegalArgumentException.class, TREATED::compare);
    }

    @Test
    void whereExactlyHalfWereReachedTheMedianIsAMiddleAndThatTimeIsTold() {
        TimeToEvent paid = curve(new long[] {1, 3, 10, 10}, new long[] {1, 1, 0, 0});
        assertEquals(Optional.of(days(3)), paid.exactHalf());
        assertEquals(Optional.of(Duration.ofHours(6 * 24 + 12)), paid.median());
        assertEquals(
                Optional.of(days(3)),
                curve(new long[] {3, 5}, new long[] {1, 1}).exactHalf());
    }

    @Test
    void aMedianThatIsATimeOnRecordHasNoExactHalf() {
        assertEquals(Optional.empty(), PLACEBO.exactHalf());
        assertEquals(
                Optional.empty(),
                curve(new long[] {1, 3, 10}, new long[] {1, 0, 0}).exactHalf());
        assertEquals(Optional.empty(), TimeToEvent.of(counted(), counted()).exactHalf());
        assertEquals(Optional.empty(), curve(new long[] {3}, new long[] {1}).exactHalf());
    }

    @Test
    void beforeTheFirstStepNobodyIsReached() {
        assertEquals(OptionalDouble.of(0), TREATED.reachedBy(days(5)));
        assertEquals(OptionalDouble.of(0), TREATED.reachedBy(Duration.ZERO));
    }

    @Test
    void theStepItselfIsReached() {
        assertEquals(3.0 / 21, TREATED.reachedBy(days(6)).orElseThrow(), 1e-15);
        assertEquals(0, TREATED.reachedBy(days(6).minusNanos(1)).orElseThrow());
    }

    @Test
    void beyondTheLongestTimeOnRecordNothingIsKnownWhileSomeStillWait() {
        assertTrue(TREATED.reachedBy(days(35)).isPresent());
        assertEquals(OptionalDouble.empty(), TREATED.reachedBy(days(35).plusNanos(1)));
        assertEquals(Optional.empty(), TREATED.reachedInterval(days(36)));
        assertEquals(Optional.empty(), TREATED.restrictedMean(days(36)));
    }

    @Test
    void onceAllAreReachedTheyStayReached() {
        assertEquals(OptionalDouble.of(1), PLACEBO.reachedBy(days(1000)));
        assertEquals(
                PLACEBO.restrictedMean(days(23)).orElseThrow().mean(),
                PLACEBO.restrictedMean(days(1000)).orElseThrow().mean());
    }

    @Test
    void withoutSubjectsThereIsNothing() {
        TimeToEvent nothing = TimeToEvent.of(counted(), counted());
        assertEquals(ImmutableList.of(), nothing.steps());
        assertEquals(OptionalDouble.empty(), nothing.reachedBy(days(1)));
        assertEquals(Optional.empty(), nothing.median());
        assertEquals(new DurationInterval(Optional.empty(), Optional.empty(), 0.95), nothing.medianInterval());
        assertEquals(Optional.empty(), nothing.restrictedMean(days(1)));
        assertEquals(Optional.empty(), nothing.compare(TREATED));
        assertEquals(
                Measurement.State.NO_DATA,
                nothing.share(SHARE, days(1), 0, ImmutableList.of()).state());
        assertEquals(
                Measurement.State.NO_DATA,
                nothing.median(TIME, ImmutableList.of()).state());
    }

    @Test
    void withoutCensoringShareAndScoreIntervalAreThoseOfTheProportion() {
        for (long day = 0; day < 30; day++) {
            long reached = PLACEBO.steps().stream()
                    .filter(byThen(day))
                    .mapToLong(TimeToEvent.Step::events)
                    .sum();
            Proportion share = Proportion.of(reached, 21);
            assertEquals(share.share(), PLACEBO.reachedBy(days(day)));
            Interval expected = share.interval().orElseThrow();
            Interval interval = PLACEBO.reachedInterval(days(day)).orElseThrow();
            assertEquals(expected.low(), interval.low(), 1e-14);
            assertEquals(expected.high(), interval.high(), 1e-14);
        }
    }

    private static java.util.function.Predicate<TimeToEvent.Step> byThen(long day) {
        return step -> step.at().compareTo(days(day)) <= 0;
    }

    @Test
    void whenNobodyIsReachedTheScoreCountsThoseWhoAreKnown() {
        TimeToEvent waiting = TimeToEvent.of(counted(), counted(1, 2, 2, 5, 9));
        Interval interval = waiting.reachedInterval(days(4)).orElseThrow();
        assertEquals(0, interval.low());
        assertEquals(Proportion.of(0, 2).interval().orElseThrow().high(), interval.high(), 1e-15);
        Interval seenThatLong = waiting.reachedInterval(days(2)).orElseThrow();
        assertEquals(Proportion.of(0, 4).interval().orElseThrow().high(), seenThatLong.high(), 1e-15);
    }

    @ParameterizedTest
    @EnumSource(
            value = SurvivalLimits.class,
            names = {"LOG", "LOG_LOG", "PLAIN"})
    void whereGreenwoodKnowsNoSpreadThereIsNoInterval(SurvivalLimits limits) {
        assertEquals(Optional.empty(), TREATED.reachedInterval(days(5), 0.95, limits));
        assertEquals(Optional.empty(), PLACEBO.reachedInterval(days(23), 0.95, limits));
    }

    /** By hand from survival .627451 and error .114054 at day 16, critical value 1.959964. */
    @Test
    void eachKindOfLimitsHasItsFormula() {
        assertLimits(0.4394, 0.8960, SurvivalLimits.LOG);
        assertLimits(0.3675, 0.8049, SurvivalLimits.LOG_LOG);
        assertLimits(0.4039, 0.8510, SurvivalLimits.PLAIN);
    }

    private static void assertLimits(double low, double high, SurvivalLimits limits) {
        Interval interval = TREATED.reachedInterval(days(16), 0.95, limits).orElseThrow();
        assertEquals(1 - high, interval.low(), 5e-5);
        assertEquals(1 - low, interval.high(), 5e-5);
    }

    /** The area by hand: survival 1, 6/7 and so on, times the days until the next event. */
    @Test
    void theRestrictedMeanIsTheAreaBelowTheCurve() {
        TimeToEvent three = curve(new long[] {2, 4, 7}, new long[] {1, 0, 1});
        RestrictedMean mean = three.restrictedMean(days(6)).orElseThrow();
        assertEquals(2 + 4 * 2 / 3.0, Durations.days(mean.mean()), 1e-12);
        assertEquals(Math.sqrt(64 / 9.0 / 6), Durations.days(mean.standardError()), 1e-12);
        assertEquals(days(1), three.restrictedMean(days(1)).orElseThrow().mean());
        Duration horizon = Duration.ofMillis(1_250);
        assertEquals(horizon, three.restrictedMean(horizon).orElseThrow().mean());
        assertThrows(IllegalArgumentException.class, () -> three.restrictedMean(days(-1)));
    }

    @Test
    void aQuantileNeedsAShareAboveZeroUpToOne() {
        assertThrows(IllegalArgumentException.class, () -> TREATED.quantile(0));
        assertThrows(IllegalArgumentException.class, () -> TREATED.quantile(50));
        assertThrows(IllegalArgumentException.class, () -> TREATED.quantile(Double.NaN));
        for (double level : new double[] {95, 1, 0}) {
            assertThrows(
                    IllegalArgumentException.class, () -> TREATED.quantileInterval(0.5, level, SurvivalLimits.LOG));
        }
        assertEquals(Optional.of(days(23)), PLACEBO.quantile(1));
        assertEquals(Optional.empty(), TREATED.quantile(1));
    }

    @Test
    void aTenthOfTenIsMetExactly() {
        TimeToEvent ten = TimeToEvent.of(counted(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), counted());
        assertEquals(Optional.of(Duration.ofHours(36)), ten.quantile(0.1));
        assertEquals(Optional.of(Duration.ofHours(84)), ten.quantile(0.3));
    }

    /** Three of three reached: by Wilson up to 56 % may still wait; the two who were lost before say nothing. */
    @Test
    void theScoreIntervalOfAMedianCountsOnlyThoseWhoAreKnown() {
        TimeToEvent late = TimeToEvent.of(counted(5, 5, 5), counted(3, 3));
        assertEquals(
                Optional.empty(),
                late.quantileInterval(0.5, 0.95, SurvivalLimits.SCORE).high());
        TimeToEvent more = TimeToEvent.of(counted(5, 5, 5, 5), counted(3, 3));
        assertEquals(
                Optional.of(days(5)),
                more.quantileInterval(0.5, 0.95, SurvivalLimits.SCORE).high());
    }

    /** Of one lost after three days and two reached after five: up to the fifth day nothing came. */
    @Test
    void theLowerLimitOfAMedianIsATimeAtWhichTheEventCame() {
        TimeToEvent few = TimeToEvent.of(counted(5, 5), counted(3));
        assertEquals(
                Optional.of(days(5)),
                few.quantileInterval(0.5, 0.95, SurvivalLimits.SCORE).low());
    }

    /** Without censoring s - 1.96 sqrt(s (1 - s) / 21) is 0 or less from s = .1546 on: 4 of 21 wait after 12 days, 3 after 15. */
    @Test
    void thePlainLimitOfTheLongestTimeBeginsWhereItIsCutOffAtZero() {
        DurationInterval all = PLACEBO.quantileInterval(1, 0.95, SurvivalLimits.PLAIN);
        assertEquals(Optional.of(days(15)), all.low());
        assertEquals(Optional.empty(), all.high());
    }

    @Test
    void theShareBecomesAMeasurementWithEventsOfSubjectsAsEvidence() {
        Measurement share = TREATED.share(SHARE, days(10), 3, ImmutableList.of("L1"));
        assertEquals(1 - 0.7529411764705881, share.value().orElseThrow(), 1e-12);
        assertEquals(Evidence.of(Proportion.of(5, 21), 3, ImmutableList.of("L1")), share.evidence());
        assertEquals(TREATED.reachedInterval(days(10)), share.interval());
        assertEquals(
                Measurement.State.NOT_REACHED,
                TREATED.share(SHARE, days(99), 3, ImmutableList.of()).state());
    }

    @Test
    void theMedianBecomesAMeasurementInSeconds() {
        Measurement median = PLACEBO.median(TIME, ImmutableList.of("L1"));
        assertEquals(OptionalDouble.of(8 * 86_400), median.value());
        assertEquals(Optional.of(new Interval(4 * 86_400, 12 * 86_400, 0.95)), median.interval());
        assertEquals(Evidence.of(Proportion.of(21, 21), 0, ImmutableList.of("L1")), median.evidence());
        assertThrows(IllegalArgumentException.class, () -> PLACEBO.median(SHARE, ImmutableList.of()));
    }

    @Test
    void aMedianWithoutUpperLimitHasNoIntervalAndAnUnreachedOneNoValue() {
        assertEquals(Optional.empty(), TREATED.median(TIME, ImmutableList.of()).interval());
        assertTrue(TREATED.median(TIME, ImmutableList.of()).value().isPresent());
        assertEquals(
                Measurement.State.NOT_REACHED,
                TimeToEvent.of(counted(1), counted(2, 2))
                        .median(TIME, ImmutableList.of())
                        .state());
    }

    @Test
    void timesOfDifferentResolutionsAreRefused() {
        DurationCounts minutes = new DurationCounts(Durations.DAYS.withResolution(Resolution.MINUTE));
        assertThrows(IllegalArgumentException.class, () -> TimeToEvent.of(counted(), minutes));
    }

    @Test
    void stepsThatDontAddUpAreRefused() {
        ImmutableList<TimeToEvent.Step> steps = TREATED.steps();
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(9, 13, steps));
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(10, 11, steps));
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(9, 12, steps.reverse()));
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(9, 12, steps.subList(0, 5)));
        assertEquals(TREATED, new TimeToEvent(9, 12, steps));
        TimeToEvent.Step first = steps.get(0);
        TimeToEvent.Step wrong =
                new TimeToEvent.Step(first.at(), 20, first.events(), 1, first.survival(), first.standardError());
        ImmutableList<TimeToEvent.Step> others = ImmutableList.<TimeToEvent.Step>builder()
                .add(wrong)
                .addAll(steps.subList(1, steps.size()))
                .build();
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(9, 12, others));
        TimeToEvent.Step one = new TimeToEvent.Step(days(1), 2, 1, 0, 0.5, OptionalDouble.empty());
        TimeToEvent.Step sameTime = new TimeToEvent.Step(days(1), 1, 1, 0, 0, OptionalDouble.empty());
        assertThrows(IllegalArgumentException.class, () -> new TimeToEvent(2, 0, ImmutableList.of(one, sameTime)));
    }
}
