// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import dev.alidade.benchmarks.CpuTime;
import dev.alidade.benchmarks.JsonLine;
import dev.alidade.benchmarks.Scale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs single benchmarks, each in JVMs of its own. */
final class Harness {
    private static final String PACKAGE = "dev.alidade.benchmarks.";

    /** What one JVM compiles to quicker code than the next: 219 to 257 ns a lead, and 162 to 196 of the loop. */
    private static final String SWINGING = "HandoffBenchmark.";

    private final int divide;

    /** Over all data, or over a part of them. */
    Harness(int divide) {
        this.divide = divide;
    }

    /** Whether the benchmark was built: DuckDB's needs a profile. */
    static boolean has(String benchmark) {
        String file = "/" + (PACKAGE + benchmark.substring(0, benchmark.indexOf('.'))).replace('.', '/') + ".class";
        return Harness.class.getResource(file) != null;
    }

    /**
     * Runs a benchmark once: in one JVM, or in three where the median of one is a matter of luck.
     *
     * @return the figure, times in nanoseconds; empty when it failed or disagreed with its rival
     */
    Optional<JsonLine> run(String benchmark, int round) {
        boolean quick = divide > 1;
        int forks = quick || !benchmark.startsWith(SWINGING) ? 1 : 3;
        Options options = new OptionsBuilder()
                .include("^" + (PACKAGE + benchmark).replace(".", "\\.") + "$")
                .forks(forks)
                .warmupIterations(quick ? 1 : forks > 1 ? 4 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 1_000))
                .measurementIterations(quick ? 1 : forks > 1 ? 5 : 7)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 1_000))
                .addProfiler(CpuTime.class)
                .jvmArgsAppend("-D" + Scale.PROPERTY + "=" + divide)
                .build();
        try {
            return new Runner(options).run().stream().findFirst().map(result -> line(benchmark, round, result));
        } catch (RunnerException failed) {
            return Optional.empty();
        }
    }

    private JsonLine line(String benchmark, int round, RunResult run) {
        Result<?> result = run.getPrimaryResult();
        boolean rate = result.getScoreUnit().startsWith("ops/");
        TimeUnit unit = run.getParams().getTimeUnit();
        boolean divided = run.getParams().getOpsPerInvocation() > 1; // whose number is fixed, whatever the part
        double score =
                result.getStatistics().getPercentile(50); // of the iterations: one that was disturbed moves it little
        double part = divided ? divide : 1;
        JsonLine line = JsonLine.of(Figures.BENCHMARK)
                .with(Figures.BENCHMARK, benchmark)
                .with("round", round)
                .with("score", rate ? score / part / unit.toNanos(1) * 1e9 : score * part * unit.toNanos(1));
        return cpu(run).isPresent() ? line.with("cpu", cpu(run).getAsDouble() * part) : line;
    }

    /** Processor time of an operation, in nanoseconds. */
    private static OptionalDouble cpu(RunResult run) {
        for (String name : run.getSecondaryResults().keySet()) {
            Result<?> result = run.getSecondaryResults().get(name);
            if (name.endsWith("cpu") && result != null) {
                return OptionalDouble.of(result.getScore());
            }
        }
        return OptionalDouble.empty();
    }
}
