// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.CreditBy;
import dev.alidade.attribution.JourneyReport;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PathReport;
import dev.alidade.attribution.PathRow;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.model.Journey;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * First, last, linear and Markov credits of a million paths, conversions and values, from rows and from journeys, against
 * {@link PathLoop}; higher orders and many channels beside it. Time for all rows together.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-Xmn256m", "-XX:+UseSerialGC"})
public class AttributionBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int FEW_ROWS = 100_000;
    private static final int MANY_CHANNELS = 200;

    private static final Analysis<PathRow, PathReport> FOUR_MODELS =
            Attribution.paths(Models.first(), Models.last(), Models.linear(), Models.markov());
    private static final Analysis<PathRow, PathReport> ORDER_1 = Attribution.paths(Models.markov());
    private static final Analysis<PathRow, PathReport> ORDER_4 =
            Attribution.paths(Models.markov().withOrder(4));
    private static final Analysis<Journey, JourneyReport> JOURNEYS = Attribution.journeys(JourneySettings.builder()
            .by(CreditBy.CHANNEL)
            .currency(Currency.getInstance("EUR"))
            .models(Models.first(), Models.last(), Models.linear(), Models.markov())
            .build());

    static ImmutableList<PathRow> rows(ImmutableList<PathCounts> paths) {
        return paths.stream()
                .map(path -> new PathRow(
                        path.path(),
                        BigDecimal.valueOf(path.conversions()),
                        Optional.of(BigDecimal.valueOf(path.cents(), 2)),
                        BigDecimal.valueOf(path.nulls())))
                .collect(ImmutableList.toImmutableList());
    }

    private static PathLoop counted(ImmutableList<PathCounts> paths) {
        PathLoop loop = new PathLoop();
        loop.count(paths);
        return loop;
    }

    /**
     * Data that a program has held for a while lie as collections of the young generation left them: it is small here, so
     * that all were moved by one, and by this last collection. In a large one some lie as they were made, and how many is
     * left to chance, on which the time of journeys depends more than on anything else.
     */
    private static void moveTogether() {
        System.gc();
    }

    /** Rows, as the loop and as the models see them. */
    @State(Scope.Benchmark)
    public static class Rows {
        private ImmutableList<PathCounts> paths = ImmutableList.of();
        private ImmutableList<PathRow> rows = ImmutableList.of();

        /** Makes the rows and checks that loop and models say the same. */
        @Setup
        public void prepare() {
            prepare(Scale.of(ROWS));
        }

        void prepare(int count) {
            paths = Paths.make(count);
            rows = rows(paths);
            CreditComparison.checkRows(
                    counted(paths), FOUR_MODELS.measure(rows, Walks.QUARTER).results());
            moveTogether();
        }
    }

    /** The same paths as journeys, each of which was walked once. */
    @State(Scope.Benchmark)
    public static class Journeys {
        private ImmutableList<Journey> journeys = ImmutableList.of();

        /** Makes the journeys and checks that loop and models say the same. */
        @Setup
        public void prepare() {
            prepare(Scale.of(ROWS));
        }

        void prepare(int count) {
            ImmutableList<PathCounts> paths = Paths.once(Paths.make(count));
            journeys = Walks.make(paths);
            long touches = journeys.stream()
                    .mapToLong(journey -> journey.touchpoints().size())
                    .sum();
            CreditComparison.checkJourneys(
                    counted(paths), JOURNEYS.measure(journeys, Walks.QUARTER).results(), touches);
            moveTogether();
        }
    }

    /** Rows over 200 channels. */
    @State(Scope.Benchmark)
    public static class ManyChannels {
        private ImmutableList<PathRow> rows = ImmutableList.of();
        private Tally<PathRow, PathReport> read = ORDER_1.tally(Walks.QUARTER);

        /** Makes the rows and checks that loop and model say the same. */
        @Setup
        public void prepare() {
            prepare(Scale.of(ROWS));
        }

        void prepare(int count) {
            ImmutableList<PathCounts> paths = Paths.make(count, MANY_CHANNELS);
            rows = rows(paths);
            read = ORDER_1.tally(Walks.QUARTER);
            rows.forEach(read::add);
            CreditComparison.checkMarkov(counted(paths), read.result().results().get(0));
            moveTogether();
        }
    }

    /**
     * Four models, from rows.
     *
     * @param rows a million rows
     * @return the report
     */
    @Benchmark
    public Object alidadeRows(Rows rows) {
        return FOUR_MODELS.measure(rows.rows, Walks.QUARTER);
    }

    /**
     * The loop over the same rows.
     *
     * @param rows a million rows
     * @return its counters and removal effects
     */
    @Benchmark
    public Object loop(Rows rows) {
        PathLoop loop = counted(rows.paths);
        return new Object[] {loop, loop.removalEffects()};
    }

    /**
     * Four models, from journeys with the same paths.
     *
     * @param journeys a million journeys
     * @return the report
     */
    @Benchmark
    public Object alidadeJourneys(Journeys journeys) {
        return JOURNEYS.measure(journeys.journeys, Walks.QUARTER);
    }

    /**
     * A bare pass over the same rows.
     *
     * @param rows a million rows
     * @return what keeps it from being left out
     */
    @Benchmark
    public long barePassOfRows(Rows rows) {
        return BarePass.rows(rows.rows);
    }

    /**
     * A bare pass over the same journeys.
     *
     * @param journeys a million journeys
     * @return what keeps it from being left out
     */
    @Benchmark
    public long barePassOfJourneys(Journeys journeys) {
        return BarePass.journeys(journeys.journeys);
    }

    /**
     * Markov order 1 alone.
     *
     * @param rows a million rows
     * @return the report
     */
    @Benchmark
    public Object order1(Rows rows) {
        return ORDER_1.measure(rows.rows, Walks.QUARTER);
    }

    /**
     * Markov order 4 of a tenth of the rows.
     *
     * @param rows a million rows
     * @return the report
     */
    @Benchmark
    public Object order4(Rows rows) {
        return ORDER_4.measure(rows.rows.subList(0, Scale.of(FEW_ROWS)), Walks.QUARTER);
    }

    /**
     * Reading rows of 200 channels for Markov order 1.
     *
     * @param channels a million rows
     * @return the tally
     */
    @Benchmark
    public Object manyChannelsRead(ManyChannels channels) {
        Tally<PathRow, PathReport> tally = ORDER_1.tally(Walks.QUARTER);
        channels.rows.forEach(tally::add);
        return tally;
    }

    /**
     * Solving what was read of 200 channels.
     *
     * @param channels a million rows
     * @return the report
     */
    @Benchmark
    public Object manyChannelsSolved(ManyChannels channels) {
        return channels.read.result();
    }
}
