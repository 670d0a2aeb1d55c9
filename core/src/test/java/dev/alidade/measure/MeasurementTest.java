// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Metric METRIC = metric();

    private static Metric metric() {
        return Metric.builder("handoff.speed", "Time to the first try")
                .unit(Unit.SECONDS)
                .direction(Direction.LOWER_IS_BETTER)
                .formula("median time")
                .sources(new Source("ours", "Agreed in January"))
                .gaming("Calling and hanging up.")
                .counterMetric("handoff.connected")
                .advice("call {n} more {lead|leads}")
                .build();
    }

    @Test
    void aMetricIsWhatWasSaidOfIt() {
        Metric metric = metric();
        assertEquals("handoff.speed", metric.id());
        assertEquals("handoff", metric.topic());
        assertEquals("Time to the first try", metric.title());
        assertEquals(Unit.SECONDS, metric.unit());
        assertEquals(Direction.LOWER_IS_BETTER, metric.direction());
        assertEquals("median time", metric.formula());
        assertEquals(ImmutableList.of(new Source("ours", "Agreed in January")), metric.sources());
        assertEquals("Calling and hanging up.", metric.gaming());
        assertEquals(Optional.of("handoff.connected"), metric.counterMetric());
        assertEquals(Optional.of("call {n} more {lead|leads}"), metric.advice());
        Metric plain = Metric.builder("a.b", "B").build();
        assertEquals(Unit.SHARE, plain.unit());
        assertEquals(Direction.HIGHER_IS_BETTER, plain.direction());
        assertEquals(Optional.empty(), plain.counterMetric());
        assertEquals(Optional.empty(), plain.advice());
    }

    @Test
    void anIdIsATopicAndAName() {
        for (String id : new String[] {"handoff", "handoff.", ".rate", "Handoff.rate", "a.b.c", "a b.c", ""}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Metric.builder(id, "Title").build(),
                    id);
        }
    }

    @Test
    void aShareHasItsCasesAndItsIntervalUnlessThereAreNone() {
        Measurement some = Measurement.share(METRIC, Proportion.of(3, 4), 2, ImmutableList.of("L1"));
        assertEquals(State.VALUE, some.state());
        assertEquals(OptionalDouble.of(.75), some.value());
        assertEquals(Proportion.of(3, 4).interval(), some.interval());
        assertEquals(new Evidence(OptionalLong.of(3), OptionalLong.of(4), 2, ImmutableList.of("L1")), some.evidence());

        Measurement none = Measurement.share(METRIC, Proportion.of(0, 0), 2, ImmutableList.of());
        assertEquals(State.NO_DATA, none.state());
        assertEquals(OptionalDouble.empty(), none.value());
        assertEquals(Optional.empty(), none.interval());
    }

    @Test
    void whatIsNoShareIsToldOverItsCases() {
        Evidence over = Evidence.over(7);
        assertEquals(OptionalLong.empty(), over.numerator());
        assertEquals(OptionalLong.of(7), over.denominator());
        assertEquals(0, over.notDue());
        assertEquals(ImmutableList.of(), over.examples());
        assertEquals(OptionalLong.empty(), Evidence.none().denominator());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Evidence(OptionalLong.empty(), OptionalLong.empty(), -1, ImmutableList.of()));
        Measurement median = Measurement.of(METRIC, 2.5, Optional.empty(), over);
        assertEquals(State.VALUE, median.state());
        assertEquals(over, median.evidence());
    }

    @Test
    void aValueWithoutTheStateOrTheStateWithoutAValueIsRefused() {
        Evidence none = Evidence.none();
        assertThrows(IllegalArgumentException.class, () -> Measurement.absent(METRIC, State.VALUE, none));
        assertThrows(IllegalArgumentException.class, () -> Measurement.of(METRIC, Double.NaN, Optional.empty(), none));
        assertThrows(
                IllegalArgumentException.class,
                () -> Measurement.of(METRIC, Double.POSITIVE_INFINITY, Optional.empty(), none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Measurement(METRIC, State.NO_DATA, OptionalDouble.of(1), Optional.empty(), none));
    }

    @Test
    void aProtectedShareIsMeasuredWithItsCasesOrNotAtAll() {
        Measurement shown =
                ProtectedShare.of(Proportion.of(4, 5), Suppression.DEFAULT).measurement(METRIC);
        assertEquals(Measurement.share(METRIC, Proportion.of(4, 5), 0, ImmutableList.of()), shown);
        ProtectedShare suppressed = ProtectedShare.suppressed();
        assertFalse(suppressed.shown());
        assertEquals(Measurement.absent(METRIC, State.SUPPRESSED, Evidence.none()), suppressed.measurement(METRIC));
        assertTrue(Measurement.share(METRIC, Proportion.of(1, 1), 0, ImmutableList.of())
                .interval()
                .isPresent());
    }

    @Test
    void aProportionTellsWhatMissedAndBothNumbers() {
        assertEquals(3, Proportion.of(4, 7).misses());
        assertEquals("4 of 7", Proportion.of(4, 7).toString());
        assertFalse(Proportion.of(4, 7).below(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(4, 7).below(-1, 1));
    }

    @Test
    void anIntervalHoldsItsEndsAndNothingBeyond() {
        Interval interval = new Interval(-1, 2, .9);
        assertTrue(interval.contains(-1) && interval.contains(0) && interval.contains(2));
        assertFalse(interval.contains(Math.nextDown(-1.0)) || interval.contains(Math.nextUp(2.0)));
        assertEquals(1, new Interval(1, 1, .5).low());
    }

    @Test
    void intervalsThatCantBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1, .95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1, .95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, Double.POSITIVE_INFINITY, .95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NEGATIVE_INFINITY, 0, .95));
        Optional<Duration> day = Optional.of(Duration.ofDays(1));
        Optional<Duration> hour = Optional.of(Duration.ofHours(1));
        assertThrows(IllegalArgumentException.class, () -> new DurationInterval(day, hour, .95));
        assertEquals(day, new DurationInterval(day, day, .95).high());
        assertEquals(day, new DurationInterval(day, Optional.empty(), .95).low());
        assertEquals(hour, new DurationInterval(Optional.empty(), hour, .95).high());
        for (double level : new double[] {0, 1, -1, 95, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, level));
            assertThrows(IllegalArgumentException.class, () -> new DurationInterval(hour, day, level));
            assertThrows(IllegalArgumentException.class, () -> SurvivalLimits.critical(level));
        }
        assertEquals(1.959963984540054, SurvivalLimits.critical(.95), 1e-12);
    }

    @Test
    void whatIsMeasuredHasNoIssuesUnlessItSaysSo() {
        Measured measured = () -> ImmutableList.of();
        assertEquals(ImmutableList.of(), measured.issues());
    }
}
