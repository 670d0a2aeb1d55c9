// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Winning and losing are treated alike: who states the probability of losing about deals whose losses are wins is scored as
 * before, with what is too high too low. The lower end of what open deals leave possible becomes the upper one.
 */
class MirroredCalibrationProperties {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(100))).withResolution(Resolution.DAY);

    private enum End {
        WON,
        LOST,
        OPEN
    }

    /** A deal that is stated once or twice, and what comes of it some days later. */
    private record Case(double probability, End end, int day, int days, boolean twice) {
        Case mirrored() {
            return new Case(
                    1 - probability, end == End.WON ? End.LOST : end == End.LOST ? End.WON : end, day, days, twice);
        }

        Opportunity deal(int number) {
            List<OpportunityEvent> events = new ArrayList<>();
            events.add(new ProbabilityChanged(at(day), probability));
            if (twice) {
                events.add(new ProbabilityChanged(at(day + 1), probability));
            }
            if (end == End.WON) {
                events.add(new Won(at(day + 1 + days)));
            } else if (end == End.LOST) {
                events.add(new Lost(at(day + 1 + days), Optional.empty()));
            }
            return Opportunity.builder("O" + number).createdAt(START).build().withTimeline(events);
        }

        private static Instant at(int day) {
            return START.plus(Duration.ofDays(day));
        }
    }

    /** No probability at the edge of a tenth, nor in the middle between two shares of so few deals. */
    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.of(0.1307, 0.2711, 0.4237, 0.4519, 0.6173, 0.7703, 0.9491),
                        Arbitraries.of(End.class),
                        Arbitraries.integers().between(1, 48),
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.of(true, false))
                .as(Case::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static CalibrationReport measured(List<Case> cases, Function<Case, Case> turned, double... edges) {
        List<Opportunity> deals = new ArrayList<>();
        for (Case one : cases) {
            deals.add(turned.apply(one).deal(deals.size()));
        }
        return Forecasts.calibration(CalibrationSettings.builder()
                        .source(ForecastSource.DEAL)
                        .edges(edges)
                        .build())
                .measure(deals, WINDOW);
    }

    @Property(tries = 300)
    void winsAndLossesChangePlaces(@ForAll("cases") List<Case> cases, @ForAll boolean wide) {
        double[] edges = wide ? new double[] {0.35, 0.65} : new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        CalibrationReport one = measured(cases, plain -> plain, edges);
        CalibrationReport other = measured(cases, Case::mirrored, edges);

        assertSame(one.all().brier(), other.all().brierIfWon());
        assertSame(one.all().brierIfWon(), other.all().brier());
        assertSame(one.all().logLoss(), other.all().logLossIfWon());
        assertSame(one.all().logLossIfWon(), other.all().logLoss());
        assertMirrored(one.all().bias(), other.all().bias());
        assertSame(one.all().slope(), other.all().slope());
        assertSame(one.reliability().raw(), other.reliability().raw());
        assertSame(one.reliability().corrected(), other.reliability().corrected());
        assertSame(one.reliability().interval(), other.reliability().interval());

        assertSame(one.decided().brier(), other.decided().brier());
        assertSame(one.decided().logLoss(), other.decided().logLoss());
        assertMirrored(one.decided().biasInterval(), other.decided().biasInterval());
        assertSame(one.decided().skillInterval(), other.decided().skillInterval());
        assertSame(
                one.decided().recalibration().map(Recalibration::slopeInterval),
                other.decided().recalibration().map(Recalibration::slopeInterval));
    }

    private static void assertSame(OptionalDouble one, OptionalDouble other) {
        assertEquals(one.isPresent(), other.isPresent());
        one.ifPresent(value -> assertNear(value, other.orElseThrow()));
    }

    private static void assertSame(Optional<Interval> one, Optional<Interval> other) {
        assertEquals(one.isPresent(), other.isPresent());
        one.ifPresent(interval -> {
            assertNear(interval.low(), other.orElseThrow().low());
            assertNear(interval.high(), other.orElseThrow().high());
        });
    }

    private static void assertMirrored(Optional<Interval> one, Optional<Interval> other) {
        assertSame(one, other.map(turned -> new Interval(-turned.high(), -turned.low(), turned.level())));
    }

    private static void assertNear(double one, double other) {
        assertEquals(one, other, 1e-6 * (1 + Math.abs(one)));
    }
}
