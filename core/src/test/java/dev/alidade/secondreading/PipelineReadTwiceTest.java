// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.OpenPipeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

class PipelineReadTwiceTest extends SecondReading<PipelineCompany> {
    /** What a healthy deal has none of unless the settings say otherwise. */
    private static final Set<Fault> USUAL = Set.of(
            Fault.OVERDUE,
            Fault.STALE,
            Fault.STALLED,
            Fault.PUSHED,
            Fault.NO_NEXT_STEP,
            Fault.NO_AMOUNT,
            Fault.NO_CLOSE_DATE,
            Fault.DEAD_WOOD);

    @Override
    PipelineCompany company(Dice dice) {
        return PipelineCompany.of(dice);
    }

    @Override
    List<Measured> measured(PipelineCompany company) {
        return List.of(OpenPipeline.under(company.settings()).measure(company.deals(), company.window()));
    }

    @Override
    List<PipelineCompany> smaller(PipelineCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(PipelineCompany company) {
        List<NaiveDeal> known = NaiveDeal.of(company.deals(), company.window().asOf(), company.pipelines());
        UsualTimes usual = new UsualTimes(company, known);
        List<OpenDealFaults> open = known.stream()
                .filter(deal -> deal.state == NaiveDeal.State.OPEN)
                .map(deal -> new OpenDealFaults(company, usual, deal))
                .toList();
        Map<String, Reread> rereads = new HashMap<>();
        for (Fault fault : Fault.values()) {
            String id = id(fault);
            List<OpenDealFaults> asked =
                    open.stream().filter(deal -> deal.isAsked(fault)).toList();
            List<OpenDealFaults> hits =
                    asked.stream().filter(deal -> deal.faults().contains(fault)).toList();
            put(rereads, id, company, isListed(company, fault), isRecorded(usual, known, fault), hits, asked);
        }
        Set<Fault> judged = new java.util.HashSet<>(USUAL);
        judged.removeIf(fault -> !isRecorded(usual, known, fault));
        List<OpenDealFaults> healthy = open.stream()
                .filter(deal -> deal.faults().stream().noneMatch(judged::contains))
                .toList();
        put(rereads, "pipeline.healthy-share", company, true, !judged.isEmpty(), healthy, open);
        return rereads;
    }

    private static void put(
            Map<String, Reread> rereads,
            String id,
            PipelineCompany company,
            boolean listed,
            boolean recorded,
            List<OpenDealFaults> hits,
            List<OpenDealFaults> asked) {
        long worth = worth(asked);
        Reread byCount = recorded ? Reread.share(hits.size(), asked.size()) : Reread.absent(State.NO_DATA);
        Reread byValue =
                recorded && worth > 0 ? Reread.about(Fraction.of(worth(hits), worth)) : Reread.absent(State.NO_DATA);
        rereads.put(id, listed ? byCount : Reread.notReported());
        rereads.put(id + "-value", listed && company.values() ? byValue : Reread.notReported());
    }

    private static long worth(Collection<OpenDealFaults> deals) {
        return deals.stream().mapToLong(OpenDealFaults::worth).sum();
    }

    private static String id(Fault fault) {
        return "pipeline." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-share";
    }

    /** Stuck and dead wood are told where there is a limit, or history is to give one. */
    private static boolean isListed(PipelineCompany company, Fault fault) {
        return switch (fault) {
            case STALLED ->
                company.history()
                        ? !company.pipelines().isEmpty()
                        : !company.stageTimes().isEmpty();
            case DEAD_WOOD -> company.history() || company.ageLimit().isPresent();
            default -> true;
        };
    }

    /** Whether what the fault is about is on record for any deal at all. */
    private static boolean isRecorded(UsualTimes usual, List<NaiveDeal> known, Fault fault) {
        return switch (fault) {
            case OVERDUE, PUSHED, NO_CLOSE_DATE -> any(known, CloseDateChanged.class);
            case STALE -> any(known, Activity.class);
            case STALLED -> usual.anyStage() && anyStaged(known);
            case REGRESSED -> anyStaged(known);
            case REOPENED -> known.stream().anyMatch(deal -> deal.state != NaiveDeal.State.OPEN || deal.reopened);
            case NO_NEXT_STEP -> any(known, NextStepSet.class);
            case NO_AMOUNT ->
                any(known, AmountChanged.class)
                        || known.stream().anyMatch(deal -> deal.deal.amount().isPresent());
            case NO_ACCOUNT ->
                known.stream().anyMatch(deal -> deal.deal.accountId().isPresent());
            case DEAD_WOOD -> usual.longestCycle().isPresent();
        };
    }

    private static boolean anyStaged(List<NaiveDeal> known) {
        return any(known.stream().filter(deal -> deal.pipeline.isPresent()).toList(), StageChanged.class);
    }

    private static boolean any(List<NaiveDeal> known, Class<? extends OpportunityEvent> kind) {
        return known.stream().anyMatch(deal -> deal.deal.timeline().stream().anyMatch(kind::isInstance));
    }
}
