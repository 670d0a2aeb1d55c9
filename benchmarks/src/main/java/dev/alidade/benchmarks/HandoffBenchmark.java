// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Money;
import dev.alidade.measure.Tally;
import dev.alidade.model.Lead;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

/**
 * The hand-over report by campaign over two million leads with timelines, against {@link HandoffLoop}, against {@link
 * HandoffStreams} and beside a {@link BarePass bare pass} over the same objects: time per lead.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
public class HandoffBenchmark {
    static final int LEADS = 2_000_000;

    static final ServiceLevelAgreement AGREEMENT = ServiceLevelAgreement.standard()
            .withOwedLeads(OwedLeads.of(15_000).withValue(Money.of("300000000", "EUR")));
    private static final Analysis<Lead, Grouped<HandoffReport>> BY_CAMPAIGN =
            Handoff.under(AGREEMENT).by("campaign", Lead::campaignId);

    private ImmutableList<Lead> leads = ImmutableList.of();

    /** Makes the leads and checks that report and loop say the same. */
    @Setup
    public void prepare() {
        prepare(Scale.of(LEADS));
    }

    void prepare(int count) {
        leads = Leads.make(count);
        check();
    }

    private void check() {
        Grouped<HandoffReport> report = BY_CAMPAIGN.measure(leads, Leads.QUARTER);
        HandoffLoop loop = counted();
        checkState(report.groups().keySet().equals(loop.byCampaign().keySet()), "campaigns differ");
        HandoffCounts all = new HandoffCounts();
        loop.byCampaign().forEach((campaign, counts) -> {
            new HandoffComparison(counts, report.group(campaign).orElseThrow(), AGREEMENT).check();
            all.merge(counts);
        });
        new HandoffComparison(loop.withoutCampaign(), report.ungrouped().orElseThrow(), AGREEMENT).check();
        HandoffComparison.checkAllUsed(all);
    }

    /** Checks the numbers that another rival found; the data issues are not asked of it. */
    static void check(Map<Optional<String>, HandoffCounts> rival, List<Lead> leads) {
        Grouped<HandoffReport> report = BY_CAMPAIGN.measure(leads, Leads.QUARTER);
        checkState(rival.size() == report.groups().size() + 1, "campaigns differ");
        rival.forEach((campaign, counts) -> new HandoffComparison(
                        counts,
                        campaign.flatMap(report::group).or(report::ungrouped).orElseThrow(),
                        AGREEMENT)
                .checkNumbers());
    }

    private HandoffLoop counted() {
        return counted(leads);
    }

    private static HandoffLoop counted(List<Lead> some) {
        HandoffLoop loop = new HandoffLoop(AGREEMENT, Leads.QUARTER);
        loop.count(some);
        return loop;
    }

    private static Tally<Lead, Grouped<HandoffReport>> tallied(List<Lead> some) {
        Tally<Lead, Grouped<HandoffReport>> tally = BY_CAMPAIGN.tally(Leads.QUARTER);
        some.forEach(tally::add);
        return tally;
    }

    private <T> T twoThreads(Function<List<Lead>, T> part, BiConsumer<T, T> merge) {
        int half = leads.size() / 2;
        CompletableFuture<T> second =
                CompletableFuture.supplyAsync(() -> part.apply(leads.subList(half, leads.size())));
        T first = part.apply(leads.subList(0, half));
        merge.accept(first, second.join());
        return first;
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
     * @return its counters and curves by campaign
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public Object loop() {
        return finished(counted());
    }

    /**
     * The report on two threads, half of the leads each.
     *
     * @return the report by campaign
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public Object alidadeOnTwoThreads() {
        return twoThreads(HandoffBenchmark::tallied, Tally::merge).result();
    }

    /**
     * The loop on two threads, half of the leads each.
     *
     * @return its counters and curves by campaign
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public Object loopOnTwoThreads() {
        return finished(twoThreads(HandoffBenchmark::counted, HandoffLoop::merge));
    }

    private static Object finished(HandoffLoop loop) {
        return finished(loop, loop.byCampaign().values());
    }

    /** What was counted, with the curves. */
    static Object finished(Object counted, Collection<HandoffCounts> byCampaign) {
        List<Object> results = new ArrayList<>();
        results.add(counted);
        byCampaign.forEach(counts -> {
            results.add(new WaitCurve(counts.signalReached, counts.signalWaiting));
            results.add(new WaitCurve(counts.assignmentReached, counts.assignmentWaiting));
        });
        return results;
    }

    /**
     * A bare pass over the same leads.
     *
     * @return what keeps it from being left out
     */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public long barePass() {
        return BarePass.leads(leads);
    }
}
