// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Names;
import dev.alidade.stats.PoissonWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Intervals and orders against what can be calculated by hand. */
class BootstrapTest {
    private static final CellRegister UNNAMED = new CellRegister() {
        @Override
        public <C extends Cell<C>> C cell(String name, C cell) {
            return cell;
        }
    };

    /** Cells that credit a name the number of the replicate. */
    private static final ModelCells NUMBERED = new ModelCells() {
        @Override
        public void add(JourneyPath path) {}

        @Override
        public ModelCredits credits(int replicate) {
            return new ModelCredits(
                    OptionalInt.empty(),
                    ImmutableList.of(new ModelCredits.Line(
                            "A",
                            BigDecimal.valueOf(replicate),
                            BigDecimal.valueOf(100L * replicate),
                            OptionalDouble.empty())),
                    ModelNotes.NONE);
        }
    };

    /** Linear credit for paths over names 0, 1, 2, with a bootstrap. */
    private static final class Sample {
        final Names names = new Names();
        final int replicates;
        final ModelCells cells;
        final JourneyPath path;

        Sample(int replicates) {
            this.replicates = replicates;
            cells = Models.linear().cells("", names, replicates, true, UNNAMED);
            path = new JourneyPath(names, replicates);
        }

        void add(long id, String... touches) {
            path.clear();
            for (String touch : touches) {
                path.add(names.id(touch));
            }
            path.conversions = 1;
            path.valued = true;
            path.value = 1_000;
            PoissonWeights.fill(id, path.times);
            cells.add(path);
        }

        Bootstrap bootstrap() {
            return new Bootstrap(cells, replicates, 2);
        }
    }

    @Test
    void limitsAreQuantilesOfTypeSeven() {
        // R 4.2.2: quantile(1:200, c(.025, .975)) is 5.975 and 195.025
        Bootstrap bootstrap = new Bootstrap(NUMBERED, 200, 2);
        Interval conversions = bootstrap.conversions("A").orElseThrow();
        assertEquals(5.975, conversions.low(), 1e-9);
        assertEquals(195.025, conversions.high(), 1e-9);
        assertEquals(.95, conversions.level());
        Interval value = bootstrap.value("A").orElseThrow();
        assertEquals(5.975, value.low(), 1e-9, "in units of the currency");
        assertEquals(195.025, value.high(), 1e-9);
    }

    @Test
    void withoutReplicatesThereAreNoIntervalsAndNoOrders() {
        Bootstrap bootstrap = new Bootstrap(NUMBERED, 0, 2);
        assertEquals(Optional.empty(), bootstrap.conversions("A"));
        assertEquals(Optional.empty(), bootstrap.value("A"));
        assertEquals(List.of(), bootstrap.orders(List.of("A", "B"), true));
    }

    @Test
    void creditsThatDifferByRoundingOnlyAreATie() {
        ModelCells chain = new ModelCells() {
            @Override
            public void add(JourneyPath path) {}

            @Override
            public ModelCredits credits(int replicate) {
                return new ModelCredits(
                        OptionalInt.empty(),
                        ImmutableList.of(line("A", "15"), line("B", "14.999999999999999")),
                        ModelNotes.NONE);
            }

            private ModelCredits.Line line(String name, String credit) {
                return new ModelCredits.Line(
                        name, new BigDecimal(credit), new BigDecimal(credit), OptionalDouble.empty());
            }
        };
        CreditOrder order =
                new Bootstrap(chain, 200, 0).orders(List.of("A", "B"), true).get(0);
        assertEquals(.5, order.conversionsAhead());
        assertEquals(.5, order.valueAhead().orElseThrow());
        assertEquals(new Interval(0, 0, .95), order.conversionsDifference());
    }

    @Test
    void aNameWithoutCreditInAReplicateHasNoneThere() {
        CreditOrder order =
                new Bootstrap(NUMBERED, 200, 2).orders(List.of("A", "B"), false).get(0);
        assertEquals(1, order.conversionsAhead());
        assertEquals(5.975, order.conversionsDifference().low(), 1e-9);
        assertEquals(OptionalDouble.empty(), order.valueAhead());
        assertEquals(Optional.empty(), order.valueDifference());
    }

    @Test
    void theWidthIsThatOfTheStandardErrorCalculatedByHand() {
        Sample sample = new Sample(2_000);
        for (int i = 0; i < 300; i++) {
            sample.add(2L * i, "A");
            sample.add(2L * i + 1, "A", "B");
        }
        // A has 300 credits of 1 and 300 of 1/2: with Poisson weights its variance is 300 + 300/4, its error sqrt(375)
        double error = Math.sqrt(375); // a limit from 2,000 replicates has itself an error of .06 of it
        Interval interval = sample.bootstrap().conversions("A").orElseThrow();
        assertEquals(450 - 1.96 * error, interval.low(), .18 * error);
        assertEquals(450 + 1.96 * error, interval.high(), .18 * error);
        Interval value = sample.bootstrap().value("A").orElseThrow();
        assertEquals(10 * interval.low(), value.low(), 1e-6, "each conversion is worth 10.00");
        assertEquals(10 * interval.high(), value.high(), 1e-6);
    }

    @Test
    void theOrderIsAsSureAsTheErrorOfTheDifferenceSays() {
        Sample sample = new Sample(2_000);
        for (int i = 0; i < 60; i++) {
            sample.add(1_000L + i, "A");
        }
        for (int i = 0; i < 40; i++) {
            sample.add(5_000L + i, "B");
        }
        CreditOrder order = sample.bootstrap().orders(List.of("A", "B"), true).get(0);
        // the difference of two Poisson counts of means 60 and 40 has mean 20 and error sqrt(100): ahead in Phi(2) =
        // .977
        assertEquals(.977, order.conversionsAhead(), .015);
        assertEquals(20 - 19.6, order.conversionsDifference().low(), 1.5);
        assertEquals(20 + 19.6, order.conversionsDifference().high(), 1.5);
        assertEquals(order.conversionsAhead(), order.valueAhead().orElseThrow());
    }

    @Test
    void journeysOfBothCampaignsCancelOutInTheirOrder() {
        Sample sample = new Sample(500);
        for (int i = 0; i < 100; i++) {
            sample.add(i, "A", "B");
        }
        sample.add(1_000, "A");
        CreditOrder order = sample.bootstrap().orders(List.of("A", "B"), true).get(0);
        assertEquals(0, order.conversionsDifference().low());
        assertTrue(order.conversionsDifference().high() <= 5);
        // drawn at least once in 1 - 1/e of the replicates, else a tie: (1 - 1/e) + 1/(2e) = .816
        assertEquals(.816, order.conversionsAhead(), .04);
    }

    @Tag("thorough")
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        Random random = new Random(20240304);
        int held = 0;
        int samples = 300;
        for (int i = 0; i < samples; i++) {
            Sample sample = new Sample(200);
            int journeys = poisson(random, 80);
            for (int j = 0; j < journeys; j++) {
                if (random.nextInt(4) == 0) {
                    sample.add(random.nextLong(), "A");
                } else if (random.nextBoolean()) {
                    sample.add(random.nextLong(), "A", "B", "A");
                } else {
                    sample.add(random.nextLong(), "B", "C");
                }
            }
            // 80 journeys in the mean: 80 * (1/4 + 3/8 * 2/3) = 40
            if (sample.bootstrap().conversions("A").orElseThrow().contains(40)) {
                held++;
            }
        }
        // percentile intervals of so few journeys are known to hold a little less often than they say
        assertEquals(.94, held / (double) samples, .035);
    }

    private static int poisson(Random random, double mean) {
        double arrived = 0;
        int count = -1;
        while (arrived < mean) {
            arrived -= Math.log(1 - random.nextDouble());
            count++;
        }
        return count;
    }

    @Test
    void theIntervalOfSeveralNamesIsThatOfTheirSum() {
        Bootstrap bootstrap = new Bootstrap(NUMBERED, 200, 2);
        assertEquals(bootstrap.value("A"), bootstrap.value(List.of("A", "B")), "B has no credit");
        Interval twice = bootstrap.value(List.of("A", "A")).orElseThrow();
        assertEquals(2 * 5.975, twice.low(), 1e-9);
        assertEquals(2 * 195.025, twice.high(), 1e-9);
        assertEquals(Optional.empty(), new Bootstrap(NUMBERED, 0, 2).value(List.of("A")));
    }

    @Test
    void theIntervalOfOneReplicateIsItsCredit() {
        assertEquals(Optional.of(new Interval(1, 1, .95)), new Bootstrap(NUMBERED, 1, 2).conversions("A"));
    }
}
