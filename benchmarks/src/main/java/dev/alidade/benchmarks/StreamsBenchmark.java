// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Lead;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** The numbers of the hand-over report by campaign by {@link HandoffStreams}, over the leads of {@link HandoffBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class StreamsBenchmark {
    private ImmutableList<Lead> leads = ImmutableList.of();

    /** Makes the leads and checks that report and streams say the same. */
    @Setup
    public void prepare() {
        prepare(Scale.of(HandoffBenchmark.LEADS));
    }

    void prepare(int count) {
        leads = Leads.make(count);
        HandoffBenchmark.check(counted(), leads);
    }

    private Map<Optional<String>, HandoffCounts> counted() {
        return HandoffStreams.count(HandoffBenchmark.AGREEMENT, Leads.QUARTER, leads);
    }

    /**
     * The streams.
     *
     * @return counters and curves by campaign
     */
    @Benchmark
    @OperationsPerInvocation(HandoffBenchmark.LEADS)
    public Object streams() {
        Map<Optional<String>, HandoffCounts> counts = counted();
        return HandoffBenchmark.finished(counts, counts.values());
    }
}
