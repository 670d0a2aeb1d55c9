// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.Pipeline;
import dev.alidade.model.SomeOpportunities;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The report against a definition that looks at each deal by itself. */
class DealProperties {
    private static final Window WINDOW = SomeOpportunities.WINDOW;
    private static final ImmutableList<Pipeline> PIPELINES =
            ImmutableList.of(SomeOpportunities.PIPELINE, SomeOpportunities.PARTNERS);
    private static final ImmutableSet<String> STARTS = ImmutableSet.of("Trial", "Offer");
    private static final Duration SKEW = Duration.ofHours(7);
    private static final DealSettings SETTINGS = DealSettings.builder()
            .pipeline(SomeOpportunities.PIPELINE)
            .pipeline(SomeOpportunities.PARTNERS)
            .optionalStages("Trial")
            .cycleStarts("Trial", "Offer")
            .clockSkew(ClockSkew.of(SKEW))
            .build();

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeOpportunities.opportunities().list().ofMaxSize(25);
    }

    private static List<DealOracle> told(List<Opportunity> deals) {
        return deals.stream()
                .map(deal -> new DealOracle(deal, WINDOW, PIPELINES))
                .toList();
    }

    private static Proportion share(List<DealOracle> told, Predicate<DealOracle> hit, Predicate<DealOracle> of) {
        return Proportion.of(
                told.stream().filter(of).filter(hit).count(),
                told.stream().filter(of).count());
    }

    @Property(tries = 500)
    void theRatesAreThoseOfTheDefinition(@ForAll("deals") List<Opportunity> deals) {
        DealReport report = Funnel.deals(SETTINGS).measure(deals, WINDOW);
        List<DealOracle> told = told(deals);
        Predicate<DealOracle> won = deal -> deal.closed("won");
        assertEquals(share(told, won, deal -> deal.closed("won") || deal.closed("lost")), report.winRate());
        assertEquals(
                share(told, deal -> deal.state.equals("won"), deal -> deal.created() && !deal.state.equals("open")),
                report.winRateCreated());
        assertEquals(count(told, deal -> deal.created() && deal.state.equals("open")), report.createdOpen());
        assertEquals(count(told, deal -> deal.counts() && deal.state.equals("open")), report.open());
        assertEquals(
                count(
                        told,
                        deal -> deal.counts()
                                && deal.state.equals("open")
                                && deal.cameTo(STARTS).isPresent()),
                report.started());
        assertEquals(share(told, deal -> traceable(deal.deal), won), report.traceable());
        assertEquals(Optional.of(share(told, deal -> deal.recorded(Set.of("Trial")), won)), report.recordedSteps());
    }

    private static long count(List<DealOracle> told, Predicate<DealOracle> which) {
        return told.stream().filter(which).count();
    }

    private static boolean traceable(Opportunity deal) {
        return deal.trace()
                .map(lead -> lead.campaignId().isPresent()
                        || deal.campaignId().isPresent()
                        || lead.sourcedBy().equals(Optional.of(Department.SALES)))
                .orElse(false); // these deals don't say themselves that sales found them
    }

    @Property(tries = 500)
    void theAmountsAreThoseOfTheDefinition(@ForAll("deals") List<Opportunity> deals) {
        ValueRate value = Funnel.deals(SETTINGS).measure(deals, WINDOW).byValue();
        List<DealOracle> told = told(deals);
        assertAmounts(value.won(), told, "won", 0);
        assertAmounts(value.lost(), told, "lost", 1);
        assertTrue(0 <= value.low() && value.low() <= value.high() && value.high() <= 1);
        value.rate().ifPresent(rate -> assertTrue(value.low() <= rate && rate <= value.high()));
        assertEquals(value.absent().isEmpty(), value.rate().isPresent());
    }

    private static void assertAmounts(AmountTotals totals, List<DealOracle> told, String outcome, long least) {
        List<Optional<Long>> amounts = told.stream()
                .filter(deal -> deal.closed(outcome))
                .map(deal -> deal.amount(least))
                .toList();
        assertEquals(amounts.stream().filter(Optional::isPresent).count(), totals.known());
        assertEquals(amounts.stream().filter(Optional::isEmpty).count(), totals.unknown());
        assertEquals(
                amounts.stream()
                        .flatMap(Optional::stream)
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add),
                totals.sums().values().stream()
                        .map(sum -> sum.unscaledValue())
                        .reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Property(tries = 500)
    void theCyclesAreThoseOfTheDefinition(@ForAll("deals") List<Opportunity> deals) {
        DealReport report = Funnel.deals(SETTINGS).measure(deals, WINDOW);
        List<DealOracle> told = told(deals);
        assertEquals(
                count(told, deal -> deal.closed("won") && cycle(deal)),
                report.wonCycles().count());
        assertEquals(
                count(told, deal -> (deal.closed("won") || deal.closed("lost")) && cycle(deal)),
                report.closedCycles().count());
        Predicate<DealOracle> begun = deal ->
                deal.counts() && deal.cameTo(STARTS).filter(deal::inWindow).isPresent();
        assertEquals(
                count(told, deal -> begun.test(deal) && deal.state.equals("won") && cycle(deal)),
                report.outcomes().events().get(DealReport.WON));
        assertEquals(
                count(told, deal -> begun.test(deal) && !deal.state.equals("open") && cycle(deal)),
                report.timeToClose().events());
        assertEquals(
                count(told, deal -> begun.test(deal) && deal.state.equals("open")),
                report.timeToClose().open());
    }

    private static boolean cycle(DealOracle deal) {
        Instant closedAt = deal.closedAt;
        return closedAt != null
                && deal.cameTo(STARTS)
                        .filter(start -> !closedAt.isBefore(start.minus(SKEW)))
                        .isPresent();
    }

    @Property(tries = 500)
    void theFlowIsThatOfTheDefinition(@ForAll("deals") List<Opportunity> deals) {
        DealReport report = Funnel.deals(SETTINGS).measure(deals, WINDOW);
        for (PipelineFlow flow : report.flows()) {
            List<DealOracle> created = told(deals).stream()
                    .filter(deal -> deal.created()
                            && deal.pipeline
                                    .filter(one -> one.name().equals(flow.pipeline()))
                                    .isPresent())
                    .toList();
            assertEquals(share(created, deal -> deal.everWon, deal -> true), flow.won());
            Instant last = WINDOW.asOf().minusNanos(1);
            List<String> stages =
                    flow.stages().stream().map(PipelineFlow.DealStage::stage).toList();
            for (int i = 0; i < stages.size(); i++) {
                List<String> fromHere = stages.subList(i, stages.size());
                assertEquals(
                        share(created, deal -> deal.visitedBy(last).contains(fromHere.get(0)), deal -> true),
                        flow.stages().get(i).entered());
                assertEquals(
                        share(
                                created,
                                deal -> deal.everWon || fromHere.stream().anyMatch(deal.visitedBy(last)::contains),
                                deal -> true),
                        flow.stages().get(i).reached());
            }
        }
    }

    /** Without pipelines a deal is what its won, lost and reopened events say. */
    @Property(tries = 200)
    void withoutPipelinesStagesSayNothing(@ForAll("deals") List<Opportunity> deals) {
        List<Opportunity> bare = deals.stream()
                .map(deal -> deal.withTimeline(deal.timeline().stream()
                        .filter(event -> !(event instanceof StageChanged))
                        .toList()))
                .toList();
        assertEquals(
                Funnel.deals(DealSettings.standard()).measure(bare, WINDOW),
                Funnel.deals(DealSettings.standard()).measure(deals, WINDOW));
    }
}
