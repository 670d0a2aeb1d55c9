// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Lead;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The numbers of the hand-over report by campaign by {@link HandoffDatabase}, over the leads of {@link HandoffBenchmark}, on
 * all cores. The rows are loaded before, which doesn't count.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class DuckDbBenchmark {
    private @Nullable HandoffDatabase database;

    /**
     * Makes the leads, loads them, and checks that report and database say the same.
     *
     * @throws SQLException if the database refuses something
     */
    @Setup
    public void prepare() throws SQLException {
        prepare(Scale.of(HandoffBenchmark.LEADS));
    }

    void prepare(int count) throws SQLException {
        ImmutableList<Lead> leads = Leads.make(count);
        HandoffDatabase loaded = new HandoffDatabase(HandoffBenchmark.AGREEMENT, Leads.QUARTER, leads);
        database = loaded;
        HandoffBenchmark.check(loaded.count(), leads);
    }

    /**
     * The queries.
     *
     * @return counters and curves by campaign
     * @throws SQLException if the database refuses something
     */
    @Benchmark
    @OperationsPerInvocation(HandoffBenchmark.LEADS)
    public Object duckdb() throws SQLException {
        Map<Optional<String>, HandoffCounts> counts = database == null ? Map.of() : database.count();
        return HandoffBenchmark.finished(counts, counts.values());
    }

    /**
     * Closes the database.
     *
     * @throws SQLException if that fails
     */
    @TearDown
    public void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }
}
