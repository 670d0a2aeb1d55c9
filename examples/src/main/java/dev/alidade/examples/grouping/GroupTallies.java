// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.grouping;

import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.pipeline.PipelineReport;
import java.util.Optional;

/** Counts leads and opportunities group by group, one part of a company after the other. */
public final class GroupTallies {
    private final Optional<Tally<Lead, Grouped<HandoffReport>>> handoff;
    private final Optional<Tally<Lead, Grouped<FunnelReport>>> funnel;
    private final Optional<Tally<Opportunity, Grouped<DealReport>>> deals;
    private final Optional<Tally<Opportunity, Grouped<PipelineReport>>> pipeline;
    private ImmutableMap<String, Lead> leads = ImmutableMap.of(); // of the part that is counted

    /**
     * Counts nothing yet.
     *
     * @param by what leads and opportunities are grouped by
     * @param window which facts count, and what is known of them
     * @param handoff the hand-over of leads, where it is in scope
     * @param funnel the funnel over leads, likewise
     * @param deals the opportunities, likewise
     * @param pipeline the open opportunities, likewise
     */
    public GroupTallies(
            GroupBy by,
            Window window,
            Optional<Analysis<Lead, HandoffReport>> handoff,
            Optional<Analysis<Lead, FunnelReport>> funnel,
            Optional<Analysis<Opportunity, DealReport>> deals,
            Optional<Analysis<Opportunity, PipelineReport>> pipeline) {
        this.handoff = handoff.map(each -> each.by(by.title(), by::group).tally(window));
        this.funnel = funnel.map(each -> each.by(by.title(), by::group).tally(window));
        this.deals = deals.map(
                each -> each.by(by.title(), deal -> by.group(deal, leads)).tally(window));
        this.pipeline = pipeline.map(
                each -> each.by(by.title(), deal -> by.group(deal, leads)).tally(window));
    }

    /**
     * Counts a part, in which the leads of its opportunities are.
     *
     * @param part what hangs on buyers
     */
    public void add(BuyerFacts part) {
        leads = part.leads().stream().collect(ImmutableMap.toImmutableMap(Lead::id, lead -> lead));
        handoff.ifPresent(tally -> part.leads().forEach(tally::add));
        funnel.ifPresent(tally -> part.leads().forEach(tally::add));
        deals.ifPresent(tally -> part.opportunities().forEach(tally::add));
        pipeline.ifPresent(tally -> part.opportunities().forEach(tally::add));
        leads = ImmutableMap.of();
    }

    /**
     * The reports.
     *
     * @return over all parts that were counted
     */
    public Groups result() {
        return new Groups(
                handoff.map(Tally::result),
                funnel.map(Tally::result),
                deals.map(Tally::result),
                pipeline.map(Tally::result));
    }
}
