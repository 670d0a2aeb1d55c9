// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.CoderAgreement;
import dev.alidade.coding.CodesGiven;
import dev.alidade.stats.Krippendorff;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
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
 * Krippendorff's alpha of 100,000 units that five coders gave one of eight codes each, here and by DKPro Statistics 2.2.1.
 * The time in which DKPro's study is filled doesn't count.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class AlphaBenchmark {
    private static final long SEED = 20_260_102;
    private static final int UNITS = 100_000;
    private static final int CODERS = 5;
    private static final int CODES = 8;
    private static final double AGREED = 0.7;

    private int[][] units = {};
    private CodingAnnotationStudy study = new CodingAnnotationStudy(CODERS);
    private ImmutableList<CodesGiven> given = ImmutableList.of();

    /** Makes the units and checks that both alphas are the same. */
    @Setup
    public void prepare() {
        prepare(Scale.of(UNITS));
    }

    void prepare(int count) {
        Random random = new Random(SEED);
        units = new int[count][CODERS];
        study = new CodingAnnotationStudy(CODERS);
        for (int[] unit : units) {
            int truth = random.nextInt(CODES);
            Arrays.setAll(unit, coder -> random.nextDouble() < AGREED ? truth : random.nextInt(CODES));
            study.addItemAsArray(Arrays.stream(unit).boxed().toArray());
        }
        given = given();
        double ours = alidade();
        double theirs = dkpro();
        checkState(Math.abs(ours - theirs) < 1e-12, "alpha is %s here and %s by DKPro", ours, theirs);
        checkState(Math.abs(coderAgreement() - theirs) < 1e-12, "alpha of coders is %s", coderAgreement());
        // A pair agrees when both coders saw the truth or drew alike: AGREED^2 is alpha's expectation.
        checkState(Math.abs(ours - AGREED * AGREED) < 0.02, "alpha is %s", ours);
    }

    private ImmutableList<CodesGiven> given() {
        ImmutableList.Builder<CodesGiven> codings = ImmutableList.builderWithExpectedSize(units.length * CODERS);
        for (int coder = 0; coder < CODERS; coder++) {
            for (int unit = 0; unit < units.length; unit++) {
                codings.add(new CodesGiven("coder" + coder, "A" + unit, ImmutableSet.of("code" + units[unit][coder])));
            }
        }
        return codings.build();
    }

    /**
     * Alpha by the public call, which also joins half a million codings by answer and computes alpha of sets.
     *
     * @return alpha
     */
    @Benchmark
    public double coderAgreement() {
        return CoderAgreement.of(given).nominal().orElseThrow();
    }

    /**
     * Alpha here.
     *
     * @return alpha
     */
    @Benchmark
    public double alidade() {
        return Krippendorff.nominal(units).value().orElseThrow();
    }

    /**
     * Alpha by DKPro.
     *
     * @return alpha
     */
    @Benchmark
    public double dkpro() {
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }
}
