// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
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

/** The hand-over report by campaign over two million leads with timelines, against {@link HandoffLoop}: time per lead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class HandoffBenchmark {
    static final int LEADS = 2_000_000;

    private static final ServiceLevelAgreement AGREEMENT = ServiceLevelAgreement.standard();
    private static final Analysis<Lead, Grouped<HandoffReport>> BY_CAMPAIGN =
            Handoff.under(AGREEMENT).by("campaign", Lead::campaignId);

    private ImmutableList<Lead> leads = ImmutableList.of();

    /** Makes the leads and checks that report and loop say the same. */
    @Setup
    public void prepare() {
        prepare(LEADS);
    }

    void prepare(int count) {
        leads = Leads.make(count);
        Grouped<HandoffReport> report = BY_CAMPAIGN.measure(leads, Leads.QUARTER);
        HandoffLoop loop = counted();
        checkState(report.groups().keySet().equals(loop.byCampaign().keySet()), "campaigns differ");
        loop.byCampaign().forEach((campaign, counts) -> {
            counts.checkAllUsed();
            counts.checkSame(report.group(campaign).orElseThrow());
        });
        loop.withoutCampaign().checkSame(report.ungrouped().orElseThrow());
    }

    private HandoffLoop counted() {
        HandoffLoop loop = new HandoffLoop(AGREEMENT, Leads.QUARTER);
        loop.count(leads);
        return loop;
    }

    /**
     * The report.
     *
     * @return the report by campaign
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public Object alidade() {
        return BY_CAMPAIGN.measure(leads, Leads.QUARTER);
    }

    /**
     * The loop.
     *
     * @return its counters by campaign
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public Object loop() {
        return counted();
    }
}
