// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Coding;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How many answers a second one thread codes: a million of them, with a codebook of a hundred phrases. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class CodingBenchmark {
    static final int ANSWERS = 1_000_000;
    private static final int SAMPLE = 20_000;

    private Answers answers = Answers.make(0);
    private AnswerMatcher matcher = AnswerMatcher.of(SurveyCodebook.CODEBOOK);
    private CodingOutcome expected = new CodingOutcome();
    private CodingOutcome last = new CodingOutcome();

    /** Makes the answers and checks that coding them does the work. */
    @Setup
    public void prepare() {
        prepare(Scale.of(ANSWERS));
    }

    void prepare(int count) {
        checkState(SurveyCodebook.phrases().size() == 100, "the codebook has %s phrases", SurveyCodebook.phrases());
        checkState(SurveyCodebook.CODEBOOK.issues().isEmpty(), SurveyCodebook.CODEBOOK.issues());
        answers = Answers.make(count);
        checkAgainstExactPhrases(Math.min(SAMPLE, count));
        code();
        expected = last;
        checkState(expected.coded() + expected.uncoded() + expected.unanswered() == count, expected);
        checkState(expected.coded() > 0.45 * count && expected.coded() < 0.65 * count, expected);
        checkState(expected.fuzzy() > 0.02 * count && expected.fuzzy() < 0.10 * count, expected);
        checkState(expected.uncoded() > 0.30 * count, expected);
        code();
        compare();
    }

    private void checkAgainstExactPhrases(int sample) {
        int checked = 0;
        for (int i = 0; i < sample; i++) {
            String answer = answers.texts().get(i);
            Coding coding = matcher.code(answer);
            if (answers.plain().get(i) && !CodingOutcome.fuzzy(coding)) {
                ExactPhrases.check(SurveyCodebook.CODEBOOK, answer, coding);
                checked++;
            }
        }
        checkState(checked > 0.75 * sample, "only %s of %s answers were checked", checked, sample);
    }

    /**
     * Codes all answers.
     *
     * @return how many got a code
     */
    @Benchmark
    @OperationsPerInvocation(ANSWERS)
    public long code() {
        CodingOutcome outcome = new CodingOutcome();
        for (String answer : answers.texts()) {
            outcome.add(matcher.code(answer));
        }
        last = outcome;
        return outcome.coded();
    }

    /** Checks that the measured passes did what the checked one did. */
    @TearDown
    public void compare() {
        checkState(last.same(expected), "one pass: %s; another: %s", last, expected);
    }
}
